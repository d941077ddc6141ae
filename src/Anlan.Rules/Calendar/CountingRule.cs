namespace Anlan.Rules.Calendar;

/// <summary>Which day is day 1 of a period. A setting of the store; the default is <see cref="NextDay"/> (开始当日不计入, Civil Code art. 201).</summary>
public enum CountingRule
{
    /// <summary>次日起算: the start day itself is not counted.</summary>
    NextDay,

    /// <summary>当日起算: the start day is day 1 when it is a working day.</summary>
    SameDay,
}
