using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Password;

/// <summary>Changes one's own password (修改密码); every other session of the account ends with it.</summary>
public sealed class ChangePassword(
    AppDb db,
    CaseLog log,
    CurrentCaller caller,
    CurrentSession session,
    SignInManager<Account> signIn,
    NewPassword newPassword
)
{
    public sealed class Form
    {
        public string? Present { get; set; }
        public string? Fresh { get; set; }
        public string? Again { get; set; }
    }

    public async Task<Outcome> RunAsync(Form form, CancellationToken ct)
    {
        if (await db.AllAccounts().SingleOrDefaultAsync(a => a.Id == caller.Value.AccountId, ct) is not { } account)
            return Outcome.NotFound;
        // Counted like a sign-in: who sits at an open screen must not try passwords without end.
        var present = await signIn.CheckPasswordSignInAsync(account, form.Present ?? "", lockoutOnFailure: true);
        if (!present.Succeeded)
        {
            log.Add(new PasswordChangeRefused(account.Id));
            await db.SaveActAsync(ct);
            return new Refusal("password.present-wrong", "原密码不对，请重新输入。连续输错5次将锁定15分钟。", nameof(Form.Present));
        }
        if (form.Fresh != form.Again)
            return new Refusal("password.not-same", "两次输入的新密码不一样，请重新输入。", nameof(Form.Again));
        if (await newPassword.SetAsync(account, form.Fresh, nameof(Form.Fresh), ct) is { Count: > 0 } refusals)
            return refusals;
        account.MustChangePassword = false;
        db.RemoveRange(await db.SessionsOf().Where(s => s.AccountId == account.Id && s.Id != session.Id).ToListAsync(ct));
        log.Add(new PasswordChanged(account.Id));
        return await db.SaveActAsync(ct);
    }
}
