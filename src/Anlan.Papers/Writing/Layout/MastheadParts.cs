using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Anlan.Papers.Writing.Layout;

/// <summary>版头 (§7.2): what stands top left, the red mark 35 mm below the head of the text area, the number, the red line.</summary>
internal static partial class MastheadParts
{
    /// <summary>Lines above the mark: copy number, secrecy, urgency, in this order, those absent left out.</summary>
    private const int LinesAboveMark = 3;

    private const int MarkTop = 1984;

    public static IEnumerable<OpenXmlElement> Of(Masthead masthead)
    {
        foreach (var paragraph in Top(masthead))
        {
            yield return paragraph;
        }

        foreach (var element in Mark(masthead))
        {
            yield return element;
        }

        yield return NumberLine(masthead);
    }

    /// <summary>A document number with the brackets the standard asks for: 〔2020〕, whatever was typed.</summary>
    public static string WithYearBrackets(string number) => YearInBrackets().Replace(PrintableText.Line(number), "〔$1〕");

    [GeneratedRegex(@"[\[\(（【［﹝〔](\d{4})[\]\)）】］﹞〕]", RegexOptions.CultureInvariant)]
    private static partial Regex YearInBrackets();

    private static List<W.Paragraph> Top(Masthead masthead)
    {
        var lines = new List<W.Paragraph>();
        if (masthead.CopyNumber is { } copy)
        {
            lines.Add(Make.Paragraph("CopyNumber", Make.Run(copy.ToString("D6", CultureInfo.InvariantCulture))));
        }

        foreach (var text in new[] { masthead.Secrecy, masthead.Urgency }.Select(PrintableText.Line).Where(t => t.Length > 0))
        {
            lines.Add(Make.Paragraph("MastheadTop", Make.Run(text)));
        }

        while (lines.Count < LinesAboveMark)
        {
            lines.Add(Make.Paragraph("MastheadTop"));
        }

        lines[^1].ParagraphProperties!.SpacingBetweenLines = Exact(PageGrid.Line, after: MarkTop - (LinesAboveMark * PageGrid.Line));
        return lines;
    }

    /// <summary>The mark in the largest size that fits one line, one character of it held back.</summary>
    private static IEnumerable<OpenXmlElement> Mark(Masthead masthead)
    {
        var names = masthead.Issuers.Select(PrintableText.Line).Where(n => n.Length > 0).ToList();
        var suffix = PrintableText.Line(masthead.Suffix);
        var widest = names.Select(PageGrid.Width).DefaultIfEmpty(0).Max();
        var size = Math.Min(PageGrid.SizeMark, (int)(PageGrid.TextWidth / 10.0 / (widest + PageGrid.Width(suffix) + 1)));
        return names.Count > 1 && suffix.Length > 0
            ? [JointMark(names, suffix, size, widest)]
            : names.Select((name, i) => MarkLine(i == names.Count - 1 ? name + suffix : name, size));
    }

    private static W.Paragraph MarkLine(string text, int size)
    {
        var run = Make.Run(text);
        run.RunProperties = new W.RunProperties { FontSize = new() { Val = Number(size) } };
        var paragraph = Make.Paragraph("Mark", run);
        paragraph.ParagraphProperties!.SpacingBetweenLines = Exact(size * 12);
        return paragraph;
    }

    /// <summary>Joint issuers one below the other in equal width, 文件 to their right at half height.</summary>
    private static W.Table JointMark(List<string> names, string suffix, int size, double widest)
    {
        int[] widths = [(int)((widest + 0.3) * size * 10), (int)((PageGrid.Width(suffix) + 0.4) * size * 10)];
        var lines = names.Select(name =>
        {
            var line = MarkLine(name, size);
            line.ParagraphProperties!.Justification = new() { Val = W.JustificationValues.Distribute };
            return line;
        });
        var properties = new W.TableProperties
        {
            TableWidth = new() { Width = Number(widths.Sum()), Type = W.TableWidthUnitValues.Dxa },
            TableJustification = new() { Val = W.TableRowAlignmentValues.Center },
            TableLayout = new() { Type = W.TableLayoutValues.Fixed },
            TableCellMarginDefault = new()
            {
                TableCellLeftMargin = new() { Width = 0, Type = W.TableWidthValues.Dxa },
                TableCellRightMargin = new() { Width = 0, Type = W.TableWidthValues.Dxa },
            },
        };
        return new W.Table(
            properties,
            new W.TableGrid(widths.Select(w => new W.GridColumn { Width = Number(w) })),
            new W.TableRow(MarkCell(widths[0], lines), MarkCell(widths[1], [MarkLine(suffix, size)]))
        );
    }

    private static W.TableCell MarkCell(int width, IEnumerable<W.Paragraph> lines)
    {
        var cell = new W.TableCell(
            new W.TableCellProperties
            {
                TableCellWidth = new() { Width = Number(width), Type = W.TableWidthUnitValues.Dxa },
                TableCellVerticalAlignment = new() { Val = W.TableVerticalAlignmentValues.Center },
            }
        );
        cell.Append(lines);
        return cell;
    }

    /// <summary>Two lines below the mark; its lower border is the red line.</summary>
    private static W.Paragraph NumberLine(Masthead masthead)
    {
        var paragraph = Make.Paragraph("RedLine");
        var properties = paragraph.ParagraphProperties!;
        properties.SpacingBetweenLines = Exact(PageGrid.Line, before: 2 * PageGrid.Line);
        var number = WithYearBrackets(masthead.Number ?? "");
        var signatories = masthead.Signatories.Select(PrintableText.Line).Where(n => n.Length > 0).ToList();
        if (signatories.Count == 0)
        {
            properties.Justification = new() { Val = W.JustificationValues.Center };
            paragraph.Append(Make.Run(number));
            return paragraph;
        }

        paragraph.Append(Make.Run("\u3000" + number), Make.Tab(), Make.Run("签发人："));
        paragraph.Append(Make.Run(string.Join('\u3000', signatories), "Script"));
        return paragraph;
    }

    private static W.SpacingBetweenLines Exact(int line, int before = 0, int after = 0) =>
        new()
        {
            Before = Number(before),
            After = Number(after),
            Line = Number(line),
            LineRule = W.LineSpacingRuleValues.Exact,
        };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
