using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations.Packs;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Organisations;

/// <summary>
/// Loads a city's organisations (机构数据包) into the store, or shows what loading would do. Loading a newer file of the same city adds what is new
/// and changes what differs; it never deletes, because records hang on the organisations. The same file twice changes nothing.
/// </summary>
public sealed class OrganisationPack(AppDb db, CaseLog log, TimeProvider clock, Today today)
{
    /// <summary>What loading would come to; nothing is stored.</summary>
    public async Task<PackResult> LookAsync(PackReading reading, CancellationToken ct)
    {
        var (result, _) = await ApplyAsync(reading, ct);
        db.ChangeTracker.Clear();
        return result;
    }

    /// <summary>Stores the rows that are in order; refused rows are in the result.</summary>
    /// <param name="pack">Name of the pack, for the case log.</param>
    public async Task<(Outcome Outcome, PackResult Result)> LoadAsync(string pack, PackReading reading, CancellationToken ct)
    {
        var (result, wasEmpty) = await ApplyAsync(reading, ct);
        if (result.Changes.Count == 0)
            return (Outcome.Stored(), result);
        await db.KeepPlacesAsync(clock, today.Date, ct);
        var root = await db.Organisations().Where(o => o.Kind == OrganisationKind.City).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(ct);
        log.Add(
            new PackLoaded(
                root ?? result.Changes[0].Id,
                pack,
                result.Count(PackChangeKind.Added),
                result.Count(PackChangeKind.Changed),
                result.Count(PackChangeKind.Ended)
            )
        );
        // The first load tells of a thousand organisations at once; from then on each organisation's own history shows what a pack did to it.
        if (!wasEmpty)
            foreach (var change in result.Changes)
                log.Add(new OrganisationChangedByPack(change.Id, pack, change.Kind.Term(), change.What));
        return (await db.SaveActAsync(ct), result);
    }

    private async Task<(PackResult Result, bool WasEmpty)> ApplyAsync(PackReading reading, CancellationToken ct)
    {
        var stored = await db.Organisations().Include(o => o.Aliases).OrderBy(o => o.Code).ToListAsync(ct);
        var (good, bad) = new PackCheck(reading.Rows, stored).Run();
        var changes = new PackUpdate(db, clock, stored, await db.Successions().ToListAsync(ct)).Apply(good);
        var touched = changes.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        var result = new PackResult(
            changes,
            [.. reading.Rejections.Concat(bad).OrderBy(r => r.Line)],
            good.Count(r => !touched.Contains(r.Code))
        );
        return (result, stored.Count == 0);
    }
}
