using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Ui;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Rounds;

/// <summary>All rounds the caller sees: who was looked at by whom, where it stands.</summary>
public sealed partial class RoundListPage(AppDb db, CurrentCaller caller, IEnumerable<RoundEntry> entries, IHttpContextAccessor accessor)
{
    private static readonly IReadOnlyList<Choice> Stages =
    [
        .. Enum.GetValues<RoundStage>().Select(s => new Choice(s.ToString(), s.Term())),
    ];

    private IEnumerable<RoundEntry> Entries => entries.Where(e => caller.Value.May(e.Needs));

    private RoundFilter Filter { get; set; } = new();

    private Page<RoundRow> Shown { get; set; } = new([], 1, Page.DefaultSize, 0);

    private IReadOnlyList<Choice> Units { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var http = accessor.HttpContext!;
        Filter = RoundFilter.Read(http.Request.Query);
        var visible = db.RoundsFor(caller.Value);
        var units = await db.Organisations()
            .Where(o => visible.Any(s => s.Units.Any(u => u.OrganisationId == o.Id)))
            .OrderBy(o => o.SortKey)
            .Select(o => new { o.Code, o.Name })
            .ToListAsync(http.RequestAborted);
        Units = [.. units.Select(u => new Choice(u.Code, u.Name))];
        var rows = Filter.Apply(visible, db).Rows(db, caller.Value);
        var page = await Page.ReadAsync(rows, Page.Parse(http.Request.Query["page"]), http.RequestAborted);
        Shown = page with { Rows = await page.Rows.WithUnitsAsync(db, caller.Value, http.RequestAborted) };
    }
}
