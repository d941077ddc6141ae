using Anlan.Common;
using Anlan.Data;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Accounts.Act;

/// <summary>Disables, enables and signs out accounts (停用、启用、退出登录). An administrator cannot shut the own account: nobody might be left to open it.</summary>
internal sealed class AccountEndpoints(AppDb db, CaseLog log, CurrentCaller caller, Flash flash, Today today)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Post(routes, "disable", (acts, id, ct) => acts.DisableAsync(id, ct));
        Post(routes, "enable", (acts, id, ct) => acts.EnableAsync(id, ct));
        Post(routes, "end-sessions", (acts, id, ct) => acts.EndSessionsAsync(id, ct));
    }

    private static void Post(
        IEndpointRouteBuilder routes,
        string act,
        Func<AccountEndpoints, Guid, CancellationToken, Task<IResult>> run
    ) =>
        routes.MapButton(
            AccessPaths.Accounts + "/{id:guid}/" + act,
            AccessPermissions.ManageAccounts,
            (Guid id, AccountEndpoints acts, CancellationToken ct) => run(acts, id, ct)
        );

    private async Task<IResult> DisableAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } account)
            return Results.NotFound();
        if (id == caller.Value.AccountId)
            return Back(id, new Refusal("account.disable-own", "不能停用自己的账号，请由另一名系统管理员办理。"));
        account.Disable();
        db.RemoveRange(await db.SessionsOf().Where(s => s.AccountId == id).ToListAsync(ct));
        log.Add(new AccountDisabled(id));
        return Back(id, await db.SaveActAsync(ct), "账号已停用，所有设备上的登录已退出。");
    }

    private async Task<IResult> EnableAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } account)
            return Results.NotFound();
        account.Enable(today.Now);
        log.Add(new AccountEnabled(id));
        return Back(id, await db.SaveActAsync(ct), "账号已启用。");
    }

    private async Task<IResult> EndSessionsAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is null)
            return Results.NotFound();
        var sessions = await db.SessionsOf().Where(s => s.AccountId == id).ToListAsync(ct);
        db.RemoveRange(sessions);
        log.Add(new SessionsEnded(id, sessions.Count));
        return Back(id, await db.SaveActAsync(ct), $"已退出{sessions.Count}台设备。");
    }

    private Task<Account?> FindAsync(Guid id, CancellationToken ct) => db.AllAccounts().SingleOrDefaultAsync(a => a.Id == id, ct);

    private IResult Back(Guid id, Outcome outcome, string message = "") =>
        PostedAct.Answer(outcome, flash, AccessPaths.Account(id), message);
}
