using System.Text.RegularExpressions;

namespace Anlan.Modules.Documents;

/// <summary>
/// What of a letter is worth showing. Letters from PDF are cut at every line, often with an empty line between: shown as they stand they
/// would be twice as long and hard to read, so only line ends that close a paragraph are kept. Marks of Markdown are left out.
/// </summary>
internal static partial class LetterLines
{
    /// <summary>Lines of a letter cut by its layout are about this long at most.</summary>
    private const int LongestCutLine = 45;

    private const string Closing = "。！？：；";

    /// <summary>The shown characters of a range.</summary>
    /// <param name="shown">What <see cref="Shown"/> says of the whole text.</param>
    public static string Of(string text, bool[] shown, int start, int end) =>
        string.Concat(text[start..end].Where((_, i) => shown[start + i]));

    /// <summary>For every character of the text whether it is shown; of several line ends in a row at most the first one is.</summary>
    public static bool[] Shown(string text)
    {
        var lines = Lines(text);
        var written = lines.Where(l => l.Length > 0).ToList();
        var isCut =
            written.Count > 0
            && written.Order(Comparer<Range>.Create((a, b) => a.Length - b.Length)).ElementAt(written.Count / 2).Length <= LongestCutLine;
        var shown = new bool[text.Length];
        Array.Fill(shown, true);
        for (var i = 0; i < written.Count; i++)
        {
            var end = i + 1 < written.Count ? written[i + 1].Start : text.Length;
            // Everything between this line's text and the next one's: line ends, empty lines, indents.
            for (var at = written[i].Start + written[i].Length; at < end; at++)
                shown[at] = false;
            if (i + 1 == written.Count)
                continue;
            var (line, next) = (Of(text, written[i]), Of(text, written[i + 1]));
            var isBreak =
                !isCut || Closing.Contains(line[^1], StringComparison.Ordinal) || IsHeading(line) || IsHeading(next) || IsShort(written, i);
            var newline = text.IndexOf('\n', written[i].Start + written[i].Length);
            if (isBreak && newline >= 0)
                shown[newline] = true;
        }
        foreach (var mark in Markdown().EnumerateMatches(text))
            Array.Fill(shown, false, mark.Index, mark.Length);
        return shown;
    }

    /// <summary>A line much shorter than its neighbours closes its paragraph or is a title.</summary>
    private static bool IsShort(List<Range> lines, int at)
    {
        var longest = lines.Skip(Math.Max(0, at - 5)).Take(11).Max(l => l.Length);
        return lines[at].Length < longest * 6 / 10;
    }

    private static bool IsHeading(string line) => line.Length <= LongestCutLine && Heading().IsMatch(line);

    private static string Of(string text, Range line) => text.Substring(line.Start, line.Length);

    /// <summary>Lines without white space around them.</summary>
    private static List<Range> Lines(string text)
    {
        var lines = new List<Range>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var (first, last) = (start, end);
            while (first < last && char.IsWhiteSpace(text[first]))
                first++;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            lines.Add(new Range(first, last - first));
            start = end + 1;
        }
        return lines;
    }

    private readonly record struct Range(int Start, int Length);

    [GeneratedRegex(@"\*\*|^[ \t]*(#{1,6}|[*+])[ \t]+", RegexOptions.Multiline)]
    private static partial Regex Markdown();

    [GeneratedRegex(@"^[#*\s]*([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d{1,2}[.．、])")]
    private static partial Regex Heading();
}
