using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification.Clock;
using Anlan.Rules.Deadlines;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.List;

public sealed partial class ItemListPage(AppDb db, CurrentCaller caller, Clocks clocks, IHttpContextAccessor accessor) : ComponentBase
{
    private static readonly IReadOnlyList<Choice> StateChoices =
    [
        .. Enum.GetValues<ItemState>().Select(s => new Choice(s.ToString(), s.Term())),
    ];

    private static readonly IReadOnlyList<Choice> LightChoices =
    [
        .. Enum.GetValues<Light>().Select(l => new Choice(l.ToString(), l.Name())),
    ];

    private static readonly IReadOnlyList<Choice> OnlyChoices =
    [
        new(ItemFilter.OnlyOpen, "未销号"),
        new(ItemFilter.OnlyReturned, "被退回过"),
        new(ItemFilter.OnlyMajor, "重大问题"),
    ];

    private ItemFilter Filter { get; set; } = new();

    private Page<ItemRow> Shown { get; set; } = new([], 1, Page.DefaultSize, 0);

    private IReadOnlyList<Choice> Categories { get; set; } = [];

    private string? UnitName { get; set; }

    private string ExportLink => Filter.Link(RectificationPaths.Export);

    /// <summary>Filters that have no field of their own in the form stay when it is sent.</summary>
    private IEnumerable<(string Name, string Value)> Kept =>
        new (string Name, string? Value)[]
        {
            ("unit", Filter.Unit),
            ("lead", Filter.Lead),
            ("case", Filter.Case?.ToString()),
            ("source", Filter.Source),
            ("side", Filter.Side),
        }
            .Where(kept => kept.Value is not null)
            .Select(kept => (kept.Name, kept.Value!));

    protected override async Task OnInitializedAsync()
    {
        var http = accessor.HttpContext!;
        Filter = ItemFilter.Read(http.Request.Query);
        var face = await clocks.TodayAsync(http.RequestAborted);
        var visible = Filter.Scope(db, caller.Value);
        var categories = await visible.Select(p => p.Category).Distinct().OrderBy(c => c).ToListAsync(http.RequestAborted);
        Categories = [.. categories.Select(c => new Choice(c, c))];
        var rows = Filter.Apply(visible, db, face).Urgent().Rows(db);
        var page = await Page.ReadAsync(rows, Page.Parse(http.Request.Query["page"]), http.RequestAborted);
        Shown = page with { Rows = [.. page.Rows.Select(r => r.At(face))] };
        var code = Filter.Lead ?? Filter.Unit;
        if (code is not null)
            UnitName = await db.Organisations().Where(o => o.Code == code).Select(o => o.Name).SingleOrDefaultAsync(http.RequestAborted);
    }
}
