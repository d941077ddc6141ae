using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Rectification.List;
using Anlan.Modules.Supervision;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Desk.Search;

/// <summary>One field for units, rounds and problems; finds only what the caller may see.</summary>
public sealed partial class SearchPage(AppDb db, CurrentCaller caller, Clocks clocks, IHttpContextAccessor accessor) : ComponentBase
{
    private const int Shown = 10;

    private string Text { get; set; } = "";

    private Page<ItemRow> Items { get; set; } = new([], 1, Page.DefaultSize, 0);

    private IReadOnlyList<FoundRound> Rounds { get; set; } = [];

    private IReadOnlyList<FoundUnit> Units { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var http = accessor.HttpContext!;
        var ct = http.RequestAborted;
        Text = http.Request.Query["q"].ToString().Trim() is { Length: <= 100 } text ? text : "";
        if (Text.Length == 0)
            return;
        var face = await clocks.TodayAsync(ct);
        var visible = db.ItemsFor(caller.Value);
        var found = await Page.ReadAsync(
            visible.Where(p => p.Statement.Contains(Text) || p.Enterprises.Any(e => e.Name.Contains(Text))).Urgent().Rows(db),
            Page.Parse(http.Request.Query["page"]),
            ct
        );
        Items = found with { Rows = [.. found.Rows.Select(r => r.At(face))] };
        Rounds = await db.RoundsFor(caller.Value)
            .Where(s => s.Title.Contains(Text) || (s.LetterNumber != null && s.LetterNumber.Contains(Text)))
            .OrderByDescending(s => s.IssuedOn)
            .ThenBy(s => s.Id)
            .Take(Shown)
            .Select(s => new FoundRound(s.Id, s.Title, s.IssuedOn))
            .ToListAsync(ct);
        // A unit is worth finding when it owes something the caller sees.
        Units = await db.Organisations()
            .Where(o => o.Name.Contains(Text) || o.Aliases.Any(a => a.Name.Contains(Text)))
            .Where(o => visible.Any(p => p.Units.Any(u => u.OrganisationId == o.Id)))
            .OrderBy(o => o.SortKey)
            .Take(Shown)
            .Select(o => new FoundUnit(o.Code, o.Name))
            .ToListAsync(ct);
    }

    private sealed record FoundRound(Guid Id, string Title, DateOnly? IssuedOn);

    private sealed record FoundUnit(string Code, string Name);
}
