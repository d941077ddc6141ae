using Anlan.Rules.Text;
using CsCheck;

namespace Anlan.Rules.Tests.Text;

public sealed class ChineseDateTests
{
    private static readonly Gen<DateOnly> Dates = Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber]
        .Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("2023年6月19日")]
    [InlineData("二〇二三年六月十九日")]
    [InlineData("二○二三年六月十九日")]
    [InlineData("2023 年 6 月 19 日")]
    [InlineData("２０２３年０６月１９日")]
    [InlineData("2023-06-19")]
    [InlineData("2023/6/19")]
    [InlineData("2023.6.19")]
    [InlineData("2023年6月19号")]
    public void A_date_is_read_in_every_usual_form(string text)
    {
        Assert.Equal(new DateOnly(2023, 6, 19), ChineseDate.Parse(text).Value);
    }

    [Fact]
    public void Month_and_day_alone_take_the_year_given()
    {
        Assert.Equal(new DateOnly(2020, 8, 24), ChineseDate.Parse("8月24日", 2020).Value);
        Assert.Equal("日期“8月24日”没有年份，请补上，如“2023年6月19日”。", ChineseDate.Parse("8月24日").Refusal);
    }

    [Theory]
    [InlineData("2023年2月29日", "日期“2023年2月29日”不存在，请核对。")]
    [InlineData("2023年13月1日", "日期“2023年13月1日”不存在，请核对。")]
    [InlineData("2023年6月0日", "日期“2023年6月0日”不存在，请核对。")]
    [InlineData("2023年六月十十日", "日期“2023年六月十十日”不存在，请核对。")]
    [InlineData("23年6月19日", "日期“23年6月19日”看不懂，请写成“2023年6月19日”的样式。")]
    [InlineData("去年夏天", "日期“去年夏天”看不懂，请写成“2023年6月19日”的样式。")]
    public void What_is_no_date_is_refused(string text, string refusal)
    {
        Assert.Equal(refusal, ChineseDate.Parse(text).Refusal);
    }

    [Fact]
    public void Both_written_forms_read_back()
    {
        Dates.Sample(d =>
            ChineseDate.Parse(ChineseDate.Format(d)).Value == d && ChineseDate.Parse(ChineseDate.FormatInCharacters(d)).Value == d
        );
        Assert.Equal("二〇二〇年十一月四日", ChineseDate.FormatInCharacters(new DateOnly(2020, 11, 4)));
    }
}
