using Anlan.Data;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Sessions;

/// <summary>Ends another session of one's own (退出其他设备).</summary>
internal static class EndSession
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapButton(AccessPaths.Sessions + "/{id:guid}/end", AccessPermissions.SignedIn, RunAsync);

    private static async Task<IResult> RunAsync(Guid id, AppDb db, CaseLog log, CurrentCaller caller, Flash flash, CancellationToken ct)
    {
        var me = caller.Value.AccountId;
        if (await db.SessionsOf().SingleOrDefaultAsync(s => s.Id == id && s.AccountId == me, ct) is not { } session)
            return Results.NotFound();
        db.Remove(session);
        log.Add(new SessionsEnded(me, 1));
        return PostedAct.Answer(await db.SaveActAsync(ct), flash, AccessPaths.Sessions, "那台设备上的登录已退出。");
    }
}
