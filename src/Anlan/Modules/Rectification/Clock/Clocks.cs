using Anlan.Common;
using Anlan.Modules.Calendar;
using Anlan.Rules.Calendar;
using Anlan.Rules.Deadlines;

namespace Anlan.Modules.Rectification.Clock;

/// <summary>Gives the lights of rectification clocks as they stand today.</summary>
public sealed class Clocks(WorkingDays days, ClockLights lights, Today today)
{
    public async Task<ClockFace> TodayAsync(CancellationToken ct) => new(today.Date, await days.CalendarAsync(ct), lights.At(today.Date));
}

/// <summary>One day's view of all clocks.</summary>
/// <param name="Day">The civil date.</param>
/// <param name="Calendar">Working days.</param>
/// <param name="Rule">When a clock turns amber.</param>
public sealed record ClockFace(DateOnly Day, WorkingDayCalendar Calendar, ClockRule Rule)
{
    /// <summary>The light of a problem; none when its clock does not run (closed, or without a last day).</summary>
    public ClockReading? Of(ItemState state, DateOnly? dueOn, DateOnly openedOn) =>
        dueOn is { } due && state.IsOpen() ? Rule.Read(Day, due, Calendar, openedOn) : null;

    /// <summary>The latest last day that is amber today, so that lists can be filtered by comparing dates.</summary>
    public DateOnly AmberUntil
    {
        get
        {
            // The day before the first day with one working day too many left.
            var next = Calendar.AddWorkingDays(Day, Rule.AmberWorkingDays + 1).Due;
            return next.AddDays(-1);
        }
    }
}
