using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Plans;

public sealed partial class ItemPlanPart
{
    [Parameter, EditorRequired]
    public PlanPart.Content Shown { get; set; } = null!;
}
