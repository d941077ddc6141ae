using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>Which measure words count the same kind of thing (<c>data/lexicon/measure_families.csv</c>).</summary>
internal static class MeasureFamilies
{
    private static readonly Dictionary<string, (string Family, bool Exact)> Families = Lexicon
        .Rows("measure_families")
        .ToDictionary(row => row[0], row => (row[1], row[2] == "1"), StringComparer.Ordinal);

    public static string Of(Figure figure) => Families.TryGetValue(figure.Unit, out var known) ? known.Family : figure.Unit;

    public static bool Same(Figure a, Figure b) => Of(a) == Of(b);

    /// <summary>Whether two numbers of one family also count in the same way, so that a mismatch between them is a mistake.</summary>
    public static bool Comparable(Figure a, Figure b) => a.Unit == b.Unit || (IsExact(a) && IsExact(b));

    private static bool IsExact(Figure figure) => !Families.TryGetValue(figure.Unit, out var known) || known.Exact;
}
