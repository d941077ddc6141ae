namespace Anlan.Rules.Statistics;

/// <summary>
/// 可复现抽样: a draw without replacement that anybody can repeat from the seed. Method: number the population 0 … N − 1 in a stated order;
/// for i = 0, 1, … exchange item i with item i + Below(N − i) of <see cref="SplitMix64"/> (Fisher–Yates from the front); the first n items
/// are the sample, in order of drawing. A larger sample from the same seed therefore begins with the smaller one.
/// </summary>
public static class SeededDraw
{
    /// <summary>Draws from a population in its given order.</summary>
    /// <param name="population">Ordered by something that does not change, such as the number of the problem.</param>
    /// <param name="size">0 to the size of the population.</param>
    /// <param name="seed">Recorded with the sample.</param>
    public static IReadOnlyList<T> Draw<T>(IReadOnlyList<T> population, int size, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, population.Count);
        var items = population.ToArray();
        var generator = new SplitMix64(seed);
        for (var i = 0; i < size; i++)
        {
            var chosen = i + generator.Below(items.Length - i);
            (items[i], items[chosen]) = (items[chosen], items[i]);
        }

        return items[..size];
    }
}
