using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Supervision;
using Anlan.Rules.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification;

/// <summary>What every page of a problem shows at its head.</summary>
/// <param name="Version">Version of the problem, carried by forms that change its state.</param>
public sealed record ItemSheet(
    Guid Id,
    int Number,
    string Statement,
    ItemState State,
    DateOnly? DueOn,
    bool DueProvisional,
    ClockReading? Clock,
    Guid RoundId,
    string RoundTitle,
    string LeadName,
    int Version
)
{
    public string Path => $"/rectification/{Id}";
}

/// <summary>Reads the head of a problem the caller may see.</summary>
public sealed class ItemSheets(AppDb db, CurrentCaller caller, Clocks clocks)
{
    public async Task<ItemSheet?> ReadAsync(Guid id, CancellationToken ct)
    {
        if (
            await db.ItemsFor(caller.Value).Include(p => p.Units).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct)
            is not { } problem
        )
            return null;
        var title = await db.RoundOf(problem).Select(s => s.Title).SingleAsync(ct);
        var lead = (problem.Units.Find(u => u.IsLead) ?? problem.Units.FirstOrDefault())?.OrganisationId;
        var name = await db.Organisations().Where(o => o.Id == lead).Select(o => o.Name).SingleOrDefaultAsync(ct);
        var face = await clocks.TodayAsync(ct);
        return new ItemSheet(
            problem.Id,
            problem.Number,
            problem.Statement,
            problem.State,
            problem.DueOn,
            problem.DueProvisional,
            face.Of(problem.State, problem.DueOn, problem.OpenedOn),
            problem.RoundId,
            title,
            name ?? "未定责任单位",
            problem.Version
        );
    }
}
