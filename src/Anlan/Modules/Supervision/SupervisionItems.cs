using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision.Plans;
using Anlan.Modules.Supervision.Rounds;
using Anlan.Rules.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision;

/// <summary>
/// Problems of a round (督察发现的问题) as a source of items: they wait for a plan that the keeper has accepted, and their last day follows
/// from the letter's limit.
/// </summary>
public sealed class SupervisionItems(AppDb db) : ItemSource
{
    /// <inheritdoc cref="ItemSource.Code"/>
    public const string Name = "supervision";

    private readonly Dictionary<Guid, PlanLine?> lines = [];

    public override string Code => Name;

    public override string Word => "问题";

    public override string Judges => "督察一方";

    public override bool WaitsForPlan => true;

    public override string CasePath(Guid caseId) => SupervisionPaths.Round(caseId);

    /// <summary>A round as the case of its problems.</summary>
    public CaseFile CaseOf(Round round) => new(this, round.Id, round.Title, round.Keeping);

    public override async Task<NextStep> PlanStepAsync(Caller caller, ItemCase at, CancellationToken ct)
    {
        var (id, roundId) = (at.Item.Id, at.Item.CaseId);
        var submitted = await (
            from item in db.PlanItemsOf(id)
            join plan in db.PlansOfItems() on item.PlanId equals plan.Id
            where plan.State == PlanState.Submitted
            select plan.Id
        ).AnyAsync(ct);
        if (submitted)
            return caller.Keeps(at.By)
                ? new NextStep("审定方案", SupervisionPaths.Plan(roundId))
                : new NextStep("等督察一方审定方案", null);
        // A plan is of the unit as a whole: a posting limited to an industry does not write it.
        return at.LeadId is { } lead && caller.Works(lead, at.By, RectificationPermissions.Work)
            ? new NextStep("填写方案条目", SupervisionPaths.PlanItem(roundId, id))
            : new NextStep("等单位报送整改方案", null);
    }

    /// <summary>What the plan of its unit says of an item, read once a request; nothing while no plan has it.</summary>
    internal async Task<PlanLine?> PlanLineAsync(Guid itemId, CancellationToken ct) =>
        lines.TryGetValue(itemId, out var known) ? known : lines[itemId] = await PlanLine.ReadAsync(db, itemId, ct);

    /// <summary>The elements of its plan; a problem that came back goes on without one.</summary>
    public override async Task<IReadOnlyList<ItemElement>> ElementsAsync(Item item, CancellationToken ct) =>
        await PlanLineAsync(item.Id, ct) is { } line ? line.Item.Elements(line.UnitName) : [];

    public override async Task<bool> ReadsLetterAsync(Caller caller, Item item, CancellationToken ct)
    {
        var round = await db.RoundOf(item).Include(r => r.Units).SingleOrDefaultAsync(ct);
        await db.LocateAsync(caller, round, ct);
        return round is not null && caller.ReadsWhole(round);
    }

    public override async Task<Deadline?> LimitAsync(Item item, CancellationToken ct) =>
        await db.RoundOf(item).SingleAsync(ct)
            is { LimitAmount: { } amount, LimitUnit: { } unit and not (DeadlineUnit.FixedDate or DeadlineUnit.Immediately) } round
        && Deadline.Within(amount, unit, item.OpenedOn, round.CountingRule) is { Ok: true } limit
            ? limit.Value
            : null;
}
