using Anlan.Rules.Statistics;
using CsCheck;

namespace Anlan.Rules.Tests.Statistics;

public sealed class WilsonIntervalTests
{
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_agrees_with_the_published_table(int cases, int size, double low, double high)
    {
        var interval = WilsonInterval.Of(cases, size);

        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.995, 2.5758293035489004)]
    [InlineData(0.025, -1.959963984540054)]
    public void Quantiles_agree_with_published_values(double share, double z)
    {
        Assert.Equal(z, NormalQuantile.Of(share), 1e-12);
    }

    [Fact]
    public void The_interval_holds_the_share_stays_within_0_and_1_and_mirrors()
    {
        Gen.Select(Gen.Int[1, 100_000], Gen.Int[0, 100_000], Gen.Double[0.5, 0.999])
            .Where((size, cases, _) => cases <= size)
            .Sample(
                (size, cases, confidence) =>
                {
                    var interval = WilsonInterval.Of(cases, size, confidence);
                    var mirrored = WilsonInterval.Of(size - cases, size, confidence);
                    var share = (double)cases / size;
                    return interval.Low is >= 0
                        && interval.High is <= 1
                        && interval.Low <= share
                        && share <= interval.High
                        && Math.Abs(interval.Low - (1 - mirrored.High)) < 1e-12;
                }
            );
    }

    [Fact]
    public void More_confidence_is_a_wider_interval_and_more_cases_a_narrower_one()
    {
        Assert.True(Width(10, 100, 0.99) > Width(10, 100, 0.95));
        Assert.True(Width(100, 1_000, 0.95) < Width(10, 100, 0.95));
    }

    private static double Width(int cases, int size, double confidence) =>
        WilsonInterval.Of(cases, size, confidence) is var i ? i.High - i.Low : 0;
}
