using Anlan.Common;
using Anlan.Data;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Audit;

public sealed partial class AuditPage(AppDb db, IHttpContextAccessor accessor, Answer answer)
{
    private AuditFilter filter = new(null, null, null, null, null);
    private Page<AuditEvent> rows = new([], 1, Page.DefaultSize, 0);

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    private IReadOnlyList<Choice> Objects { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        filter = AuditFilter.Read(accessor.HttpContext!.Request.Query);
        var kinds = await db.AuditEvents().Select(e => e.ObjectType).Distinct().OrderBy(t => t).ToListAsync(answer.Cancelled);
        Objects = [.. kinds.Select(k => new Choice(k, AuditWords.Object(k)))];
        rows = await Page.ReadAsync(filter.Apply(db.AuditEvents()), Page.Parse(PageText), answer.Cancelled);
    }
}
