using Anlan.Common;
using Anlan.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Accounts.Create;

/// <summary>Makes an account (新建账号). It can do nothing until the security administrator grants a posting, and its first sign-in asks for an own password.</summary>
public sealed class CreateAccount(AppDb db, CaseLog log, UserManager<Account> accounts, TimeProvider clock, Today today)
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? UserName { get; set; }
        public string? DisplayName { get; set; }
        public string? Password { get; set; }
    }

    public async Task<Outcome> RunAsync(Form form, CancellationToken ct)
    {
        var id = Ids.FromForm(form.Key, clock);
        if (await db.AllAccounts().AnyAsync(a => a.Id == id, ct))
            return await db.StoredBeforeAsync(id, ct);
        var refusals = new List<Refusal>();
        if (form.UserName?.Trim() is not { Length: > 0 and <= 60 } userName)
            return new Refusal("account.user-name", "请填写用户名，60个字符以内。", nameof(Form.UserName));
        if (form.DisplayName?.Trim() is not { Length: > 0 and <= 40 } displayName)
            return new Refusal("account.display-name", "请填写姓名，40个字以内。", nameof(Form.DisplayName));
        var account = new Account
        {
            Id = id,
            UserName = userName,
            DisplayName = displayName,
            CreatedAt = today.Now,
            PasswordChangedAt = today.Now,
            MustChangePassword = true,
        };
        var made = await accounts.CreateAsync(account, form.Password ?? "");
        refusals.AddRange(
            made.Errors.Select(e => new Refusal(
                "account." + e.Code,
                e.Description,
                e.Code.StartsWith("Password", StringComparison.Ordinal) ? nameof(Form.Password) : nameof(Form.UserName)
            ))
        );
        if (refusals.Count > 0)
        {
            db.ChangeTracker.Clear();
            return refusals;
        }
        log.Add(new AccountMade(id, userName));
        return await db.SaveActAsync(ct, id);
    }
}
