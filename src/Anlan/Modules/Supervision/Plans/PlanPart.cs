using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Show;

namespace Anlan.Modules.Supervision.Plans;

/// <summary>Where the plan of its unit stands that a problem belongs to, on the problem's page.</summary>
public sealed class PlanPart(SupervisionItems problems) : ItemPart
{
    /// <param name="Line">None while the plan does not have it yet.</param>
    public sealed record Content(PlanLine? Line);

    public override string Place => Plan;

    public override Type Component => typeof(ItemPlanPart);

    public override async Task<object?> ReadAsync(Item item, CancellationToken ct) =>
        item.Source == SupervisionItems.Name ? new Content(await problems.PlanLineAsync(item.Id, ct)) : null;
}
