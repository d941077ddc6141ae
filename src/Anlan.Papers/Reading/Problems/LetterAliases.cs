using Anlan.Papers.Reading.Headers;
using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Problems;

/// <summary>Names for several units at once: those the letter defines, 其余各…, and the department that a line of business belongs to.</summary>
internal sealed class LetterAliases(LetterHeader header, IReadOnlyList<string> stations)
{
    private static readonly WordTable<string[]> Industries = WordTable.Of("industries");

    /// <summary>The units a group phrase stands for; empty when nobody can say.</summary>
    public IReadOnlyList<string> Expand(string phrase, string text, TextSpan piece)
    {
        foreach (var (alias, units) in header.Aliases)
            if (phrase.StartsWith(alias, StringComparison.Ordinal) && !alias.EndsWith('组'))
                return units;
        if (!phrase.StartsWith("其余", StringComparison.Ordinal) && !phrase.StartsWith("其他", StringComparison.Ordinal))
            return [];
        var excepted = Excepted(text, piece);
        if (excepted.Length == 0)
            return [];
        // 原北京站 is a body of yesterday.
        var others = stations.Where(name => name != excepted && name[^1] == excepted[^1] && name[0] != '原').ToList();
        // 清河站 is 北京清河站 once more.
        return [.. others.Where(name => !others.Exists(o => o.Length > name.Length && o.EndsWith(name, StringComparison.Ordinal)))];
    }

    /// <summary>全市交通领域…, 公交车火灾…: the inspected department of that line of business.</summary>
    public IReadOnlyList<string> ByIndustry(string text, int from, int to)
    {
        var opening = text.AsSpan(from, Math.Max(0, Math.Min(to, from + 16) - from));
        for (var i = 0; i < opening.Length; i++)
            if (Industries.LengthAt(opening, i, out var row) > 0)
                foreach (var unit in header.InspectedUnits)
                    if (UnitNames.CanonicalOf(unit) == row![1])
                        return [unit];
        return [];
    }

    private static string Excepted(string text, TextSpan piece)
    {
        var at = text.IndexOf('除', piece.Start, piece.Length);
        var end = at < 0 ? -1 : text.IndexOf('外', at, piece.End - at);
        return end < 0 ? "" : text[(at + 1)..end].TrimEnd('以', '之');
    }
}
