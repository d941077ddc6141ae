using Anlan.Rules.Text;
using CsCheck;

namespace Anlan.Rules.Tests.Text;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("三分之一", 1, 3, false)]
    [InlineData("四分之一", 1, 4, false)]
    [InlineData("百分之五点二", 13, 250, false)]
    [InlineData("万分之三", 3, 10_000, false)]
    [InlineData("5.2%", 13, 250, false)]
    [InlineData("９９.９％", 999, 1_000, false)]
    [InlineData("三成", 3, 10, false)]
    [InlineData("约三成", 3, 10, true)]
    [InlineData("一半", 1, 2, false)]
    [InlineData("5.48万", 54_800, 1, false)]
    [InlineData("12万3千", 123_000, 1, false)]
    [InlineData("1,234.5", 2_469, 2, false)]
    [InlineData("三点五万", 35_000, 1, false)]
    [InlineData("十二万三千", 123_000, 1, false)]
    [InlineData("近三分之一", 1, 3, true)]
    [InlineData("两千余", 2_000, 1, true)]
    [InlineData("30余万", 300_000, 1, true)]
    [InlineData("超过26.5万", 265_000, 1, true)]
    [InlineData("100左右", 100, 1, true)]
    public void A_quantity_is_read_exactly(string text, long numerator, long denominator, bool approximate)
    {
        Assert.Equal(new Quantity(numerator, denominator, approximate), Quantity.Read(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("约")]
    [InlineData("零分之一")]
    [InlineData("0分之一")]
    [InlineData("1.2.3")]
    [InlineData("3千5万")]
    [InlineData("1,23")]
    [InlineData("家")]
    public void What_is_no_quantity_is_not_read(string text)
    {
        Assert.Null(Quantity.Read(text));
    }

    [Fact]
    public void A_fraction_in_characters_is_the_fraction_in_digits()
    {
        Gen.Select(Gen.Int[1, 99], Gen.Int[1, 99])
            .Sample(
                (above, below) =>
                    Quantity.Read($"{ChineseNumeral.Write(below)}分之{ChineseNumeral.Write(above)}") is { } read
                    && read.Numerator * below == read.Denominator * above
            );
    }

    [Fact]
    public void A_percentage_is_a_hundredth_whatever_its_form()
    {
        Gen.Int[0, 10_000].Sample(n => Quantity.Read($"{n / 100}.{n % 100:00}%") is { } read && read.Value == n / 10_000m);
    }
}
