using Anlan.Rules.Calendar;
using CsCheck;

namespace Anlan.Rules.Tests.Calendar;

public sealed class WorkingDayCalendarProperties
{
    private static readonly WorkingDayCalendar Calendar = RealCalendar.Value;

    private static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(2016, 1, 1).DayNumber, new DateOnly(2028, 12, 31).DayNumber]
        .Select(DateOnly.FromDayNumber);

    private static readonly Gen<int> Amounts = Gen.Int[1, 400];

    [Fact]
    public void Counting_agrees_with_walking_day_by_day()
    {
        Gen.Select(Days, Amounts, Gen.Enum<CountingRule>())
            .Sample((from, n, rule) => Calendar.AddWorkingDays(from, n, rule).Due == Walk(from, n, rule));
    }

    [Fact]
    public void The_due_day_is_worked_and_its_line_carries_the_amount()
    {
        Gen.Select(Days, Amounts, Gen.Enum<CountingRule>())
            .Sample(
                (from, n, rule) =>
                {
                    var count = Calendar.AddWorkingDays(from, n, rule);
                    var days = count.DayByDay();
                    return Calendar.IsWorkingDay(count.Due) && days[^1].Number == n && days[0].Date == from;
                }
            );
    }

    [Fact]
    public void More_days_end_later_and_a_later_start_never_ends_earlier()
    {
        Gen.Select(Days, Amounts)
            .Sample(
                (from, n) =>
                    Calendar.AddWorkingDays(from, n).Due < Calendar.AddWorkingDays(from, n + 1).Due
                    && Calendar.AddWorkingDays(from, n).Due <= Calendar.AddWorkingDays(from.AddDays(1), n).Due
            );
    }

    [Fact]
    public void Counting_back_gives_the_amount()
    {
        Gen.Select(Days, Amounts).Sample((from, n) => Calendar.WorkingDaysBetween(from, Calendar.AddWorkingDays(from, n).Due) == n);
    }

    [Fact]
    public void Two_periods_one_after_the_other_are_their_sum()
    {
        Gen.Select(Days, Amounts, Amounts)
            .Sample(
                (from, a, b) =>
                    Calendar.AddWorkingDays(Calendar.AddWorkingDays(from, a).Due, b).Due == Calendar.AddWorkingDays(from, a + b).Due
            );
    }

    [Fact]
    public void The_same_day_rule_ends_one_working_day_earlier_from_a_working_day_and_equal_from_a_day_off()
    {
        Gen.Select(Days, Gen.Int[2, 400])
            .Sample(
                (from, n) =>
                    Calendar.AddWorkingDays(from, n, CountingRule.SameDay).Due
                    == Calendar.AddWorkingDays(from, Calendar.IsWorkingDay(from) ? n - 1 : n).Due
            );
    }

    [Fact]
    public void Days_between_turn_sign_with_direction_and_add_up()
    {
        Gen.Select(Days, Days, Days)
            .Sample(
                (a, b, c) =>
                    Calendar.WorkingDaysBetween(a, b) == -Calendar.WorkingDaysBetween(b, a)
                    && Calendar.WorkingDaysBetween(a, b) + Calendar.WorkingDaysBetween(b, c) == Calendar.WorkingDaysBetween(a, c)
            );
    }

    private static DateOnly Walk(DateOnly from, int n, CountingRule rule)
    {
        var date = rule == CountingRule.NextDay ? from : from.AddDays(-1);
        for (var left = n; left > 0; )
        {
            date = date.AddDays(1);
            left -= Calendar.IsWorkingDay(date) ? 1 : 0;
        }

        return date;
    }
}
