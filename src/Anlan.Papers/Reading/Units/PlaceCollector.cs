using System.Collections.Frozen;

namespace Anlan.Papers.Reading.Units;

/// <summary>
/// Gathers the areas a letter speaks of. In running text nothing shows where 朝阳区 begins; at the head of a clause or list element it does,
/// so names are learnt there and in the title, and used everywhere.
/// </summary>
public static class PlaceCollector
{
    private static readonly FrozenSet<char> Edges = "，。；：、（“\n".ToFrozenSet();

    public static IReadOnlyList<string> Collect(string text, IReadOnlyList<string> inspected, IReadOnlyList<string> packed)
    {
        var scanner = new UnitScanner([], []);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && !Edges.Contains(text[i - 1]))
                continue;
            var mention = scanner.At(text, i, Math.Min(text.Length, i + 40));
            if (mention is { Place.Length: >= 3, Kind: not UnitKind.Group } && FirstArea(mention.Place) is { Length: >= 3 } area)
                counts[area] = counts.GetValueOrDefault(area) + 1;
        }
        var known = inspected.Select(unit => FirstArea(scanner.At(unit, 0, unit.Length)?.Place ?? "")).Where(area => area.Length >= 2);
        // Once may be a misreading of running text; twice at clean edges is a name. With a short stem once is enough.
        var learnt = counts.Where(pair => pair.Value >= 2 || pair.Key.Length <= 4).Select(pair => pair.Key);
        return [.. known.Concat(learnt).Concat(packed).Distinct()];
    }

    /// <summary>The first area of a chain: 石景山区 of 石景山区广宁街道.</summary>
    private static string FirstArea(string place)
    {
        if (place.Length == 0)
            return "";
        for (var i = 2; i < place.Length; i++)
            if (IsFirst(place[i]))
                return place[..(i + 1)];
        return IsFirst(place[^1]) ? place : "";
    }

    private static bool IsFirst(char c) => AreaLevels.IsDistrict(c) || c == '州';
}
