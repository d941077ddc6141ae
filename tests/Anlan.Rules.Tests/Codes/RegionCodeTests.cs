using Anlan.Rules.Codes;

namespace Anlan.Rules.Tests.Codes;

public sealed class RegionCodeTests
{
    [Theory]
    [InlineData("110000", RegionLevel.Province, null)]
    [InlineData("130100", RegionLevel.City, "130000")]
    [InlineData("110105", RegionLevel.County, "110100")]
    public void Level_and_parent_follow_from_the_digits(string text, RegionLevel level, string? parent)
    {
        var code = RegionCode.Parse(text).Value;

        Assert.Equal((level, parent), (code.Level, code.Parent?.Value));
    }

    [Fact]
    public void A_region_contains_itself_and_what_lies_below()
    {
        var (city, district, other) = (
            RegionCode.Parse("110000").Value,
            RegionCode.Parse("110105").Value,
            RegionCode.Parse("120105").Value
        );

        Assert.True(city.Contains(district) && city.Contains(city) && district.Contains(district));
        Assert.False(district.Contains(city) || city.Contains(other));
        Assert.Equal(city, district.Province);
    }

    [Theory]
    [InlineData("11010", "行政区划代码“11010”应为6位数字，如110105，请核对。")]
    [InlineData("990105", "行政区划代码“990105”的前两位99不是省级代码，请核对。")]
    [InlineData("110005", "行政区划代码“110005”缺少地级代码（第3、4位），请核对。")]
    public void A_wrong_code_is_refused(string text, string refusal)
    {
        Assert.Equal(refusal, RegionCode.Parse(text).Refusal);
    }
}
