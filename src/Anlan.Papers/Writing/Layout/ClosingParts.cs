using System.Globalization;
using Anlan.Rules.Text;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Anlan.Papers.Writing.Layout;

/// <summary>What follows the body: list of annexes, signature, date, note.</summary>
internal static class ClosingParts
{
    /// <summary>附件：1. … — one line below the body, two characters in, longer names hanging under their first character (§7.3.4).</summary>
    public static IEnumerable<OpenXmlElement> AnnexList(IReadOnlyList<Annex> annexes)
    {
        const int Label = 5 * PageGrid.Character;
        var numbered = annexes.Count > 1;
        var hanging = numbered ? 2 * PageGrid.Character : 0;
        for (var i = 0; i < annexes.Count; i++)
        {
            var first = i == 0;
            var paragraph = Make.Paragraph("AnnexItem");
            if (first)
            {
                paragraph.Append(Make.Run("附件："));
            }

            if (numbered)
            {
                paragraph.Append(Make.Run(FormattableString.Invariant($"{i + 1}.")), Make.Tab());
            }

            paragraph.Append(Make.Run(PrintableText.Line(annexes[i].Title)));
            var properties = paragraph.ParagraphProperties!;
            properties.Tabs = new(new W.TabStop { Val = W.TabStopValues.Left, Position = Label + hanging });
            properties.Indentation = new()
            {
                Left = Number(Label + hanging),
                Hanging = Number(first ? hanging + (3 * PageGrid.Character) : hanging),
            };
            if (first)
            {
                properties.SpacingBetweenLines = Blank(1);
            }

            yield return paragraph;
        }
    }

    /// <summary>
    /// Name and date (§7.3.5.1–2). With a seal the date ends four characters from the right and the names are centred over it; without, the
    /// name ends two characters from the right and the date starts two characters right of it.
    /// </summary>
    public static IEnumerable<OpenXmlElement> Signature(Signature? signature)
    {
        if (signature is null)
        {
            yield break;
        }

        var names = signature.Issuers.Select(PrintableText.Line).Where(n => n.Length > 0).ToList();
        var date = signature.Date is { } day ? ChineseDate.Format(day) : null;
        var lines = date is null ? names : [.. names, date];
        for (var i = 0; i < lines.Count; i++)
        {
            var paragraph = Make.Paragraph("Signature", Make.Run(lines[i]));
            var properties = paragraph.ParagraphProperties!;
            if (signature.Sealed)
            {
                CentreOverDate(properties, lines, date);
            }
            else
            {
                properties.Indentation = new() { Right = Number((int)(StaggeredEnd(lines[i], names, date) * PageGrid.Character)) };
            }

            properties.KeepNext = i < lines.Count - 1 ? new() : null;
            if (i == 0)
            {
                properties.SpacingBetweenLines = Blank(2);
            }

            yield return paragraph;
        }
    }

    public static IEnumerable<OpenXmlElement> Note(string? note)
    {
        var text = PrintableText.Line(note);
        return text.Length == 0 ? [] : [Make.Paragraph("Body", Make.Run($"（{text.Trim('（', '）', '(', ')')}）"))];
    }

    /// <summary>All lines are centred in one box, so that they stay so whatever the width of the digits in the reader's font.</summary>
    private static void CentreOverDate(W.ParagraphProperties properties, List<string> lines, string? date)
    {
        var half = (lines.Max(PageGrid.Width) / 2) + 1;
        var axis = Math.Max(4 + (PageGrid.Width(date ?? "") / 2), half);
        var left = (int)(PageGrid.TextWidth - ((axis + half) * PageGrid.Character));
        properties.Justification = new() { Val = W.JustificationValues.Center };
        properties.Indentation = new() { Left = Number(Math.Max(0, left)), Right = Number((int)((axis - half) * PageGrid.Character)) };
    }

    /// <summary>Distance of a line's end from the right margin, in characters; the longer of name and date stands two from it.</summary>
    private static double StaggeredEnd(string line, List<string> names, string? date)
    {
        var name = names.Select(PageGrid.Width).DefaultIfEmpty(0).Max();
        var dateWidth = PageGrid.Width(date ?? "");
        var nameEnd = Math.Max(2, 4 + dateWidth - name);
        return line == date && name > 0 ? Math.Max(2, nameEnd + name - 2 - dateWidth) : nameEnd;
    }

    private static W.SpacingBetweenLines Blank(int lines) =>
        new()
        {
            Before = Number(lines * PageGrid.Line),
            After = "0",
            Line = Number(PageGrid.Line),
            LineRule = W.LineSpacingRuleValues.Exact,
        };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
