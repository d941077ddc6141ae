using Anlan.Common;
using Anlan.Data;
using Anlan.Rules.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Calendar;

/// <summary>Puts the rows of whole years into the store, in place of those that were there.</summary>
public sealed class HolidayYears(AppDb db, CaseLog log, Today today, TimeProvider clock)
{
    /// <summary>At the start: years that came with the program and are not in the store yet. What an office loaded itself stays.</summary>
    public async Task<Outcome> LoadShippedAsync(CancellationToken ct)
    {
        var known = await db.CalendarYears().Select(y => y.Year).ToListAsync(ct);
        var fresh = ShippedCalendar.Rows().Where(r => !known.Contains(r.Year)).ToList();
        if (fresh.Count == 0)
            return Outcome.Stored();
        await ReplaceAsync(fresh, deadlinesMoved: 0, ct);
        return await db.SaveActAsync(ct);
    }

    /// <summary>Puts the rows into the act that is about to be saved.</summary>
    internal async Task ReplaceAsync(IReadOnlyList<HolidayRow> rows, int deadlinesMoved, CancellationToken ct)
    {
        var years = rows.Select(r => r.Year).ToHashSet();
        var dates = rows.Select(r => r.Date).ToHashSet();
        // A date of last December may have stood in the notice of the year before.
        var old = await db.CalendarDays().Where(d => years.Contains(d.Year) || dates.Contains(d.Date)).ToDictionaryAsync(d => d.Date, ct);
        foreach (var gone in old.Values.Where(d => !dates.Contains(d.Date)))
            db.Remove(gone);
        foreach (var row in rows)
            if (old.TryGetValue(row.Date, out var day))
                (day.Kind, day.Name, day.Source, day.Year) = (row.Kind, row.Name, row.Source, row.Year);
            else
                db.Add(
                    new CalendarDay
                    {
                        Date = row.Date,
                        Kind = row.Kind,
                        Name = row.Name,
                        Source = row.Source,
                        Year = row.Year,
                    }
                );
        foreach (var year in rows.GroupBy(r => r.Year).OrderBy(g => g.Key))
            await NoteYearAsync(year.Key, [.. year], deadlinesMoved, ct);
    }

    private async Task NoteYearAsync(int number, IReadOnlyList<HolidayRow> rows, int deadlinesMoved, CancellationToken ct)
    {
        var source = string.Join('；', rows.Select(r => r.Source).Where(s => s.Length > 0).Distinct());
        var year = await db.CalendarYears().SingleOrDefaultAsync(y => y.Year == number, ct);
        if (year is null)
        {
            year = new CalendarYear
            {
                Id = Ids.New(clock),
                Year = number,
                Source = source,
                LoadedAt = today.Now,
                LoadedBy = log.Actor.Name,
            };
            db.Add(year);
        }
        (year.Source, year.LoadedAt, year.LoadedBy) = (source, today.Now, log.Actor.Name);
        var worked = rows.Count(r => r.Kind == HolidayKind.Working);
        log.Add(new HolidaysLoaded(year.Id, number, source, rows.Count - worked, worked, deadlinesMoved));
    }
}
