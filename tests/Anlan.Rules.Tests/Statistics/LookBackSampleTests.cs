using System.Numerics;
using Anlan.Rules.Statistics;
using CsCheck;

namespace Anlan.Rules.Tests.Statistics;

public sealed class LookBackSampleTests
{
    // Cannon and Roe, Livestock Disease Surveys (1982): sample to find at least one case of 5 % at 95 %, and the endless-population limits.
    [Theory]
    [InlineData(100, 4, 0.95, 45)]
    [InlineData(200, 9, 0.95, 51)]
    [InlineData(500, 24, 0.95, 56)]
    [InlineData(1_000_000, 49_999, 0.95, 59)]
    [InlineData(1_000_000, 9_999, 0.95, 299)]
    [InlineData(1_000_000, 99_999, 0.90, 22)]
    public void The_size_agrees_with_published_tables(int population, int tolerated, double confidence, int size)
    {
        Assert.Equal(size, LookBackSample.Size(population, tolerated, confidence));
    }

    [Theory]
    [InlineData(30, 0, 29)] // to be 95 % sure that none of 30 is bad, 29 must be seen
    [InlineData(10, 0, 10)]
    [InlineData(1, 0, 1)]
    [InlineData(10, 10, 0)]
    public void Small_populations_are_exact(int population, int tolerated, int size)
    {
        Assert.Equal(size, LookBackSample.Size(population, tolerated, 0.95));
    }

    [Theory]
    [InlineData(100, 0.05, 0.95, 39)] // at most 5 of 100
    [InlineData(100, 0.29, 0.999, 18)] // in binary 0.29 × 100 is below 29, and 28 would need 19
    public void A_tolerated_share_counts_whole_items(int population, double share, double confidence, int size)
    {
        Assert.Equal(size, LookBackSample.SizeForShare(population, share, confidence));
    }

    [Theory]
    [InlineData(100, 45, 0, 0.95, 4)]
    [InlineData(100, 45, 2, 0.95, 11)]
    [InlineData(60, 20, 1, 0.90, 9)]
    [InlineData(100, 100, 3, 0.95, 3)]
    [InlineData(1000, 57, 5, 0.99, 210)]
    public void The_bound_agrees_with_exact_arithmetic_done_elsewhere(int population, int size, int failures, double confidence, int most)
    {
        Assert.Equal(most, LookBackSample.MostBad(population, size, failures, confidence));
    }

    [Fact]
    public void The_size_is_the_smallest_that_allows_the_statement()
    {
        Gen.Select(Gen.Int[1, 400], Gen.Int[0, 40], Gen.OneOf(0.8, 0.9, 0.95, 0.99))
            .Where((population, tolerated, _) => tolerated < population)
            .Sample(
                (population, tolerated, confidence) =>
                {
                    var size = LookBackSample.Size(population, tolerated, confidence);
                    return LookBackSample.MostBad(population, size, 0, confidence) <= tolerated
                        && LookBackSample.MostBad(population, size - 1, 0, confidence) > tolerated;
                }
            );
    }

    [Fact]
    public void More_confidence_or_less_tolerance_never_needs_fewer()
    {
        Gen.Select(Gen.Int[2, 2_000], Gen.Int[0, 100], Gen.Double[0.5, 0.98])
            .Sample(
                (population, tolerated, confidence) =>
                    LookBackSample.Size(population, tolerated, confidence) <= LookBackSample.Size(population, tolerated, confidence + 0.01)
                    && LookBackSample.Size(population, tolerated + 1, confidence) <= LookBackSample.Size(population, tolerated, confidence)
            );
    }

    [Fact]
    public void The_chance_agrees_with_whole_number_arithmetic()
    {
        Gen.Select(Gen.Int[1, 120], Gen.Int[0, 120], Gen.Int[0, 120], Gen.Int[0, 12])
            .Where((population, bad, size, _) => bad <= population && size <= population)
            .Sample(
                (population, bad, size, found) =>
                    Math.Abs(Hypergeometric.AtMost(found, population, bad, size) - Exact(found, population, bad, size)) < 1e-10
            );
    }

    [Fact]
    public void The_result_is_one_plain_sentence()
    {
        Assert.Equal("100个已销号问题抽查45个，全部合格：有95%的把握认为不合格的不超过4个。", LookBackSample.Sentence(100, 45, 0, 0.95));
        Assert.Equal("100个已销号问题抽查45个，2个不合格：有95%的把握认为不合格的不超过11个。", LookBackSample.Sentence(100, 45, 2, 0.95));
        Assert.Equal("6个已销号问题全部看过，没有不合格的。", LookBackSample.Sentence(6, 6, 0, 0.95));
        Assert.Equal("6个已销号问题全部看过，1个不合格。", LookBackSample.Sentence(6, 6, 1, 0.95));
    }

    private static double Exact(int found, int population, int bad, int size)
    {
        var favourable = Enumerable
            .Range(0, found + 1)
            .Aggregate(BigInteger.Zero, (sum, x) => sum + Choose(bad, x) * Choose(population - bad, size - x));
        // Scaled before division: both numbers can be far beyond a double.
        return (double)(favourable * BigInteger.Pow(10, 15) / Choose(population, size)) / 1e15;
    }

    private static BigInteger Choose(int n, int k) =>
        k < 0 || k > n ? BigInteger.Zero : Enumerable.Range(1, k).Aggregate(BigInteger.One, (product, i) => product * (n - k + i) / i);
}
