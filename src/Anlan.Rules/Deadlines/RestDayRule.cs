namespace Anlan.Rules.Deadlines;

/// <summary>What happens to a period of days, months or years whose last day is not worked. Periods of working days never end so.</summary>
public enum RestDayRule
{
    /// <summary>The date stands as counted: the stricter reading, the default.</summary>
    Keep,

    /// <summary>顺延至下一工作日 (Civil Code art. 203).</summary>
    NextWorkingDay,
}
