using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Plans;

/// <summary>
/// Whose plan answers which problem, and who may write, hand in and decide it. A problem belongs to the plan of the inspected unit its lead
/// stands under; a lead outside every inspected unit answers for itself.
/// </summary>
internal static class PlanAccess
{
    /// <summary>The unit whose plan answers each problem of a round.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Guid>> PlanOwnersAsync(this AppDb db, Round round, CancellationToken ct)
    {
        var leads = await (
            from p in db.ItemsOfCase(round.Id)
            from u in p.Units
            join o in db.Organisations() on u.OrganisationId equals o.Id
            where u.IsLead
            select new
            {
                p.Id,
                Lead = o.Id,
                o.Path,
            }
        ).ToListAsync(ct);
        var ids = round.Units.Select(u => u.OrganisationId).ToList();
        var inspected = await db.Organisations().Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Path }).ToListAsync(ct);
        return leads.ToDictionary(
            p => p.Id,
            p =>
                inspected
                    .Where(o => p.Path.StartsWith(o.Path, StringComparison.Ordinal))
                    .OrderByDescending(o => o.Path.Length)
                    .Select(o => (Guid?)o.Id)
                    .FirstOrDefault()
                ?? p.Lead
        );
    }

    /// <summary>What plans say of an item that was reached through the caller's scope.</summary>
    public static IQueryable<PlanItem> PlanItemsOf(this AppDb db, Guid itemId) => db.Set<PlanItem>().Where(i => i.ItemId == itemId);

    /// <summary>How often a plan that was reached through its case came back, and why.</summary>
    public static IQueryable<PlanReturn> ReturnsOf(this AppDb db, Guid planId) =>
        db.Set<PlanReturn>().AsNoTracking().Where(r => r.PlanId == planId);

    /// <summary>Plans, to be joined to plan items that were reached through their item: a plan item shows the state of its plan, no more.</summary>
    public static IQueryable<RectificationPlan> PlansOfItems(this AppDb db) => db.Set<RectificationPlan>();

    /// <summary>Items, to be joined to problems that were reached through the caller's scope.</summary>
    public static IQueryable<PlanItem> AllPlanItems(this AppDb db) => db.Set<PlanItem>();

    /// <summary>Units of a round whose plans the caller may see: all for the supervising side, its own for a unit.</summary>
    public static async Task<IReadOnlyList<Organisation>> PlanUnitsAsync(this AppDb db, Caller caller, Round round, CancellationToken ct)
    {
        var owners = (await db.PlanOwnersAsync(round, ct)).Values.ToHashSet();
        var units = await db.Organisations().Where(o => owners.Contains(o.Id)).OrderBy(o => o.SortKey).ToListAsync(ct);
        await db.LocateAsync(caller, owners.Cast<Guid?>(), ct);
        return
        [
            .. units.Where(o =>
                caller.Supervises(round.Keeping, SupervisionPermissions.Read) || caller.Covers(o.Id, SupervisionPermissions.Read)
            ),
        ];
    }

    /// <summary>The plan of a unit, by the unit's code; without a code the only one the caller sees, or that of the caller's own post.</summary>
    public static async Task<PlanCase?> PlanCaseAsync(this AppDb db, Caller caller, Guid roundId, string? code, CancellationToken ct)
    {
        if (await db.RoundWithUnitsAsync(caller, roundId, ct) is not { } round)
            return null;
        var units = await db.PlanUnitsAsync(caller, round, ct);
        var unit =
            code is { Length: > 0 } ? units.FirstOrDefault(u => u.Code == code)
            : units.Count == 1 ? units[0]
            : units.FirstOrDefault(u => u.Id == caller.Main?.OrganisationId);
        return unit is null ? null : await db.PlanCaseAsync(round, unit, ct);
    }

    /// <summary>The plan a problem belongs to, for those who may see that plan.</summary>
    public static async Task<(PlanCase Case, Item Item)?> PlanCaseOfAsync(
        this AppDb db,
        Caller caller,
        Guid roundId,
        Guid itemId,
        CancellationToken ct
    )
    {
        if (
            await db.RoundWithUnitsAsync(caller, roundId, ct) is not { } round
            || !(await db.PlanOwnersAsync(round, ct)).TryGetValue(itemId, out var owner)
            || (await db.PlanUnitsAsync(caller, round, ct)).FirstOrDefault(u => u.Id == owner) is not { } unit
        )
            return null;
        var at = await db.PlanCaseAsync(round, unit, ct);
        return (at, at.Items.Single(p => p.Id == itemId));
    }

    public static bool MayWrite(this Caller caller, PlanCase at) =>
        caller.Works(at.Unit.Id, at.Round.Keeping, RectificationPermissions.Work);

    public static bool MaySubmit(this Caller caller, PlanCase at) =>
        caller.Works(at.Unit.Id, at.Round.Keeping, RectificationPermissions.Submit);

    /// <summary>Who keeps the round decides, without those who also work for the unit.</summary>
    public static bool MayDecide(this Caller caller, PlanCase at) =>
        caller.Keeps(at.Round.Keeping) && !caller.IsParty([at.Unit.Id], at.Round.Keeping);

    /// <summary>The plan, made when nothing was written yet.</summary>
    public static RectificationPlan Open(this AppDb db, PlanCase at, Guid newId)
    {
        if (at.Plan is { } plan)
            return plan;
        var made = new RectificationPlan
        {
            Id = newId,
            RoundId = at.Round.Id,
            OrganisationId = at.Unit.Id,
        };
        db.Add(made);
        return made;
    }

    private static async Task<PlanCase> PlanCaseAsync(this AppDb db, Round round, Organisation unit, CancellationToken ct)
    {
        var owners = await db.PlanOwnersAsync(round, ct);
        var ids = owners.Where(o => o.Value == unit.Id).Select(o => o.Key).ToList();
        var problems = await db.ItemsOfCase(round.Id)
            .Include(p => p.Units)
            .Where(p => ids.Contains(p.Id))
            .OrderBy(p => p.Number)
            .ToListAsync(ct);
        var plan = await db.Set<RectificationPlan>()
            .Include(p => p.Items)
            .SingleOrDefaultAsync(p => p.RoundId == round.Id && p.OrganisationId == unit.Id, ct);
        return new PlanCase(round, unit, plan, problems);
    }
}
