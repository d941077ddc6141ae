namespace Anlan.Rules.Calendar;

/// <summary>Result of counting working days forward: the due date and how it came about.</summary>
public sealed class WorkingDayCount
{
    private readonly WorkingDayCalendar _calendar;

    internal WorkingDayCount(WorkingDayCalendar calendar, DateOnly from, int days, CountingRule rule, DateOnly due)
    {
        _calendar = calendar;
        From = from;
        Days = days;
        Rule = rule;
        Due = due;
        Provisional = !calendar.KnowsAll(from, due);
    }

    /// <summary>Start day of the period.</summary>
    public DateOnly From { get; }

    /// <summary>Working days asked for.</summary>
    public int Days { get; }

    /// <summary>Which day was day 1.</summary>
    public CountingRule Rule { get; }

    /// <summary>The last day of the period; done on this day is still in time.</summary>
    public DateOnly Due { get; }

    /// <summary>暂定: some day of the period lies in a year whose notice is not loaded, so the date may move.</summary>
    public bool Provisional { get; }

    /// <summary>The sum, one line a day from the start day to the due date; computed anew on each call.</summary>
    public IReadOnlyList<CountedDay> DayByDay() => _calendar.DayByDay(From, Due, Rule);
}
