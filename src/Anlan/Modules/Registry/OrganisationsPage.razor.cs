using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry;

/// <summary>The register of organisations: a tree that opens level by level, or a list of what was looked for.</summary>
public sealed partial class OrganisationsPage(AppDb db, CurrentCaller caller, Today today, IHttpContextAccessor accessor, Answer answer)
{
    private static readonly IReadOnlyList<Choice> Kinds =
    [
        .. Enum.GetValues<OrganisationKind>().Select(k => new Choice(k.ToString(), k.Term())),
    ];

    private static readonly IReadOnlyList<Choice> States =
    [
        .. Enum.GetValues<OrganisationState>().Select(s => new Choice(s.ToString(), s.Term())),
        new(OrganisationFilter.AllStates, "全部"),
    ];

    private OrganisationFilter filter = new();
    private IReadOnlyList<Choice> districts = [];
    private Page<OrganisationRow> rows = new([], 1, Common.Page.DefaultSize, 0);
    private OrganisationRow? level;
    private IReadOnlyList<OrganisationRow> below = [];
    private IReadOnlyList<OrganisationRow> way = [];

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    private DateOnly Day => filter.Day ?? today.Date;

    protected override async Task OnInitializedAsync()
    {
        filter = OrganisationFilter.Read(accessor.HttpContext!.Request.Query);
        districts = await db.Organisations()
            .Where(o => o.Kind == OrganisationKind.District)
            .OrderBy(o => o.SortKey)
            .Select(o => new Choice(o.Code, o.Name, null, null))
            .ToListAsync(answer.Cancelled);
        if (filter.Searches)
            rows = await Common.Page.ReadAsync(
                filter.Apply(db.Organisations(), today.Date).Rows(db, filter.Text, Day),
                Common.Page.Parse(PageText),
                answer.Cancelled
            );
        else
            await OpenAsync();
    }

    private async Task OpenAsync()
    {
        var at = filter.At;
        var bodies = db.Organisations();
        var path = await bodies
            .Where(o => at == null ? o.ParentId == null : o.Code == at)
            .OrderBy(o => o.Code)
            .Select(o => o.Path)
            .FirstOrDefaultAsync(answer.Cancelled);
        if (path is null)
        {
            if (at is not null)
                answer.Missing();
            return;
        }
        var codes = path.TrimEnd('/').Split('/');
        var chain = await bodies.Where(o => codes.Contains(o.Code)).OrderBy(o => o.Path).Rows(db, null, Day).ToListAsync(answer.Cancelled);
        level = chain[^1];
        way = [.. chain.SkipLast(1)];
        below = await bodies
            .Where(o => o.ParentId == level.Id)
            .On(Day)
            .OrderBy(o => o.SortKey)
            .ThenBy(o => o.Code)
            .Rows(db, null, Day)
            .ToListAsync(answer.Cancelled);
    }

    private OrganisationState State(OrganisationRow row) => OrganisationStates.Of(row.From, row.To, Day);
}
