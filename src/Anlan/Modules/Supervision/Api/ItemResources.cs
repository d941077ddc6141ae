using Anlan.Common;
using Anlan.Modules.Supervision.Plans;

namespace Anlan.Modules.Supervision.Api;

/// <summary>What the plan says of an item.</summary>
/// <param name="State">State of the plan.</param>
public sealed record PlannedResource(
    PlanState State,
    string? Goal,
    string? Measures,
    string? ResponsibleUnitCode,
    string? ResponsibleUnit,
    string? ResponsiblePerson,
    DateOnly? DueOn
)
{
    internal static PlannedResource Of(PlanLine line) =>
        new(line.State, line.Item.Goal, line.Item.Measures, line.UnitCode, line.UnitName, line.Item.ResponsiblePerson, line.Item.DueOn);
}

/// <summary>What a look-back found (回头看结果); no result while it was only drawn.</summary>
public sealed record LookBackResource(
    Guid Id,
    LookBackResult? Result,
    string? ResultName,
    string? Finding,
    DateTime? CheckedAt,
    Guid? NewItemId
)
{
    internal static LookBackResource Of(LookBackItem item) =>
        new(item.Id, item.Result, item.Result?.Term(), item.Finding, item.CheckedAt, item.NewItemId);
}
