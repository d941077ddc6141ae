using System.Globalization;

namespace Anlan.Rules.Statistics;

/// <summary>
/// 回头看抽样: how many closed problems must be looked at again, and what a result allows to say about all of them. Exact for a finite
/// population (hypergeometric), so that small districts are not asked for the 59 of an endless one.
/// </summary>
public static class LookBackSample
{
    /// <summary>
    /// Smallest sample of which, if none fails, it can be said with the confidence that at most <paramref name="tolerated"/> of the
    /// population are bad: with one bad item more, a sample without a failure would be rarer than 1 − confidence.
    /// </summary>
    /// <param name="population">Closed problems, 1 or more.</param>
    /// <param name="tolerated">Bad ones that may remain, 0 or more; a share p of N is ⌊pN⌋.</param>
    /// <param name="confidence">Between 0 and 1, e.g. 0.95.</param>
    /// <returns>1 to <paramref name="population"/>; 0 when every one may be bad.</returns>
    public static int Size(int population, int tolerated, double confidence)
    {
        CheckPopulation(population, confidence);
        ArgumentOutOfRangeException.ThrowIfNegative(tolerated);
        if (tolerated >= population)
        {
            return 0;
        }

        var (low, high) = (1, population);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            var enough = Hypergeometric.AtMost(0, population, tolerated + 1, middle) <= 1 - confidence;
            (low, high) = enough ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Smallest sample for a tolerated share of the population, e.g. 0.05.</summary>
    public static int SizeForShare(int population, double toleratedShare, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(toleratedShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(toleratedShare, 1);
        // 0.29 × 100 is below 29 in binary: decimals count as people do.
        return Size(population, (int)Math.Floor((decimal)toleratedShare * population), confidence);
    }

    /// <summary>Largest number of bad items in the population that the result does not rule out at the confidence (one-sided, exact).</summary>
    /// <param name="population">Closed problems, 1 or more.</param>
    /// <param name="size">Sample, 0 to the population.</param>
    /// <param name="failures">Failures found in it.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    public static int MostBad(int population, int size, int failures, double confidence)
    {
        CheckPopulation(population, confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, population);
        ArgumentOutOfRangeException.ThrowIfNegative(failures);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(failures, size);
        var (low, high) = (failures, population - (size - failures));
        while (low < high)
        {
            var middle = low + (high - low + 1) / 2;
            var possible = Hypergeometric.AtMost(failures, population, middle, size) > 1 - confidence;
            (low, high) = possible ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>The result in one Chinese sentence: 100个已销号问题抽查45个，全部合格：有95%的把握认为不合格的不超过4个。 Where all were looked at there is nothing to infer.</summary>
    public static string Sentence(int population, int size, int failures, double confidence)
    {
        if (size == population)
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{population}个已销号问题全部看过，{(failures == 0 ? "没有不合格的" : $"{failures}个不合格")}。"
            );
        var most = MostBad(population, size, failures, confidence);
        var found = failures == 0 ? "全部合格" : string.Create(CultureInfo.InvariantCulture, $"{failures}个不合格");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{population}个已销号问题抽查{size}个，{found}：有{(decimal)confidence * 100:0.##}%的把握认为不合格的不超过{most}个。"
        );
    }

    private static void CheckPopulation(int population, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(population, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
    }
}
