using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Notices.Feed;

/// <summary>One's own calendar feeds. A new address is shown on the answer to the form itself: after a redirect it would be gone.</summary>
public sealed partial class FeedsPage(
    MakeFeed act,
    AppDb db,
    CurrentCaller caller,
    TimeProvider clock,
    Today today,
    PublicAddress site,
    IHttpContextAccessor accessor,
    Answer answer
)
{
    private DateTime? keysFrom;

    [SupplyParameterFromForm]
    public MakeFeed.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private IReadOnlyList<FeedToken> Feeds { get; set; } = [];

    private string? Address => act.Made is { } token ? site.Of(accessor.HttpContext!.Request, NoticesPaths.FeedOf(token)) : null;

    protected override Task OnInitializedAsync()
    {
        Input ??= new MakeFeed.Form { Key = Ids.New(clock).ToString() };
        return ReadAsync();
    }

    private async Task SubmitAsync()
    {
        var outcome = await act.RunAsync(Input!, answer.Cancelled);
        if (act.Made is null)
        {
            Refusals = answer.Give(outcome, NoticesPaths.Feeds);
            return;
        }
        Input = new MakeFeed.Form { Key = Ids.New(clock).ToString() };
        await ReadAsync();
    }

    private bool Works(FeedToken feed) => feed.Works(today.Date) && !(keysFrom >= feed.MadeAt);

    private string StateOf(FeedToken feed) =>
        Works(feed) ? "在用"
        : feed.RevokedAt is not null ? "已停用"
        : keysFrom >= feed.MadeAt ? "重置密码时失效"
        : "已过期";

    private async Task ReadAsync()
    {
        var me = caller.Value.AccountId;
        keysFrom = await db.AllAccounts().Where(a => a.Id == me).Select(a => a.KeysFrom).SingleAsync(answer.Cancelled);
        Feeds = await db.FeedsOf(caller.Value)
            .AsNoTracking()
            .OrderByDescending(f => f.MadeAt)
            .ThenBy(f => f.Id)
            .ToListAsync(answer.Cancelled);
    }
}
