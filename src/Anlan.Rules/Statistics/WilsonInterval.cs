namespace Anlan.Rules.Statistics;

/// <summary>
/// Wilson score interval (1927) for a share seen in a sample: stays between 0 and 1 and is honest for few cases, where the usual
/// p ± z·s is not.
/// </summary>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end, 0 to 1.</param>
public sealed record WilsonInterval(double Low, double High)
{
    /// <summary>The two-sided interval.</summary>
    /// <param name="cases">Cases seen, 0 to <paramref name="size"/>.</param>
    /// <param name="size">Sample, from 1.</param>
    /// <param name="confidence">0.5 to 0.999.</param>
    public static WilsonInterval Of(long cases, long size, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(cases);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cases, size);
        ArgumentOutOfRangeException.ThrowIfLessThan(confidence, 0.5);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(confidence, 0.999);
        var z = NormalQuantile.Of((1 + confidence) / 2);
        var (n, p) = ((double)size, (double)cases / size);
        var weight = 1 + z * z / n;
        var centre = (p + z * z / (2 * n)) / weight;
        var half = z / weight * Math.Sqrt(p * (1 - p) / n + z * z / (4 * n * n));

        // At 0 and n the ends are exact; rounding would leave dust beside them.
        return new WilsonInterval(cases == 0 ? 0 : Math.Max(0, centre - half), cases == size ? 1 : Math.Min(1, centre + half));
    }
}
