using System.Text;
using System.Text.RegularExpressions;

namespace Anlan.Papers.Reading.Extract.Pdf;

/// <summary>
/// Joins printed lines into paragraphs as they were typed. The page shows what the bare text does not: a line that reaches the right
/// margin was wrapped, a line set in begins a paragraph.
/// </summary>
internal static partial class PdfParagraphs
{
    /// <summary>A first line is set in by two characters; centred titles stand further in, hanging lines less.</summary>
    private const double LeastIndent = 1.5;
    private const double MostIndent = 2.6;

    /// <summary>How far from the margin a wrapped line may end, in characters: punctuation moves a character or two to the next line.</summary>
    private const double Ragged = 2.2;

    /// <summary>The same where paragraphs are not set in, so that a short last line is the only sign of an end.</summary>
    private const double RaggedWithoutIndents = 1.2;

    /// <summary>No page is so narrow that a line of fewer characters was wrapped.</summary>
    private const double ShortestWrapped = 12;

    /// <summary>Share of lines, in percent, that reach to the right margin or beyond the one taken for it.</summary>
    private const int BeyondMargin = 10;

    public static string Join(IReadOnlyList<PdfLine> lines)
    {
        if (lines.Count == 0)
            return "";
        var left = lines.GroupBy(l => Math.Round(l.Left)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
        var right = lines.Select(l => l.Right).Order().ElementAt((lines.Count - 1) * (100 - BeyondMargin) / 100);
        var hasIndents = lines.Count(l => IsSetIn(l, left)) * 8 >= lines.Count;
        var text = new StringBuilder(lines[0].Text);
        for (var i = 1; i < lines.Count; i++)
        {
            if (!GoesOn(lines[i - 1], lines[i], left, right, hasIndents ? Ragged : RaggedWithoutIndents))
                text.Append('\n');
            else if (char.IsAsciiLetterOrDigit(lines[i - 1].Text[^1]) && char.IsAsciiLetter(lines[i].Text[0]))
                text.Append(' ');
            text.Append(lines[i].Text);
        }
        return text.ToString();
    }

    private static bool GoesOn(PdfLine line, PdfLine next, double left, double right, double ragged)
    {
        var isWrapped = line.Right > right - ragged * line.Size && line.Right - line.Left > ShortestWrapped * line.Size;
        var isFlush = next.Left < left + 0.5 * next.Size;
        // Another size is another kind of text; a tab is a table row.
        var isSameText = Math.Abs(line.Size - next.Size) < 0.15 * line.Size && !line.Text.Contains('\t') && !next.Text.Contains('\t');
        var beginsItem = line.Text[^1] is '。' or '；' or '：' && Item().IsMatch(next.Text);
        return isWrapped && isFlush && isSameText && !beginsItem;
    }

    private static bool IsSetIn(PdfLine line, double left) =>
        line.Left - left > LeastIndent * line.Size && line.Left - left < MostIndent * line.Size;

    [GeneratedRegex(@"^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|[（(]?\d{1,2}[）)、.．])")]
    private static partial Regex Item();
}
