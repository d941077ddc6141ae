using Anlan.Data;
using Anlan.Modules.Calendar;
using Anlan.Rules.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.Show;

/// <summary>How the last day of an item came about.</summary>
/// <param name="Sum">The limit counted by the calendar; none for a fixed day or no limit.</param>
/// <param name="Granted">Extensions that moved it, in order.</param>
/// <param name="Explained">Whether the day in force is the sum's, moved by extensions at most.</param>
public sealed record ClockSum(DueDate? Sum, IReadOnlyList<ExtensionRequest> Granted, bool Explained);

/// <summary>Reads the sum behind the last day of an item the caller may see.</summary>
public sealed class ClockSums(AppDb db, ItemCases cases, WorkingDays days)
{
    public async Task<ClockSum?> ReadAsync(Guid id, CancellationToken ct)
    {
        if (await cases.ReadAsync(id, ct) is not { } at)
            return null;
        var granted = await db.ExtensionsOf(id).AsNoTracking().Where(r => r.Granted == true).OrderBy(r => r.DecidedAt).ToListAsync(ct);
        var sum = await at.Source.LimitAsync(at.Item, ct) is { } limit ? limit.Due(await days.CalendarAsync(ct)) : null;
        var counted = granted.Count > 0 ? granted[0].FormerDueOn : at.Item.DueOn;
        return new ClockSum(sum, granted, sum is not null && counted == sum.Date);
    }
}
