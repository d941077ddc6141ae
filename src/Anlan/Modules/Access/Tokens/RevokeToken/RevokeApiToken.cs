using Anlan.Common;
using Anlan.Data;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Tokens.RevokeToken;

/// <summary>Revokes one of one's own tokens (撤销接口令牌); it stops working with the next request.</summary>
internal static class RevokeApiToken
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapButton(AccessPaths.Tokens + "/{id:guid}/revoke", AccessPermissions.SignedIn, RunAsync);

    private static async Task<IResult> RunAsync(
        Guid id,
        AppDb db,
        CaseLog log,
        CurrentCaller caller,
        Today today,
        Flash flash,
        CancellationToken ct
    )
    {
        var token = await db.ApiTokens().SingleOrDefaultAsync(t => t.Id == id && t.AccountId == caller.Value.AccountId, ct);
        if (token is null)
            return Results.NotFound();
        var outcome = Outcome.Stored();
        if (token.RevokedAt is null)
        {
            token.Revoke(today.Now);
            log.Add(new ApiTokenRevoked(caller.Value.AccountId, token.Id));
            outcome = await db.SaveActAsync(ct);
        }
        return PostedAct.Answer(outcome, flash, AccessPaths.Tokens, "令牌已撤销，马上失效。");
    }
}
