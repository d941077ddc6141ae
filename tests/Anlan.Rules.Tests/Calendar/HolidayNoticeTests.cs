using Anlan.Rules.Calendar;
using CsCheck;

namespace Anlan.Rules.Tests.Calendar;

public sealed class HolidayNoticeTests
{
    // The arrangements are facts of the State Council's notices; the frame around them is shortened.
    private const string Notice2026 = """
        国务院办公厅关于2026年部分节假日安排的通知
        国办发明电〔2025〕7号
        各有关单位：
        一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
        二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
        三、清明节：4月4日（周六）至6日（周一）放假，共3天。
        四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
        五、端午节：6月19日（周五）至21日（周日）放假，共3天。
        六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
        七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
        节假日期间，请安排好值班和安全工作。
        国务院办公厅
        2025年11月4日
        """;

    private const string Notice2019 = """
        国务院办公厅关于2019年部分节假日安排的通知
        一、元旦: 2018年12月30日至2019年1月1日放假调休,共3天。2018年12月29日(星期六)上班。
        二、春节: 2月4日至10日放假调休,共7天。2月2日(星期六)、2月3日(星期日)上班。
        三、清明节: 4月5日放假,与周末连休。
        四、劳动节: 5月1日至4日放假调休,共4天。4月28日(星期日)、5月5日(星期日)上班。
        五、端午节: 6月7日放假,与周末连休。
        六、中秋节: 9月13日放假,与周末连休。
        七、国庆节: 10月1日至7日放假调休,共7天。9月29日(星期日)、10月12日(星期六)上班。
        """;

    private const string Notice2024 = """
        国务院办公厅关于2024年部分节假日安排的通知
        一、元旦：1月1日放假，与周末连休。
        二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位安排职工在除夕（2月9日）休息。
        三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
        四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
        五、端午节：6月10日放假，与周末连休。
        六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
        七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
        """;

    [Theory]
    [InlineData(Notice2019, 2019, 250)]
    [InlineData(Notice2024, 2024, 251)]
    [InlineData(Notice2026, 2026, 248)]
    public void A_pasted_notice_gives_the_same_working_days_as_the_shipped_table(string notice, int year, int workingDays)
    {
        var calendar = WorkingDayCalendar.Create(HolidayNotice.Read(notice).OrThrow()).Value;
        var first = new DateOnly(year - 1, 12, 20);

        var different = Enumerable
            .Range(0, 377)
            .Select(first.AddDays)
            .Where(d => d <= new DateOnly(year, 12, 28) && calendar.IsWorkingDay(d) != RealCalendar.Value.IsWorkingDay(d));

        Assert.Empty(different);
        Assert.Equal(workingDays, calendar.WorkingDaysWithin(new(year, 1, 1), new(year, 12, 31)));
    }

    [Fact]
    public void Rows_carry_holiday_and_number_of_the_notice()
    {
        var row = HolidayNotice.Read(Notice2026).OrThrow().Single(r => r.Date == new DateOnly(2026, 2, 28));

        Assert.Equal(
            new HolidayRow(
                2026,
                row.Date,
                HolidayKind.Working,
                "春节",
                "国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）"
            ),
            row
        );
    }

    [Fact]
    public void Line_breaks_anywhere_and_full_width_digits_do_not_matter()
    {
        var squeezed = string.Concat(Notice2026.Split('\n'));
        var broken = string.Join('\n', squeezed.Chunk(17).Select(c => new string(c)));
        var wide = string.Concat(Notice2026.Select(c => c is >= '0' and <= '9' ? (char)(c - '0' + '０') : c));

        var expected = HolidayNotice.Read(Notice2026).OrThrow();
        Assert.Equal(expected, HolidayNotice.Read(squeezed).OrThrow());
        Assert.Equal(expected, HolidayNotice.Read(broken).OrThrow());
        Assert.Equal(expected, HolidayNotice.Read(wide).OrThrow());
    }

