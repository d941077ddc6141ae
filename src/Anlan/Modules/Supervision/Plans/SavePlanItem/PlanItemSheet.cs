using Anlan.Common;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;

namespace Anlan.Modules.Supervision.Plans.SavePlanItem;

/// <summary>What the page of a plan item shows beside its form.</summary>
/// <param name="Like">Measures elsewhere that say nearly the same.</param>
/// <param name="HasMeasures">Whether there is something to copy.</param>
/// <param name="NextPath">The next item that is not finished, if any.</param>
public sealed record PlanItemSheet(
    int Number,
    string Statement,
    DateOnly? DueOn,
    string UnitName,
    string PlanPath,
    int Complete,
    int Total,
    LikeItem? Like,
    bool HasMeasures,
    string? NextPath,
    IReadOnlyList<Organisation> Units,
    SavePlanItem.Form Form
)
{
    internal static Outcome Closed(Item problem) =>
        new Refusal("plan.item-closed", $"问题{problem.Number}的方案条目正在审定或已经通过，不能再改，需要更正请联系审定单位。");
}
