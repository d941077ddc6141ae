using Anlan.Common;
using Anlan.Data;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Postings.End;

/// <summary>Ends a posting at once (结束任职): yesterday was its last day, so the next request is already decided without it.</summary>
internal static class EndPosting
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapButton(AccessPaths.Postings + "/{accountId:guid}/{id:guid}/end", AccessPermissions.ManagePostings, RunAsync);

    private static async Task<IResult> RunAsync(
        Guid accountId,
        Guid id,
        AppDb db,
        CaseLog log,
        CurrentCaller caller,
        Today today,
        Flash flash,
        CancellationToken ct
    )
    {
        if (await db.AllPostings().SingleOrDefaultAsync(p => p.Id == id && p.AccountId == accountId, ct) is not { } posting)
            return Results.NotFound();
        Outcome outcome;
        if (accountId == caller.Value.AccountId)
            outcome = new Refusal("posting.end-own", "不能结束自己的任职，请由另一名安全管理员办理。");
        else if (posting.End(today.Date.AddDays(-1)) is { } refusal)
            outcome = refusal;
        else
        {
            log.Add(new PostingEnded(accountId, id, posting.To!.Value));
            outcome = await db.SaveActAsync(ct);
        }
        return PostedAct.Answer(outcome, flash, AccessPaths.PostingsOf(accountId), "任职已结束，立即生效。");
    }
}
