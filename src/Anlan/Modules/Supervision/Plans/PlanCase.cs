using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;

namespace Anlan.Modules.Supervision.Plans;

/// <summary>The plan of one unit in one round, with the problems it must answer.</summary>
/// <param name="Plan">None while nothing was written yet.</param>
/// <param name="Items">Items whose plan is this one, by number; with their units.</param>
internal sealed record PlanCase(Round Round, Organisation Unit, RectificationPlan? Plan, IReadOnlyList<Item> Items)
{
    public string Path => SupervisionPaths.Plan(Round.Id, Unit.Code);

    public string HeadPath => SupervisionPaths.Plan(Round.Id, Unit.Code, "head");

    public string ItemPath(Item problem) => SupervisionPaths.PlanItem(Round.Id, problem.Id);

    public PlanItem? ItemOf(Item problem) => Plan?.Items.Find(i => i.ItemId == problem.Id);

    /// <summary>Whether what the plan says of a problem may still be written: until the plan is in force for it, and not while it is examined.</summary>
    public bool IsOpen(Item problem) => problem.State == ItemState.AwaitingPlan && Plan?.State != PlanState.Submitted;

    /// <summary>Items that wait for a plan in force.</summary>
    public IEnumerable<Item> Waiting => Items.Where(p => p.State == ItemState.AwaitingPlan);

    /// <summary>Items with all five elements.</summary>
    public int Complete => Items.Count(p => ItemOf(p) is { } item && !item.MissingElements().Any());
}
