using Anlan.Data;
using Anlan.Modules.Rectification;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision;

/// <summary>Rows for counting due days anew, which is done for the whole city whoever loads the notice.</summary>
internal static class RecountQueries
{
    /// <summary>Open problems whose last day was not moved by a granted extension.</summary>
    public static IQueryable<Item> ItemsOnTheirFirstLimit(this AppDb db) =>
        db.Set<Item>()
            .Include(p => p.Units)
            .Where(p =>
                p.State != ItemState.Closed
                && p.State != ItemState.Confirmed
                && p.State != ItemState.FalselyClosed
                && !db.Set<ExtensionRequest>().Any(r => r.ItemId == p.Id && r.Granted == true)
            );

    /// <summary>Rounds that set a limit of a length from their day of issue.</summary>
    public static IQueryable<Round> RoundsWithLimit(this AppDb db) =>
        db.Set<Round>().Where(s => s.IssuedOn != null && s.LimitAmount != null && s.LimitUnit != null);
}
