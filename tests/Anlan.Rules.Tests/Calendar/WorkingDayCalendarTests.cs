using Anlan.Rules.Calendar;

namespace Anlan.Rules.Tests.Calendar;

public sealed class WorkingDayCalendarTests
{
    private static readonly WorkingDayCalendar Calendar = RealCalendar.Value;

    [Theory]
    [InlineData(2018, 250)]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Each_shipped_year_has_its_known_number_of_working_days(int year, int expected)
    {
        Assert.Equal(expected, Calendar.WorkingDaysWithin(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)));
    }

    [Theory]
    [InlineData(CountingRule.NextDay, "2021-01-28")]
    [InlineData(CountingRule.SameDay, "2021-01-27")]
    public void Sixty_working_days_from_4_November_2020(CountingRule rule, string due)
    {
        var count = Calendar.AddWorkingDays(new DateOnly(2020, 11, 4), 60, rule);

        Assert.Equal(DateOnly.Parse(due, null), count.Due);
        Assert.False(count.Provisional);
    }

    [Theory]
    [InlineData("2020-08-24", "2020-09-11")]
    [InlineData("2020-11-23", "2020-12-11")]
    [InlineData("2022-07-18", "2022-08-05")]
    public void Stays_of_real_rounds_are_fifteen_working_days(string first, string last)
    {
        Assert.Equal(15, Calendar.WorkingDaysWithin(DateOnly.Parse(first, null), DateOnly.Parse(last, null)));
    }

    [Theory]
    [InlineData("2018-12-29", true)] // worked Saturday for New Year 2019, arranged by the notice for 2019
    [InlineData("2018-12-31", false)]
    [InlineData("2020-02-01", false)] // the extension of January 2020 took back the worked Saturday
    [InlineData("2026-02-14", true)]
    [InlineData("2026-10-10", true)]
    [InlineData("2018-06-16", false)]
    [InlineData("2018-09-22", false)]
    [InlineData("2024-02-09", true)] // advice to rest on New Year's Eve is not a holiday
    public void Days_that_other_tables_get_wrong(string date, bool worked)
    {
        Assert.Equal(worked, Calendar.IsWorkingDay(DateOnly.Parse(date, null)));
    }

    [Fact]
    public void The_sum_says_of_every_day_why_it_counts_or_not()
    {
        var days = Calendar.AddWorkingDays(new DateOnly(2023, 9, 27), 3).DayByDay();

        Assert.Equal(
            [
                "09-27 - 起算日，不计入",
                "09-28 1 ",
                "09-29 - 中秋节、国庆节",
                "09-30 - 中秋节、国庆节",
                "10-01 - 中秋节、国庆节",
                "10-02 - 中秋节、国庆节",
                "10-03 - 中秋节、国庆节",
                "10-04 - 中秋节、国庆节",
                "10-05 - 中秋节、国庆节",
                "10-06 - 中秋节、国庆节",
                "10-07 2 调休上班（中秋节、国庆节）",
                "10-08 3 调休上班（中秋节、国庆节）",
            ],
            days.Select(d => $"{d.Date:MM-dd} {d.Number?.ToString(provider: null) ?? "-"} {d.Note}")
        );
    }

    [Fact]
    public void Under_the_same_day_rule_a_start_day_off_is_not_day_one()
    {
        var saturday = new DateOnly(2023, 6, 10);

        Assert.Equal(new DateOnly(2023, 6, 12), Calendar.AddWorkingDays(saturday, 1, CountingRule.SameDay).Due);
    }

    [Fact]
    public void A_period_into_a_year_without_notice_is_provisional_and_counts_plain_weekdays()
    {
        var count = Calendar.AddWorkingDays(new DateOnly(2026, 12, 30), 2);

        Assert.Equal(new DateOnly(2027, 1, 1), count.Due);
        Assert.True(count.Provisional);
        Assert.True(count.DayByDay()[^1].Provisional);
        Assert.False(Calendar.Knows(new DateOnly(2027, 1, 1)));
        Assert.Equal(2026, Calendar.LastKnownYear);
    }

    [Fact]
    public void A_period_that_ends_on_the_last_known_day_is_certain()
    {
        Assert.False(Calendar.AddWorkingDays(new DateOnly(2026, 12, 30), 1).Provisional);
    }

    [Fact]
    public void Without_any_notice_every_due_date_is_provisional()
    {
        var empty = WorkingDayCalendar.Create([]).Value;

        Assert.True(empty.AddWorkingDays(new DateOnly(2026, 3, 2), 5).Provisional);
        Assert.Null(empty.LastKnownYear);
    }

    [Fact]
    public void Two_notices_that_contradict_each_other_are_refused()
    {
        var date = new DateOnly(2027, 12, 31);
        var refusal = WorkingDayCalendar
            .Create([
                new(2027, new(2027, 12, 25), HolidayKind.Working, "元旦", ""),
                new(2028, new(2027, 12, 25), HolidayKind.Off, "元旦", ""),
            ])
            .Refusal;

        Assert.Equal("2027年12月25日既列为放假又列为上班，请只留一种。", refusal);
        Assert.NotNull(WorkingDayCalendar.Create([new(2027, date, HolidayKind.Working, "元旦", "")]).Refusal);
    }
}
