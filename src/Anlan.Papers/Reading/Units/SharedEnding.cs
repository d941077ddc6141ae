using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Units;

/// <summary>
/// Areas of which only the last prints the ending: 朝阳、石景山、昌平区; 新丰县马头、沙田、遥田三镇; 永安、北河、花园等街道.
/// </summary>
internal static class SharedEnding
{
    private const int ShortestStem = 2;
    private const int LongestStem = 4;
    private const int LongestHead = 24;

    private static readonly string[] Endings = ["街道", "社区", "苏木", "镇", "乡", "村", "区", "县", "市", "旗"];
    private static readonly WordTable<bool> Kinds = WordTable.Of([.. Lexicon.Words("enterprise_generic"), .. Lexicon.Words("enterprises")]);

    /// <summary>The areas without an ending of their own that stand at <paramref name="start"/>; none when it is no such list.</summary>
    /// <param name="isWhole">Whether the list ends with them; otherwise the last one, behind the next separator, is read as any other.</param>
    public static IReadOnlyList<UnitMention> At(string text, int start, int limit, UnitScanner scanner, out bool isWhole)
    {
        isWhole = false;
        // Most places open no list; the parent and the first stem are shorter than this.
        if (text.AsSpan(start, Math.Min(LongestHead, limit - start)).IndexOfAny('、', '和') < 0)
            return [];
        var parent = scanner.At(text, start, limit) is { Kind: UnitKind.Place, Core.Length: 0, Text: var area } ? area : "";
        var at = start + parent.Length;
        var stems = new List<TextSpan>();
        while (StemAt(text, at, limit, scanner) is { } stem && stem.End < limit && text[stem.End] is '、' or '和')
        {
            stems.Add(stem);
            at = stem.End + 1;
        }
        if (stems.Count == 0)
            return [];
        if (ClosedAt(text, at, limit, stems.Count + 1) is var (last, ending))
        {
            isWhole = true;
            stems.Add(last);
        }
        else if (scanner.At(text, at, limit) is { Kind: not UnitKind.Group, Place.Length: > ShortestStem } whole)
            ending = Array.Find(Endings, e => whole.Place.EndsWith(e, StringComparison.Ordinal)) ?? "";
        else
            return [];
        var first = stems[0].Of(text) + ending;
        if (ending.Length == 0 || scanner.At(first, 0, first.Length) is not { Core.Length: 0, Kind: not UnitKind.Group } named)
            return [];
        var units = stems.ConvertAll(stem => Unit(stem, parent, stem.Of(text) + ending, named.Kind));
        units[0] = units[0] with { At = units[0].At with { Start = start } };
        if (isWhole)
            units[^1] = units[^1] with { At = units[^1].At with { End = EndOf(text, stems[^1].End, ending) } };
        return units;
    }

    private static UnitMention Unit(TextSpan at, string parent, string name, UnitKind kind) => new(at, name, parent + name, "", '\0', kind);

    /// <summary>A run of two to four characters that is neither a unit nor a word for a kind of firm or a line of business.</summary>
    private static TextSpan? StemAt(string text, int start, int limit, UnitScanner scanner)
    {
        var end = start;
        while (
            end < limit
            && end - start <= LongestStem
            && UnitEndings.IsHan(text[end])
            && text[end] != '和'
            && NameStops.LengthAt(text, end) == 0
        )
            end++;
        var stem = new TextSpan(start, end);
        if (stem.Length is < ShortestStem or > LongestStem)
            return null;
        var word = stem.Of(text);
        var isWord = Kinds.Contains(word) || UnitNames.CanonicalOf(word + "局").Length > 0 || scanner.At(word, 0, word.Length) is not null;
        return isWord ? null : stem;
    }

    /// <summary>花园等街道, 遥田三镇, 遥田三个镇, 赵湾3镇: the last stem with the ending of all behind 等 or their number.</summary>
    private static (TextSpan Stem, string Ending)? ClosedAt(string text, int start, int limit, int count)
    {
        for (var end = start + ShortestStem; end <= start + LongestStem && end < limit; end++)
            if (text[end] == '等' || ChineseNumerals.Parse(text.AsSpan(end, 1)) == count || text[end] - '0' == count)
                foreach (var ending in Endings)
                    if (EndOf(text, end, ending) is var whole and > 0 && whole <= limit)
                        return (new TextSpan(start, end), ending);
        return null;
    }

    private static int EndOf(string text, int at, string ending)
    {
        var behind = text.AsSpan(at + 1);
        var skip = behind.StartsWith("个") ? 1 : 0;
        return behind[skip..].StartsWith(ending) ? at + 1 + skip + ending.Length : 0;
    }
}
