using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Anlan.Papers.Writing.Layout;

/// <summary>Title, addressees, headings, paragraphs and annex heads.</summary>
internal static class BodyParts
{
    /// <summary>Distance of the lines of a title; 2号 in the 29 pt of the grid would look crammed.</summary>
    private const int TitleLine = 700;

    /// <summary>Characters of 2号 that fit a line, one held back so that a title never touches both margins.</summary>
    private const int TitleWidth = 19;

    public static W.Paragraph Title(string title, bool belowRedLine) => Title(title, belowRedLine ? 2 * PageGrid.Line : 0, TitleWidth);

    public static W.Paragraph AnnexTitle(string title, bool landscape) => Title(title, PageGrid.Line, landscape ? 28 : TitleWidth);

    public static W.Paragraph AnnexLabel(string label, bool pageBreak)
    {
        var paragraph = Make.Paragraph("AnnexLabel", Make.Run(label));
        if (pageBreak)
        {
            paragraph.ParagraphProperties!.PageBreakBefore = new();
        }

        return paragraph;
    }

    public static IEnumerable<W.Paragraph> Addressees(IReadOnlyList<string> addressees)
    {
        var names = addressees.Select(PrintableText.Line).Where(n => n.Length > 0).ToList();
        // 各镇党委、政府，区各部门: where a name holds a pause mark itself, the next sign up parts the names.
        var line = string.Join(names.Any(n => n.Contains('、', StringComparison.Ordinal)) ? '，' : '、', names);
        return names.Count == 0 ? [] : [Make.Paragraph("Addressee", Make.Run(line + "："))];
    }

    public static IEnumerable<OpenXmlElement> Blocks(IEnumerable<DocumentBlock> blocks, int width)
    {
        var numbers = new OutlineNumbers();
        foreach (var block in blocks)
        {
            var elements = block switch
            {
                Heading heading => HeadingParagraphs(heading, heading.Number ?? numbers.Next(heading.Level)),
                BodyText text => TextParagraphs(text),
                TextTable table => TableParts.Of(table, width),
                _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}"),
            };
            foreach (var element in elements)
            {
                yield return element;
            }
        }
    }

    /// <summary>Title lines, then one blank line of the grid, the fraction of a line that the larger type takes made up to a whole.</summary>
    private static W.Paragraph Title(string title, int before, int width)
    {
        var lines = TitleBreaks.Lines(title, width);
        var height = Math.Max(lines.Count, 1) * TitleLine;
        var rows = (height + PageGrid.Line - 1) / PageGrid.Line;
        var paragraph = Make.Paragraph("Title");
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                paragraph.Append(Make.Break());
            }

            paragraph.Append(Make.Run(lines[i]));
        }

        var after = (rows * PageGrid.Line) - height;
        paragraph.ParagraphProperties!.SpacingBetweenLines = new()
        {
            Before = Number(before),
            After = Number(after < PageGrid.Line / 2 ? after + PageGrid.Line : after),
            Line = Number(TitleLine),
            LineRule = W.LineSpacingRuleValues.Exact,
        };
        return paragraph;
    }

    private static IEnumerable<OpenXmlElement> HeadingParagraphs(Heading heading, string number)
    {
        var tail = PrintableText.Lines(heading.Tail).ToList();
        var own = PrintableText.Line(heading.Text);
        // “1.11月” would be read as a decimal.
        var follows = own.Length > 0 ? own : tail.FirstOrDefault("");
        var text = number + (number[^1] == '.' && follows.Length > 0 && char.IsAsciiDigit(follows[0]) ? " " : "") + own;
        if (tail.Count == 0)
        {
            return [Make.Paragraph(FormattableString.Invariant($"Heading{heading.Level}"), Make.Run(text))];
        }

        var style = heading.Level == 2 ? "SecondHeading" : null;
        return tail.Skip(1)
            .Select(line => Make.Paragraph("Body", Make.Run(line)))
            .Prepend(Make.Paragraph("Body", Make.Run(text, style), Make.Run(tail[0])));
    }

    private static IEnumerable<OpenXmlElement> TextParagraphs(BodyText text)
    {
        var lead = PrintableText.Line(text.Lead);
        foreach (var line in PrintableText.Lines(text.Text).DefaultIfEmpty("").Where(line => line.Length + lead.Length > 0))
        {
            yield return lead.Length == 0
                ? Make.Paragraph("Body", Make.Run(line))
                : Make.Paragraph("Body", Make.Run(lead, "Lead"), Make.Run(line));
            lead = "";
        }
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
