namespace Anlan.Rules.Deadlines;

/// <summary>Unit in which a letter or a rule states a time limit.</summary>
public enum DeadlineUnit
{
    /// <summary>工作日.</summary>
    WorkingDay,

    /// <summary>日: calendar days.</summary>
    Day,

    /// <summary>月: ends on the same day of the month, or on its last day where there is none.</summary>
    Month,

    /// <summary>年: ends on the same date of the year.</summary>
    Year,

    /// <summary>A fixed date: 于2023年12月31日前.</summary>
    FixedDate,

    /// <summary>立即: due on the start day.</summary>
    Immediately,
}
