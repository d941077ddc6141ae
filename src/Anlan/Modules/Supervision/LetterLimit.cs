using Anlan.Rules;
using Anlan.Rules.Calendar;
using Anlan.Rules.Deadlines;

namespace Anlan.Modules.Supervision;

/// <summary>A letter's time limit as its fields state it, and what it comes to.</summary>
internal static class LetterLimit
{
    /// <summary>The deadline of the fields; nothing when the letter sets none or the day it counts from is not known.</summary>
    public static Parsed<Deadline>? Of(int? amount, DeadlineUnit? unit, DateOnly? date, DateOnly? issuedOn, CountingRule rule) =>
        (unit, amount, date, issuedOn) switch
        {
            (DeadlineUnit.FixedDate, _, { } last, _) => Deadline.On(last),
            (DeadlineUnit.Immediately, _, _, { } start) => Deadline.Immediately(start),
            (DeadlineUnit.WorkingDay or DeadlineUnit.Day or DeadlineUnit.Month or DeadlineUnit.Year, { } length, _, { } start) =>
                Deadline.Within(length, unit.Value, start, rule),
            _ => null,
        };

    /// <summary>The last day the fields of a round come to; nothing when it sets none or the day it counts from is not known.</summary>
    public static DueDate? DueOf(Round round, WorkingDayCalendar calendar) =>
        Of(round.LimitAmount, round.LimitUnit, round.LimitDate, round.IssuedOn, round.CountingRule) is { Ok: true } limit
            ? limit.Value.Due(calendar)
            : null;

    /// <summary>The units as people choose them.</summary>
    public static string Name(this DeadlineUnit unit) =>
        unit switch
        {
            DeadlineUnit.WorkingDay => "个工作日",
            DeadlineUnit.Day => "日",
            DeadlineUnit.Month => "个月",
            DeadlineUnit.Year => "年",
            DeadlineUnit.FixedDate => "指定日期前",
            DeadlineUnit.Immediately => "立即",
        };

    public static string Name(this CountingRule rule) => rule == CountingRule.NextDay ? "次日起算" : "印发当日计入";
}
