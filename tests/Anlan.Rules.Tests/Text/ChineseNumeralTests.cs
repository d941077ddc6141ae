using Anlan.Rules.Text;
using CsCheck;

namespace Anlan.Rules.Tests.Text;

public sealed class ChineseNumeralTests
{
    [Theory]
    [InlineData("十二万三千", 123_000)]
    [InlineData("二〇二三", 2023)]
    [InlineData("二○二三", 2023)]
    [InlineData("两", 2)]
    [InlineData("两千零五", 2005)]
    [InlineData("十", 10)]
    [InlineData("一百一十", 110)]
    [InlineData("一百十五", 115)]
    [InlineData("一百五", 150)]
    [InlineData("一百零五", 105)]
    [InlineData("一万二", 12_000)]
    [InlineData("两万零二", 20_002)]
    [InlineData("一亿零五十万", 100_500_000)]
    [InlineData("一万亿", 1_000_000_000_000)]
    [InlineData("１１６００", 11_600)]
    [InlineData("11,600", 11_600)]
    public void A_number_is_read(string text, long value)
    {
        Assert.Equal(value, ChineseNumeral.Read(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("百")]
    [InlineData("十百")]
    [InlineData("一百零")]
    [InlineData("二十十")]
    [InlineData("一百二百")]
    [InlineData("万五")]
    [InlineData("二〇两三")]
    [InlineData("三家")]
    [InlineData("99999999999999999999")]
    public void What_is_no_number_is_not_read(string text)
    {
        Assert.Null(ChineseNumeral.Read(text));
    }

    [Theory]
    [InlineData(0, "零")]
    [InlineData(12, "十二")]
    [InlineData(110, "一百一十")]
    [InlineData(1_005, "一千零五")]
    [InlineData(200_010, "二十万零一十")]
    [InlineData(10_500, "一万零五百")]
    [InlineData(11_500, "一万一千五百")]
    [InlineData(105_000_000, "一亿零五百万")]
    [InlineData(123_000, "十二万三千")]
    [InlineData(100_000_005, "一亿零五")]
    [InlineData(1_000_000_000_000, "一万亿")]
    public void A_number_is_written(long value, string text)
    {
        Assert.Equal(text, ChineseNumeral.Write(value));
    }

    [Fact]
    public void What_is_written_reads_back()
    {
        Gen.Long[0, ChineseNumeral.Max].Sample(n => ChineseNumeral.Read(ChineseNumeral.Write(n)) == n);
        Assert.All(Enumerable.Range(0, 20_000), n => Assert.Equal(n, ChineseNumeral.Read(ChineseNumeral.Write(n))));
    }

    [Fact]
    public void Round_numbers_with_gaps_read_back()
    {
        var place = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 15]).Select((digit, power) => digit * (long)Math.Pow(10, power));

        Gen.Select(place, place, place)
            .Where((a, b, c) => a + b + c <= ChineseNumeral.Max)
            .Sample((a, b, c) => ChineseNumeral.Read(ChineseNumeral.Write(a + b + c)) == a + b + c);
    }

    [Fact]
    public void Years_are_written_digit_by_digit_and_read_back()
    {
        Assert.Equal("二〇二三", ChineseNumeral.WriteDigits(2023));
        Gen.Int[0, 9_999].Sample(n => ChineseNumeral.Read(ChineseNumeral.WriteDigits(n)) == n);
    }

    [Fact]
    public void Arbitrary_text_never_throws()
    {
        Gen.Char["零〇一二两三九十百千万亿点分之0123,.%成余约 家"]
            .Array[0, 12]
            .Sample(c => _ = (ChineseNumeral.Read(new string(c)), Quantity.Read(new string(c))));
    }
}
