using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access.Sessions;
using Anlan.Modules.Access.Tries;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Password;

/// <summary>Changes one's own password (修改密码); every other session of the account ends with it.</summary>
public sealed class ChangePassword(
    AppDb db,
    CaseLog log,
    CurrentCaller caller,
    CurrentSession session,
    UserManager<Account> accounts,
    TryLimits limits,
    NewPassword newPassword
)
{
    public sealed class Form
    {
        public string? Present { get; set; }
        public string? Fresh { get; set; }
        public string? Again { get; set; }
    }

    private static readonly Refusal Wrong = new(
        "password.present-wrong",
        "原密码不对，请重新输入。连续输错5次将锁定15分钟。",
        nameof(Form.Present)
    );

    private static readonly Refusal TooMany = new("password.too-many", "原密码输错次数太多，请15分钟后再试。", nameof(Form.Present));

    public async Task<Outcome> RunAsync(Form form, CancellationToken ct)
    {
        if (await limits.ReserveChangeAsync(caller.Value.AccountId, ct) is not { } tried)
            return await RefuseAsync(TooMany);
        var account = await db.AllAccounts().SingleAsync(a => a.Id == caller.Value.AccountId, CancellationToken.None);
        var right = await accounts.CheckPasswordAsync(account, form.Present ?? "");
        await limits.SettleAsync(tried, right);
        if (!right)
            return await RefuseAsync(Wrong);
        if (form.Fresh != form.Again)
            return new Refusal("password.not-same", "两次输入的新密码不一样，请重新输入。", nameof(Form.Again));
        if (await newPassword.SetAsync(account, form.Fresh, nameof(Form.Fresh), ct) is { Count: > 0 } refusals)
            return refusals;
        account.MustChangePassword = false;
        db.RemoveRange(await db.SessionsOf().Where(s => s.AccountId == account.Id && s.Id != session.Id).ToListAsync(ct));
        log.Add(new PasswordChanged(account.Id));
        return await db.SaveActAsync(ct);
    }

    /// <summary>Writes the refusal down, whether or not the browser still waits.</summary>
    private async Task<Outcome> RefuseAsync(Refusal refusal)
    {
        log.Add(new PasswordChangeRefused(caller.Value.AccountId));
        (await db.SaveActAsync(CancellationToken.None)).MustBeDone();
        return refusal;
    }
}
