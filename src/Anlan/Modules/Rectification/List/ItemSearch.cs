using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification.Clock;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.List;

/// <summary>Finds items by their words and enterprises, and the units that owe any.</summary>
internal sealed class ItemSearch(AppDb db, Clocks clocks) : SearchSource
{
    public override IReadOnlyList<string> Finds => ["问题", "单位"];

    public override async Task<IReadOnlyList<FoundGroup>> ReadAsync(SearchQuestion question, CancellationToken ct) =>
        question.Caller.May(RectificationPermissions.Read) ? [.. await UnitsAsync(question, ct), .. await ItemsAsync(question, ct)] : [];

    private async Task<IReadOnlyList<FoundGroup>> ItemsAsync(SearchQuestion question, CancellationToken ct)
    {
        var text = question.Text;
        var found = await Page.ReadAsync(
            db.ItemsFor(question.Caller)
                .Where(i => i.Statement.Contains(text) || i.Enterprises.Any(e => e.Name.Contains(text)))
                .Urgent()
                .Rows(db),
            question.Page,
            ct
        );
        var face = await clocks.TodayAsync(ct);
        return found.Total == 0
            ? []
            : [new FoundGroup(30, "问题", typeof(FoundItems), found with { Rows = [.. found.Rows.Select(r => r.At(face))] })];
    }

    /// <summary>A unit is worth finding when it owes something the caller sees.</summary>
    private async Task<IReadOnlyList<FoundGroup>> UnitsAsync(SearchQuestion question, CancellationToken ct)
    {
        var (text, visible) = (question.Text, db.ItemsFor(question.Caller));
        var units = await db.Organisations()
            .Where(o => o.Name.Contains(text) || o.Aliases.Any(a => a.Name.Contains(text)))
            .Where(o => visible.Any(i => i.Units.Any(u => u.OrganisationId == o.Id)))
            .OrderBy(o => o.SortKey)
            .Take(Shown)
            .Select(o => new { o.Code, o.Name })
            .ToListAsync(ct);
        return FoundGroup.Links(
            10,
            "单位",
            [.. units.Select(u => new FoundLink(new ItemFilter { Unit = u.Code }.Link(), u.Name, "看它的问题"))]
        );
    }
}
