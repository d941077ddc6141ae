using Anlan.Data;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Show;

namespace Anlan.Modules.Supervision.Plans;

/// <summary>What the plan of its unit says of a problem, on the problem's page.</summary>
public sealed class PlanPart(AppDb db) : ItemPart
{
    /// <param name="Line">None while the plan does not have it yet.</param>
    public sealed record Content(PlanLine? Line);

    public override string Place => Plan;

    public override Type Component => typeof(ItemPlanPart);

    public override async Task<object?> ReadAsync(Item item, CancellationToken ct) =>
        item.Source == SupervisionItems.Name ? new Content(await PlanLine.ReadAsync(db, item.Id, ct)) : null;
}
