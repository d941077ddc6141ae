using System.Reflection;

namespace Anlan.Papers.Writing.Layout;

/// <summary>
/// Breaks a title into balanced lines (§7.3.1: complete words, symmetrical, suitable length): never inside a word of the list, a bracket or
/// a number, by preference before 关于 and after a blank or a pause mark.
/// </summary>
internal static class TitleBreaks
{
    private const string ForbiddenAtStart = "、，。；：！？”’）》〉〕】的地得和与及或等了着号日月年";
    private const string ForbiddenAtEnd = "“‘（《〈〔【第和与及或对向在把被";
    private const string Opening = "“‘（《〈〔【";
    private const string Closing = "”’）》〉〕】";

    /// <summary>Prices of a break; 400 × the squared relative deviation from the mean line is added for each line.</summary>
    private const double Never = 10_000;
    private const double InsideWord = 300;
    private const double Unknown = 40;
    private const double Edge = 20;
    private const double BeforeAbout = -150;

    private static readonly Lazy<IReadOnlyList<string>> Words = new(LoadWords);

    /// <summary>Lines of at most <paramref name="width"/> characters; line ends already in the title are kept.</summary>
    public static IReadOnlyList<string> Lines(string title, int width) =>
        [.. PrintableText.Lines(title).SelectMany(line => Break(line, width))];

    private static IEnumerable<string> Break(string text, int width)
    {
        if (PageGrid.Width(text) <= width)
        {
            return [text];
        }

        // Runes, not chars: half a rare hanzi must never end a line.
        var runes = text.EnumerateRunes().Select(r => r.ToString()).ToList();
        var least = (int)Math.Ceiling(PageGrid.Width(text) / width);
        var (lines, cost) = Cheapest(runes, least, width);
        var (moreLines, moreCost) = Cheapest(runes, least + 1, width);
        return moreCost + 30 < cost ? moreLines : lines;
    }

    /// <summary>Shortest path over break places for a given number of lines.</summary>
    private static (IReadOnlyList<string> Lines, double Cost) Cheapest(List<string> runes, int count, int width)
    {
        var penalties = Penalties(runes);
        var target = PageGrid.Width(string.Concat(runes)) / count;
        var best = new double[count + 1, runes.Count + 1];
        var from = new int[count + 1, runes.Count + 1];
        for (var line = 0; line <= count; line++)
        {
            for (var end = 0; end <= runes.Count; end++)
            {
                best[line, end] = line == 0 && end == 0 ? 0 : double.MaxValue;
            }
        }

        for (var line = 1; line <= count; line++)
        {
            for (var end = 1; end <= runes.Count; end++)
            {
                var length = 0.0;
                for (var start = end - 1; start >= 0 && length <= width; start--)
                {
                    length += PageGrid.Width(runes[start]);
                    if (best[line - 1, start] == double.MaxValue || length > width)
                    {
                        continue;
                    }

                    var off = (length - target) / target;
                    var cost = best[line - 1, start] + (400 * off * off) + (end < runes.Count ? penalties[end] : 0);
                    if (cost < best[line, end])
                    {
                        (best[line, end], from[line, end]) = (cost, start);
                    }
                }
            }
        }

        return (Trace(runes, from, count), best[count, runes.Count]);
    }

    private static List<string> Trace(List<string> runes, int[,] from, int count)
    {
        var lines = new List<string>();
        var end = runes.Count;
        for (var line = count; line > 0; line--)
        {
            var start = from[line, end];
            lines.Insert(0, string.Concat(runes[start..end]).Trim());
            end = start;
        }

        return lines;
    }

    /// <summary>Price of a break before each character.</summary>
    private static double[] Penalties(List<string> runes)
    {
        var penalties = Enumerable.Repeat(Unknown, runes.Count + 1).ToArray();
        var depth = 0;
        for (var i = 1; i < runes.Count; i++)
        {
            var (before, after) = (runes[i - 1], runes[i]);
            depth += Opening.Contains(before, StringComparison.Ordinal) ? 1 : 0;
            depth -= Closing.Contains(before, StringComparison.Ordinal) ? 1 : 0;
            penalties[i] = true switch
            {
                _ when ForbiddenAtStart.Contains(after, StringComparison.Ordinal) => Never,
                _ when ForbiddenAtEnd.Contains(before, StringComparison.Ordinal) => Never,
                _ when IsLatin(before) && IsLatin(after) => Never,
                _ when before == " " => 0,
                _ when before is "、" or "，" or "》" or "”" => 10,
                _ when before == "的" => 15,
                _ => penalties[i],
            };
            penalties[i] += depth > 0 ? 500 : 0;
        }

        KeepWords(runes, penalties);
        return penalties;
    }

    /// <summary>Known words have clean edges and no break inside; where words overlap, the inside wins.</summary>
    private static void KeepWords(List<string> runes, double[] penalties)
    {
        var text = string.Concat(runes.Select(r => r.Length == 1 ? r : "\uFFFD"));
        var found = Words.Value.SelectMany(word => Places(text, word).Select(at => (word, at))).ToList();
        foreach (var (word, at) in found)
        {
            var edge = word == "关于" ? BeforeAbout : Edge;
            penalties[at] = penalties[at] >= Never ? Never : Math.Min(penalties[at], edge);
            var end = at + word.Length;
            penalties[end] = penalties[end] >= Never ? Never : Math.Min(penalties[end], Edge);
        }

        foreach (var inside in found.SelectMany(f => Enumerable.Range(f.at + 1, f.word.Length - 1)).Distinct())
        {
            penalties[inside] = Math.Max(penalties[inside], InsideWord);
        }
    }

    private static IEnumerable<int> Places(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    private static bool IsLatin(string rune) => rune.Length == 1 && rune[0] < 0x80 && rune[0] != ' ';

    private static List<string> LoadWords()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("title-words.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')];
    }
}
