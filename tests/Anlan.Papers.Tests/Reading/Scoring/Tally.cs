namespace Anlan.Papers.Tests.Reading.Scoring;

/// <summary>Hits, false alarms and misses, added up over letters.</summary>
internal readonly record struct Tally(int Hits, int False, int Missed)
{
    public double F1 => Hits + False + Missed == 0 ? 1 : 2.0 * Hits / (2 * Hits + False + Missed);

    public double Recall => Hits + Missed == 0 ? 1 : (double)Hits / (Hits + Missed);

    public static Tally operator +(Tally a, Tally b) => new(a.Hits + b.Hits, a.False + b.False, a.Missed + b.Missed);

    /// <summary>Matches two lists one to one.</summary>
    public static Tally Match(IReadOnlyList<string> truth, IReadOnlyList<string> read, Func<string, string, bool> same)
    {
        var left = read.ToList();
        var hits = 0;
        foreach (var expected in truth)
            if (left.FindIndex(found => same(expected, found)) is var at and >= 0)
            {
                left.RemoveAt(at);
                hits++;
            }
        return new Tally(hits, left.Count, truth.Count - hits);
    }
}
