using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Show;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.LookingBack;

/// <summary>What look-backs found at a problem, on the problem's page, for those who see look-backs.</summary>
public sealed class LookBackPart(AppDb db, CurrentCaller caller) : ItemPart
{
    public override string Place => Decisions;

    public override Type Component => typeof(ItemLookBackPart);

    public override async Task<object?> ReadAsync(Item item, CancellationToken ct) =>
        await db.LookBackItemsFor(caller.Value, item.Id).ToListAsync(ct);
}
