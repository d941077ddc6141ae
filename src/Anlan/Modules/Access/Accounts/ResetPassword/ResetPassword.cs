using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access.Password;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Accounts.ResetPassword;

/// <summary>
/// Gives somebody a new password (重置密码): all sessions end, a lock is lifted, and the next sign-in asks for an own one. Not to an administrator:
/// see <see cref="ConfirmReset.RequestReset"/>.
/// </summary>
public sealed class ResetPassword(AppDb db, CaseLog log, CurrentCaller caller, NewPassword newPassword, Today today)
{
    public sealed class Form
    {
        public string? Password { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid accountId, Form form, CancellationToken ct)
    {
        if (await db.AllAccounts().SingleOrDefaultAsync(a => a.Id == accountId, ct) is not { } account)
            return Outcome.NotFound;
        if (accountId == caller.Value.AccountId)
            return new Refusal("password.own", "修改自己的密码请用“修改密码”，要先输入原密码。");
        if (await db.IsAdministratorAsync(accountId, today.Date, ct))
            return new Refusal("password.administrator", "管理员的密码要由安全或审计管理员核准才能重置，请写明理由提出申请。");
        if (await newPassword.ReplaceAsync(account, form.Password, nameof(Form.Password), ct) is { Count: > 0 } refusals)
            return refusals;
        log.Add(new PasswordReset(accountId));
        return await db.SaveActAsync(ct);
    }
}
