namespace Anlan.Rules.Calendar;

/// <summary>Why a day counts or does not count towards a period of working days.</summary>
public enum DayReason
{
    /// <summary>起算日: the start day under <see cref="CountingRule.NextDay"/>; not counted.</summary>
    StartDay,

    /// <summary>An ordinary weekday; counted.</summary>
    Weekday,

    /// <summary>调休上班: a worked weekend day; counted.</summary>
    WorkedWeekend,

    /// <summary>周末; not counted.</summary>
    Weekend,

    /// <summary>A public holiday; not counted.</summary>
    Holiday,
}
