using Anlan.Rules.Calendar;
using Anlan.Rules.Deadlines;
using Anlan.Rules.Tests.Calendar;

namespace Anlan.Rules.Tests.Deadlines;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData(60, DeadlineUnit.WorkingDay, "2020-11-04", CountingRule.NextDay, RestDayRule.Keep, "2021-01-28")]
    [InlineData(60, DeadlineUnit.WorkingDay, "2020-11-04", CountingRule.SameDay, RestDayRule.Keep, "2021-01-27")]
    [InlineData(15, DeadlineUnit.Day, "2023-09-20", CountingRule.NextDay, RestDayRule.Keep, "2023-10-05")]
    [InlineData(15, DeadlineUnit.Day, "2023-09-20", CountingRule.NextDay, RestDayRule.NextWorkingDay, "2023-10-07")]
    [InlineData(15, DeadlineUnit.Day, "2023-09-20", CountingRule.SameDay, RestDayRule.Keep, "2023-10-04")]
    [InlineData(1, DeadlineUnit.Month, "2023-01-31", CountingRule.NextDay, RestDayRule.Keep, "2023-02-28")]
    [InlineData(3, DeadlineUnit.Month, "2023-06-19", CountingRule.SameDay, RestDayRule.Keep, "2023-09-18")]
    [InlineData(1, DeadlineUnit.Year, "2024-02-29", CountingRule.NextDay, RestDayRule.Keep, "2025-02-28")]
    public void A_period_ends_on_its_day(int amount, DeadlineUnit unit, string start, CountingRule rule, RestDayRule rest, string due)
    {
        var deadline = Deadline.Within(amount, unit, DateOnly.Parse(start, null), rule, rest).Value;

        Assert.Equal(DateOnly.Parse(due, null), deadline.Due(RealCalendar.Value).Date);
    }

    [Fact]
    public void A_deadline_says_itself_in_one_sentence()
    {
        var start = new DateOnly(2020, 11, 4);
        var calendar = RealCalendar.Value;

        Assert.Equal(
            "自2020年11月4日起60个工作日（次日起算），2021年1月28日到期。",
            Deadline.Within(60, DeadlineUnit.WorkingDay, start).Value.Due(calendar).Sentence
        );
        Assert.Equal("2020年11月4日到期。", Deadline.On(start).Value.Due(calendar).Sentence);
        Assert.Equal("立即办理，2020年11月4日到期。", Deadline.Immediately(start).Value.Due(calendar).Sentence);
        Assert.Equal(
            "自2026年11月4日起60个工作日（次日起算），2027年1月27日到期（暂定，部分年份节假日安排尚未载入）。",
            Deadline.Within(60, DeadlineUnit.WorkingDay, new(2026, 11, 4)).Value.Due(calendar).Sentence
        );
    }

    [Fact]
    public void Plain_days_need_no_notice_so_they_are_certain_unless_the_end_may_move()
    {
        var start = new DateOnly(2027, 5, 1);

        Assert.False(Deadline.Within(10, DeadlineUnit.Day, start).Value.Due(RealCalendar.Value).Provisional);
        Assert.True(
            Deadline.Within(10, DeadlineUnit.Day, start, restDays: RestDayRule.NextWorkingDay).Value.Due(RealCalendar.Value).Provisional
        );
    }

    [Theory]
    [InlineData(0, DeadlineUnit.WorkingDay, "时限“0个工作日”不合理，应在1到10000之间，请核对。")]
    [InlineData(-3, DeadlineUnit.Day, "时限“-3日”不合理，应在1到10000之间，请核对。")]
    [InlineData(99_999, DeadlineUnit.WorkingDay, "时限“99999个工作日”不合理，应在1到10000之间，请核对。")]
    [InlineData(5_000, DeadlineUnit.Year, "时限“5000年”不合理，应在1到100之间，请核对。")]
    public void An_impossible_length_is_refused(int amount, DeadlineUnit unit, string refusal)
    {
        Assert.Equal(refusal, Deadline.Within(amount, unit, new DateOnly(2023, 1, 1)).Refusal);
    }

    [Fact]
    public void A_date_outside_all_reason_is_refused()
    {
        Assert.Equal("日期9999年12月31日不在1949年到2200年之间，请核对。", Deadline.On(DateOnly.MaxValue).Refusal);
        Assert.NotNull(Deadline.Within(60, DeadlineUnit.WorkingDay, DateOnly.MaxValue).Refusal);
    }

    [Fact]
    public void Only_working_days_show_a_sum()
    {
        var start = new DateOnly(2020, 11, 4);

        Assert.Equal(86, Deadline.Within(60, DeadlineUnit.WorkingDay, start).Value.Due(RealCalendar.Value).DayByDay().Count);
        Assert.Empty(Deadline.Within(60, DeadlineUnit.Day, start).Value.Due(RealCalendar.Value).DayByDay());
    }
}
