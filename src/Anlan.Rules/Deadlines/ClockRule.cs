using Anlan.Rules.Calendar;

namespace Anlan.Rules.Deadlines;

/// <summary>
/// 预警规则: when a clock turns amber. It is amber when at most <see cref="AmberWorkingDays"/> are left, or, where a share is set, at most
/// that share of the period's working days; whichever comes first. It is red from the day after the due day.
/// </summary>
/// <param name="AmberWorkingDays">Working days left, 0 or more.</param>
/// <param name="AmberShare">Share of the whole period, 0 to 1, or null when only the number counts.</param>
public sealed record ClockRule(int AmberWorkingDays, decimal? AmberShare = null)
{
    /// <summary>The clock of a deadline on a day.</summary>
    /// <param name="today">The civil date in Asia/Shanghai.</param>
    /// <param name="due">Last day in time.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="start">Start of the period; needed for <see cref="AmberShare"/>, which is not applied without it.</param>
    public ClockReading Read(DateOnly today, DateOnly due, WorkingDayCalendar calendar, DateOnly? start = null)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var left = calendar.WorkingDaysBetween(today, due);
        if (today > due)
        {
            return new ClockReading(Light.Red, 0, today.DayNumber - due.DayNumber, -left);
        }

        var threshold =
            AmberShare is { } share && start is { } first
                ? Math.Max(AmberWorkingDays, (int)Math.Floor(share * calendar.WorkingDaysBetween(first, due)))
                : AmberWorkingDays;
        return new ClockReading(left <= threshold ? Light.Amber : Light.Green, left, 0, 0);
    }
}
