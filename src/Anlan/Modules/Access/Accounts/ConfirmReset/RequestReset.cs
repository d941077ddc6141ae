using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Accounts.ConfirmReset;

/// <summary>Asks that a password be reset (申请重置); nothing changes until another administrator grants it.</summary>
public sealed class RequestReset(AppDb db, CaseLog log, CurrentCaller caller, TimeProvider clock, Today today)
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? Reason { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid accountId, Form form, CancellationToken ct)
    {
        if (await db.AllAccounts().SingleOrDefaultAsync(a => a.Id == accountId, ct) is not { } account)
            return Outcome.NotFound;
        var id = Ids.FromForm(form.Key, clock);
        if (await db.ResetRequests().AnyAsync(r => r.Id == id, ct))
            return await db.StoredBeforeAsync(id, ct);
        if (accountId == caller.Value.AccountId)
            return new Refusal("password.own", "修改自己的密码请用“修改密码”，要先输入原密码。");
        if (await db.ResetRequests().AnyAsync(r => r.AccountId == accountId && r.Granted == null, ct))
            return new Refusal("reset.pending", "这个账号已有一份重置申请在等待核准，请等结论。");
        var read = new FormReader();
        var reason = read.Text(form.Reason, nameof(form.Reason), "理由", 400);
        if (!read.Ok)
            return read.Refusals;
        // Of two requests at the same moment one is stale.
        account.Overtake();
        db.Add(
            new ResetRequest
            {
                Id = id,
                AccountId = accountId,
                Reason = reason,
                RequestedById = caller.Value.AccountId,
                RequestedAt = today.Now,
            }
        );
        log.Add(new ResetRequested(accountId, id), reason);
        return await db.SaveActAsync(ct, id);
    }
}
