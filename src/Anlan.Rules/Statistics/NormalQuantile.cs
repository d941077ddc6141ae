namespace Anlan.Rules.Statistics;

/// <summary>Quantiles of the standard normal distribution.</summary>
public static class NormalQuantile
{
    /// <summary>The z below which a share of the distribution lies: 0.975 → 1.95996….</summary>
    /// <param name="share">0.0001 to 0.9999; the series loses digits further out.</param>
    public static double Of(double share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 0.0001);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 0.9999);
        var (low, high) = (-4.0, 4.0);
        // Each step halves the interval of length 8: 60 steps reach the last bit.
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>Share of the distribution below z by the series 1/2 + φ(z) (z + z³/3 + z⁵/(3·5) + …).</summary>
    internal static double Below(double z)
    {
        var term = z;
        var sum = z;
        for (var odd = 3; Math.Abs(term) > 1e-17; odd += 2)
        {
            term *= z * z / odd;
            sum += term;
        }

        return 0.5 + sum * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
    }
}
