using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification.List;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification;

/// <summary>The last days of the caller's open items, for the calendar feed.</summary>
internal sealed class ItemDeadlines(AppDb db) : DeadlineSource
{
    /// <summary>A calendar program shows no more than this with any use.</summary>
    private const int Most = 500;

    public override async Task<IReadOnlyList<FeedEntry>> ReadAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.May(RectificationPermissions.Read))
            return [];
        var open = ItemStates.Open;
        var rows = await db.ItemsFor(caller)
            .Where(p => p.DueOn != null && open.Contains(p.State))
            .OrderBy(p => p.DueOn)
            .ThenBy(p => p.Id)
            .Take(Most)
            .Rows(db)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r => new FeedEntry(
                r.Id,
                r.DueOn!.Value,
                $"整改期限{(r.DueProvisional ? "（暂定）" : "")}：{r.Name} {r.LeadUnit}",
                $"{r.Short}\n{r.CaseTitle}\n{r.State.Term()}",
                r.Link
            )),
        ];
    }
}
