namespace Anlan.Rules.Calendar;

/// <summary>What a yearly notice says of a date.</summary>
public enum HolidayKind
{
    /// <summary>放假: nobody works, whatever the weekday.</summary>
    Off,

    /// <summary>调休上班: a Saturday or Sunday that is worked.</summary>
    Working,
}
