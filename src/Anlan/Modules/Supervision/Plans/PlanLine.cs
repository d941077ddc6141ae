using Anlan.Data;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Plans;

/// <summary>What a plan says of one item, with the unit that answers for it and the state of the plan.</summary>
public sealed record PlanLine(PlanItem Item, string? UnitCode, string? UnitName, PlanState State)
{
    /// <summary>The line of an item that was reached through the caller's scope; an accepted plan's before others.</summary>
    public static async Task<PlanLine?> ReadAsync(AppDb db, Guid itemId, CancellationToken ct)
    {
        var found = await (
            from item in db.PlanItemsOf(itemId).AsNoTracking()
            join plan in db.PlansOfItems() on item.PlanId equals plan.Id
            join unit in db.Organisations() on item.ResponsibleUnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            orderby plan.State == PlanState.Accepted descending
            select new
            {
                Item = item,
                Code = (string?)unit!.Code,
                Name = (string?)unit!.Name,
                plan.State,
            }
        ).FirstOrDefaultAsync(ct);
        return found is null ? null : new PlanLine(found.Item, found.Code, found.Name, found.State);
    }
}
