using Anlan.Data;
using Anlan.Rules.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Calendar;

/// <summary>Gives the working-day calendar as the store has it, read once a request.</summary>
public sealed class WorkingDays(AppDb db)
{
    private WorkingDayCalendar? calendar;

    public async Task<WorkingDayCalendar> CalendarAsync(CancellationToken ct)
    {
        if (calendar is not null)
            return calendar;
        var rows = await db.CalendarDays().OrderBy(d => d.Date).ToListAsync(ct);
        return calendar = WorkingDayCalendar.Create(rows.Select(d => new HolidayRow(d.Year, d.Date, d.Kind, d.Name, d.Source))).Value;
    }

    /// <summary>Forgets what was read, after the calendar changed within the same request.</summary>
    public void Forget() => calendar = null;
}
