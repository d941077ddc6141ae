using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Notices;

/// <summary>The caller's notices, unread first.</summary>
public sealed partial class NoticesPage(AppDb db, CurrentCaller caller, Answer answer)
{
    private Page<Row> rows = new([], 1, Page.DefaultSize, 0);
    private int unread;

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var me = caller.Value;
        var marks = db.ReadMarksOf(me);
        unread = await db.UnreadFor(me).CountAsync(answer.Cancelled);
        rows = await Page.ReadAsync(
            db.NoticesFor(me)
                .OrderBy(n => marks.Any(r => r.NoticeId == n.Id))
                .ThenByDescending(n => n.At)
                .ThenByDescending(n => n.Id)
                .Select(n => new Row(n.Id, n.At, n.Text, n.Link, !marks.Any(r => r.NoticeId == n.Id))),
            Page.Parse(PageText),
            answer.Cancelled
        );
    }

    private sealed record Row(Guid Id, DateTime At, string Text, string Link, bool Unread);
}
