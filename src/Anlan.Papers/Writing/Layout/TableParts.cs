using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Anlan.Papers.Writing.Layout;

/// <summary>Ruled tables of fixed column widths.</summary>
internal static class TableParts
{
    public static IEnumerable<OpenXmlElement> Of(TextTable table, int width)
    {
        if (table.Columns.Count == 0)
        {
            return [];
        }

        var total = table.Columns.Sum(c => c.Weight);
        var widths = table.Columns.Select(c => (int)(width * c.Weight / total)).ToList();
        var element = new W.Table(Properties(width), new W.TableGrid(widths.Select(w => new W.GridColumn { Width = Number(w) })));
        element.Append(HeaderRow(table.Columns, widths));
        element.Append(table.Rows.Select(row => Row(table.Columns, widths, row)));
        // Two tables without a paragraph between them would be joined by the word processor.
        return [element, Make.Paragraph("Marker")];
    }

    private static W.TableProperties Properties(int width) =>
        new()
        {
            TableWidth = new() { Width = Number(width), Type = W.TableWidthUnitValues.Dxa },
            TableBorders = new()
            {
                TopBorder = Rule<W.TopBorder>(8),
                LeftBorder = Rule<W.LeftBorder>(8),
                BottomBorder = Rule<W.BottomBorder>(8),
                RightBorder = Rule<W.RightBorder>(8),
                InsideHorizontalBorder = Rule<W.InsideHorizontalBorder>(4),
                InsideVerticalBorder = Rule<W.InsideVerticalBorder>(4),
            },
            TableLayout = new() { Type = W.TableLayoutValues.Fixed },
            TableCellMarginDefault = new()
            {
                TopMargin = new() { Width = "40", Type = W.TableWidthUnitValues.Dxa },
                BottomMargin = new() { Width = "40", Type = W.TableWidthUnitValues.Dxa },
                TableCellLeftMargin = new() { Width = 80, Type = W.TableWidthValues.Dxa },
                TableCellRightMargin = new() { Width = 80, Type = W.TableWidthValues.Dxa },
            },
        };

    private static T Rule<T>(uint eighthsOfPoint)
        where T : W.BorderType, new() =>
        new()
        {
            Val = W.BorderValues.Single,
            Size = eighthsOfPoint,
            Space = 0,
            Color = "000000",
        };

    private static W.TableRow HeaderRow(IReadOnlyList<TextTableColumn> columns, List<int> widths)
    {
        var row = new W.TableRow { TableRowProperties = new(new W.CantSplit(), new W.TableHeader()) };
        row.Append(columns.Select((column, i) => Cell(widths[i], "TableHead", column.Header, centred: true)));
        return row;
    }

    /// <summary>A row stays on one page: what belongs to one problem is read together. One longer than a page is split by the word processor all the same.</summary>
    private static W.TableRow Row(IReadOnlyList<TextTableColumn> columns, List<int> widths, IReadOnlyList<string> cells)
    {
        var row = new W.TableRow { TableRowProperties = new(new W.CantSplit()) };
        row.Append(columns.Select((c, i) => Cell(widths[i], "TableText", i < cells.Count ? cells[i] : "", c.Centred)));
        return row;
    }

    private static W.TableCell Cell(int width, string style, string text, bool centred)
    {
        var cell = new W.TableCell(
            new W.TableCellProperties
            {
                TableCellWidth = new() { Width = Number(width), Type = W.TableWidthUnitValues.Dxa },
                TableCellVerticalAlignment = new() { Val = W.TableVerticalAlignmentValues.Center },
            }
        );
        foreach (var line in PrintableText.Lines(text).DefaultIfEmpty(""))
        {
            var paragraph = line.Length == 0 ? Make.Paragraph(style) : Make.Paragraph(style, Make.Run(line));
            if (centred)
            {
                paragraph.ParagraphProperties!.Justification = new() { Val = W.JustificationValues.Center };
            }

            cell.Append(paragraph);
        }

        return cell;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
