using Anlan.Data;
using Anlan.Rules;
using Anlan.Rules.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Calendar;

/// <summary>Gives the working-day calendar as the store has it, read once a request.</summary>
public sealed class WorkingDays(AppDb db)
{
    internal const string List = "working-days";

    private IReadOnlyList<HolidayRow>? rows;

    private WorkingDayCalendar? calendar;

    public async Task<WorkingDayCalendar> CalendarAsync(CancellationToken ct) =>
        calendar ??= WorkingDayCalendar.Create(await RowsAsync(ct)).Value;

    /// <summary>The calendar as it would be with new rows in place of the years they are of; a refusal where they contradict other years.</summary>
    public async Task<Parsed<WorkingDayCalendar>> WithAsync(IReadOnlyList<HolidayRow> fresh, CancellationToken ct)
    {
        var years = fresh.Select(r => r.Year).ToHashSet();
        return WorkingDayCalendar.Create((await RowsAsync(ct)).Where(r => !years.Contains(r.Year)).Concat(fresh));
    }

    /// <summary>Forgets what was read, after the calendar changed within the same request.</summary>
    public void Forget() => (rows, calendar) = (null, null);

    private async Task<IReadOnlyList<HolidayRow>> RowsAsync(CancellationToken ct) =>
        rows ??= await db.KeptAsync(
            List,
            () =>
                db.CalendarDays()
                    .OrderBy(d => d.Date)
                    .Select(d => new HolidayRow(d.Year, d.Date, d.Kind, d.Name, d.Source))
                    .ToListAsync(ct),
            ct
        );
}