    [Theory]
    [InlineData("1月4日（周日）上班", "1月4日（周六）上班", "第4行：2026年1月4日标为周六，实际是周日，请核对。")]
    [InlineData("至21日（周日）放假，共3天", "至21日（周日）放假，共4天", "第8行：端午节写明共4天，列出的日期是3天，请核对。")]
    [InlineData("5月9日（周六）上班", "周六上班", "第7行：“周六上班”里没有认出日期，请写成“2月8日（周六）上班”的样式。")]
    [InlineData("5月9日（周六）上班", "5月9日（周六）", "第7行：“5月9日（周六）”没有写明放假还是上班，请补上。")]
    [InlineData("6月19日（周五）", "6月31日", "第8行：2026年6月31日不是一个存在的日期，请核对。")]
    [InlineData("5月9日（周六）上班", "5月8日上班", "第7行：2026年5月8日是周五，本来就上班，不能列为调休上班日，请核对日期。")]
    [InlineData("六、中秋节：", "六、", "第9行：端午节写明共3天，列出的日期是6天，请核对。")]
    public void A_slip_in_the_notice_is_named_with_its_line(string printed, string slip, string refusal)
    {
        var refusals = HolidayNotice.Read(Notice2026.Replace(printed, slip, StringComparison.Ordinal)).Refusals;

        Assert.Equal(refusal, refusals[0].ToString());
    }

    [Fact]
    public void A_notice_without_year_needs_one_chosen()
    {
        var withoutTitle = Notice2026[Notice2026.IndexOf("一、", StringComparison.Ordinal)..];

        Assert.StartsWith("没有找到年份", HolidayNotice.Read(withoutTitle).Refusals[0].Reason, StringComparison.Ordinal);
        Assert.True(HolidayNotice.Read(withoutTitle, 2026).Ok);
        Assert.Equal("通知写的是2026年，选择的是2027年，请核对。", HolidayNotice.Read(Notice2026, 2027).Refusals[0].Reason);
    }

    [Fact]
    public void A_text_of_another_kind_is_refused()
    {
        Assert.StartsWith(
            "没有认出任何一条安排",
            HolidayNotice.Read("关于开展安全生产督察的通知", 2026).Refusals[0].Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_opening_sentence_tells_the_year_when_the_title_is_missing()
    {
        var items = Notice2026[Notice2026.IndexOf("一、", StringComparison.Ordinal)..];

        Assert.Equal(2026, HolidayNotice.Read("现将2026年元旦、春节等放假调休日期的具体安排通知如下。\n" + items).OrThrow()[0].Year);
    }

    [Fact]
    public void A_count_that_includes_the_adjoining_weekend_is_no_mistake()
    {
        var notice = Notice2019.Replace("4月5日放假,与周末连休", "4月5日放假,与周末连休,共3天", StringComparison.Ordinal);

        Assert.Equal(HolidayNotice.Read(Notice2019).OrThrow(), HolidayNotice.Read(notice).OrThrow());
    }

    [Fact]
    public void A_date_of_a_far_year_is_refused()
    {
        var notice = Notice2026.Replace("5月9日（周六）", "9999年12月31日", StringComparison.Ordinal);

        Assert.Equal("第7行：9999年12月31日不属于2026年的安排，请核对。", HolidayNotice.Read(notice).Refusals[0].ToString());
    }

    [Fact]
    public void Garbled_notices_are_read_or_refused_but_never_throw()
    {
        var garbled =
            from start in Gen.Int[0, Notice2026.Length]
            from length in Gen.Int[0, 40]
            from noise in Gen.Char["0129年月日至（）周六，。：一、放假上班共天元旦\n"].Array[0, 6]
            let end = Math.Min(start + length, Notice2026.Length)
            select Notice2026[..start] + new string(noise) + Notice2026[end..];

        garbled.Sample(text =>
        {
            var reading = HolidayNotice.Read(text, 2026);
            return reading.Ok || reading.Rows.Count == 0;
        });
    }
}
