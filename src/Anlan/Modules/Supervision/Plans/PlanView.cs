using System.Globalization;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Plans;

/// <summary>A unit's plan as its page shows it.</summary>
/// <param name="May">What the caller may do with it now.</param>
public sealed record PlanView(
    Guid RoundId,
    string RoundTitle,
    string UnitCode,
    string UnitName,
    RectificationPlan? Plan,
    IReadOnlyList<PlanRow> Rows,
    int Complete,
    PlanRights May
)
{
    public string Path(string page) => SupervisionPaths.Plan(RoundId, UnitCode, page);

    public PlanState State => Plan?.State ?? PlanState.Draft;
}

/// <summary>A problem in a unit's plan.</summary>
/// <param name="Missing">Elements still empty; all five where there is no item.</param>
/// <param name="Likes">Measures elsewhere that say nearly the same.</param>
public sealed record PlanRow(
    Guid ItemId,
    int Number,
    string Statement,
    ItemState State,
    PlanItem? Item,
    string? UnitCode,
    string? UnitName,
    IReadOnlyList<string> Missing,
    IReadOnlyList<LikeMeasures> Likes,
    bool Open
);

public sealed record PlanRights(bool Write, bool Submit, bool Decide);

/// <summary>A unit whose plan can be looked at, in a round over several.</summary>
public sealed record PlanOfUnit(string Code, string Name, PlanState? State, int Items);

/// <summary>An item of somebody else's plan that the caller's unit has to carry out.</summary>
public sealed record OwnItem(Guid ItemId, int Number, string Statement, ItemState State, PlanItem? Item);

/// <summary>Reads plans for their page.</summary>
public sealed class PlanViews(AppDb db, CurrentCaller caller, PlanLikes likes)
{
    /// <summary>Title of the round; nothing when the caller does not see it.</summary>
    public Task<string?> RoundTitleAsync(Guid roundId, CancellationToken ct) =>
        db.RoundsFor(caller.Value).Where(s => s.Id == roundId).Select(s => (string?)s.Title).SingleOrDefaultAsync(ct);

    /// <summary>Version of a plan, for forms that change its state.</summary>
    public async Task<string?> VersionAsync(Guid roundId, string? unit, CancellationToken ct) =>
        (await db.PlanCaseAsync(caller.Value, roundId, unit, ct))?.Plan?.Version.ToString(CultureInfo.InvariantCulture);

    public async Task<PlanView?> ReadAsync(Guid roundId, string? code, CancellationToken ct)
    {
        if (await db.PlanCaseAsync(caller.Value, roundId, code, ct) is not { } at)
            return null;
        var like = (await likes.ReadAsync(at, ct)).ToDictionary(l => l.ItemId, l => l.Likes);
        var ids = (at.Plan?.Items ?? []).Select(i => i.ResponsibleUnitId).OfType<Guid>().ToList();
        var names = await db.Organisations().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => (o.Code, o.Name), ct);
        var who = caller.Value;
        return new PlanView(
            at.Round.Id,
            at.Round.Title,
            at.Unit.Code,
            at.Unit.Name,
            at.Plan,
            [
                .. at.Items.Select(p =>
                {
                    var item = at.ItemOf(p);
                    var unit = item?.ResponsibleUnitId is { } id ? names[id] : ((string Code, string Name)?)null;
                    return new PlanRow(
                        p.Id,
                        p.Number,
                        p.Statement,
                        p.State,
                        item,
                        unit?.Code,
                        unit?.Name,
                        [.. (item ?? Blank(p)).MissingElements()],
                        like.GetValueOrDefault(p.Id, []),
                        at.IsOpen(p)
                    );
                }),
            ],
            at.Complete,
            new PlanRights(
                who.MayWrite(at) && at.Plan is not { IsOpen: false },
                who.MaySubmit(at) && at.Plan?.State != PlanState.Submitted && at.Waiting.Any(),
                who.MayDecide(at) && at.Plan?.State == PlanState.Submitted
            )
        );
    }

    /// <summary>Units to choose from, when the caller sees the plans of several.</summary>
    public async Task<IReadOnlyList<PlanOfUnit>> UnitsAsync(Guid roundId, CancellationToken ct)
    {
        if (await db.RoundWithUnitsAsync(caller.Value, roundId, ct) is not { } round)
            return [];
        var units = await db.PlanUnitsAsync(caller.Value, round, ct);
        var owners = await db.PlanOwnersAsync(round, ct);
        var states = await db.PlansFor(caller.Value)
            .Where(p => p.RoundId == roundId)
            .ToDictionaryAsync(p => p.OrganisationId, p => (PlanState?)p.State, ct);
        return [.. units.Select(u => new PlanOfUnit(u.Code, u.Name, states.GetValueOrDefault(u.Id), owners.Values.Count(o => o == u.Id)))];
    }

    /// <summary>What the caller's unit has to carry out of plans that are not its own.</summary>
    public async Task<IReadOnlyList<OwnItem>> OwnItemsAsync(Guid roundId, CancellationToken ct)
    {
        var rows = await (
            from p in db.ItemsFor(caller.Value)
            where p.CaseId == roundId
            join i in db.AllPlanItems() on p.Id equals i.ItemId into items
            from i in items.DefaultIfEmpty()
            orderby p.Number
            select new
            {
                p.Id,
                p.Number,
                p.Statement,
                p.State,
                Item = i,
            }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        return [.. rows.Select(r => new OwnItem(r.Id, r.Number, r.Statement, r.State, r.Item))];
    }

    private static PlanItem Blank(Item problem) =>
        new()
        {
            Id = Guid.Empty,
            PlanId = Guid.Empty,
            ItemId = problem.Id,
        };
}
