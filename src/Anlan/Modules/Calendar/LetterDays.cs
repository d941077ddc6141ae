using Anlan.Rules.Calendar;

namespace Anlan.Modules.Calendar;

/// <summary>Adds working days the way the letter reader asks for it.</summary>
internal static class LetterDays
{
    /// <summary>The due day, or nothing where the sum leaves the years whose notice is known or the amount is no time limit.</summary>
    public static DateOnly? Add(WorkingDayCalendar calendar, DateOnly from, int amount, bool startDayCounts)
    {
        if (amount is < 1 or > WorkingDayCalendar.MaxDays || from.Year is < 1900 or > 2500)
            return null;
        var count = calendar.AddWorkingDays(from, amount, startDayCounts ? CountingRule.SameDay : CountingRule.NextDay);
        return count.Provisional ? null : count.Due;
    }
}
