using Anlan.Modules.Organisations;

namespace Anlan.Modules.Supervision.Plans;

/// <summary>The plan of one unit in one round, with the problems it must answer.</summary>
/// <param name="Plan">None while nothing was written yet.</param>
/// <param name="Problems">Problems whose plan is this one, by number; with their units.</param>
internal sealed record PlanCase(SupervisionRecord Round, Organisation Unit, RectificationPlan? Plan, IReadOnlyList<Problem> Problems)
{
    public string Path => PathOf(Round.Id, Unit.Code);

    public string HeadPath => $"/supervision/{Round.Id}/plan/head?unit={Unit.Code}";

    public static string PathOf(Guid roundId, string code) => $"/supervision/{roundId}/plan?unit={code}";

    public string ItemPath(Problem problem) => $"/supervision/{Round.Id}/plan/items/{problem.Id}";

    public PlanItem? ItemOf(Problem problem) => Plan?.Items.Find(i => i.ProblemId == problem.Id);

    /// <summary>Whether what the plan says of a problem may still be written: until the plan is in force for it, and not while it is examined.</summary>
    public bool IsOpen(Problem problem) => problem.State == ProblemState.AwaitingPlan && Plan?.State != PlanState.Submitted;

    /// <summary>Problems that wait for a plan in force.</summary>
    public IEnumerable<Problem> Waiting => Problems.Where(p => p.State == ProblemState.AwaitingPlan);

    /// <summary>Items with all five elements.</summary>
    public int Complete => Problems.Count(p => ItemOf(p) is { } item && !item.MissingElements().Any());
}
