using System.Globalization;
using Anlan.Rules.Text;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Anlan.Papers.Writing.Layout;

/// <summary>
/// 版记 (§7.4): a table held at the foot of the text area of the last page; outer rules 0.35 mm, the rule between 0.25 mm, 4号, one character
/// in on both sides.
/// </summary>
internal static class ImprintParts
{
    private const uint Outer = 8;
    private const uint Inner = 6;
    private const int Inset = PageGrid.Size4 * 10;

    public static IEnumerable<OpenXmlElement> Of(Imprint imprint)
    {
        var rows = Rows(imprint);
        if (rows.Count == 0)
        {
            return [];
        }

        var table = new W.Table(Properties(), new W.TableGrid(new W.GridColumn { Width = Number(PageGrid.TextWidth) }));
        table.Append(rows.Select(row => new W.TableRow(new W.TableRowProperties(new W.CantSplit()), Cell(row))));
        // The table belongs to the page on which the paragraph after it stands.
        return [table, Make.Paragraph("Marker")];
    }

    private static List<W.Paragraph> Rows(Imprint imprint)
    {
        var rows = new List<W.Paragraph>();
        var copies = imprint.CopyTo.Select(PrintableText.Line).Where(n => n.Length > 0).ToList();
        if (copies.Count > 0)
        {
            var paragraph = Make.Paragraph("Imprint", Make.Run($"抄送：{string.Join('，', copies)}。"));
            paragraph.ParagraphProperties!.Indentation = new()
            {
                Left = Number(4 * Inset),
                Right = Number(Inset),
                Hanging = Number(3 * Inset),
            };
            rows.Add(paragraph);
        }

        var office = PrintableText.Line(imprint.PrintedBy);
        if (office.Length > 0 || imprint.PrintedOn is not null)
        {
            rows.Add(PrintedLine(office, imprint.PrintedOn));
        }

        return rows;
    }

    private static W.Paragraph PrintedLine(string office, DateOnly? day)
    {
        var paragraph = Make.Paragraph("Imprint", Make.Run(office));
        if (day is { } printedOn)
        {
            paragraph.Append(Make.Tab(), Make.Run(ChineseDate.Format(printedOn) + "印发"));
        }

        var properties = paragraph.ParagraphProperties!;
        properties.Indentation = new() { Left = Number(Inset), Right = Number(Inset) };
        properties.Tabs = new(new W.TabStop { Val = W.TabStopValues.Right, Position = PageGrid.TextWidth - Inset });
        return paragraph;
    }

    private static W.TableProperties Properties() =>
        new()
        {
            TablePositionProperties = new()
            {
                // From the edge of the page: LibreOffice lets a table as wide as the text area float only then.
                HorizontalAnchor = W.HorizontalAnchorValues.Page,
                VerticalAnchor = W.VerticalAnchorValues.Margin,
                TablePositionX = PageGrid.Left,
                TablePositionYAlignment = W.VerticalAlignmentValues.Bottom,
            },
            TableWidth = new() { Width = Number(PageGrid.TextWidth), Type = W.TableWidthUnitValues.Dxa },
            TableBorders = new()
            {
                TopBorder = Rule<W.TopBorder>(Outer),
                BottomBorder = Rule<W.BottomBorder>(Outer),
                InsideHorizontalBorder = Rule<W.InsideHorizontalBorder>(Inner),
            },
            TableLayout = new() { Type = W.TableLayoutValues.Fixed },
            TableCellMarginDefault = new()
            {
                TableCellLeftMargin = new() { Width = 0, Type = W.TableWidthValues.Dxa },
                TableCellRightMargin = new() { Width = 0, Type = W.TableWidthValues.Dxa },
            },
        };

    private static W.TableCell Cell(W.Paragraph paragraph) =>
        new(
            new W.TableCellProperties
            {
                TableCellWidth = new() { Width = Number(PageGrid.TextWidth), Type = W.TableWidthUnitValues.Dxa },
            },
            paragraph
        );

    private static T Rule<T>(uint eighthsOfPoint)
        where T : W.BorderType, new() =>
        new()
        {
            Val = W.BorderValues.Single,
            Size = eighthsOfPoint,
            Space = 0,
            Color = "000000",
        };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
