using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Letters;

/// <summary>Drafts that wait to be checked and confirmed.</summary>
internal sealed class DraftsToday(AppDb db) : TodaySource
{
    public override async Task<IReadOnlyList<WorkGroup>> ReadAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.May(LettersPermissions.Import))
            return [];
        var rows = await db.DraftsFor(caller)
            .Where(d => d.State == DraftState.Open)
            .OrderByDescending(d => d.CreatedAt)
            .Select(d => new
            {
                d.Id,
                d.Title,
                Items = d.Problems.Count(p => !p.Removed),
            })
            .ToListAsync(ct);
        return
        [
            WorkGroup.Of(
                80,
                "待核对的导入稿",
                "核对后确认，问题才会派出去",
                [.. rows.Select(r => new WorkItem(LettersPaths.Draft(r.Id), r.Title, $"{r.Items}个问题"))]
            ),
        ];
    }
}
