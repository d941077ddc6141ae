namespace Anlan.Rules.Statistics;

/// <summary>Chance of bad items in a sample drawn without replacement from a finite population.</summary>
internal static class Hypergeometric
{
    /// <summary>Chance of at most <paramref name="found"/> bad items in a sample of <paramref name="size"/> when <paramref name="bad"/> of the population are bad.</summary>
    public static double AtMost(int found, int population, int bad, int size)
    {
        var least = Math.Max(0, size - (population - bad));
        var most = Math.Min(found, Math.Min(size, bad));
        var all = LogChoose(population, size);
        var sum = 0.0;
        for (var x = least; x <= most; x++)
        {
            sum += Math.Exp(LogChoose(bad, x) + LogChoose(population - bad, size - x) - all);
        }

        return Math.Min(sum, 1);
    }

    private static double LogChoose(int n, int k) => LogFactorial(n) - LogFactorial(k) - LogFactorial(n - k);

    /// <summary>Below 32 summed; above by Stirling's series, whose next term is under 1e-13 there.</summary>
    private static double LogFactorial(int n)
    {
        if (n < 32)
        {
            var sum = 0.0;
            for (var i = 2; i <= n; i++)
            {
                sum += Math.Log(i);
            }

            return sum;
        }

        var square = 1.0 / ((double)n * n);
        var series = (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / n;
        return n * Math.Log(n) - n + 0.5 * Math.Log(2 * Math.PI * n) + series;
    }
}
