using System.Security.Cryptography;
using System.Text;
using Anlan.Common;
using Anlan.Data;
using Microsoft.AspNetCore.Identity;

namespace Anlan.Modules.Access.SignIn;

/// <summary>
/// Signs an account in (登录). The answer is the same for an unknown name and a wrong password, in words and in work done,
/// a locked account is never told apart from these, and a disabled one is told so only after the right password.
/// </summary>
public sealed class TrySignIn(
    UserManager<Account> accounts,
    SignInManager<Account> signIn,
    IPasswordHasher<Account> hasher,
    AppDb db,
    CaseLog log,
    TryLimits limits,
    KnownDevice device,
    StoreSettings settings,
    Today today
)
{
    public sealed class Form
    {
        public string? UserName { get; set; }
        public string? Password { get; set; }
        public string? ReturnUrl { get; set; }
    }

    private static readonly Refusal Wrong = new("sign-in.wrong", "用户名或密码不对，请核对后重新输入。连续输错5次将锁定15分钟。");

    private static readonly Refusal TooMany = new("sign-in.too-many", "输错次数太多，请15分钟后再试。忘记密码请联系系统管理员重置。");

    private static readonly Refusal Dormant = new("sign-in.dormant", "这个账号超过90天没有登录，已自动关闭，请联系系统管理员启用。");

    private static readonly Account Stranger = new() { DisplayName = "" };

    private static string? strangerHash;

    public async Task<Outcome> RunAsync(Form form, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.UserName) || string.IsNullOrEmpty(form.Password))
            return new Refusal("sign-in.empty", "请输入用户名和密码。");
        if (await limits.IsOverAsync(form.UserName, ct))
            return await RefuseAsync(Guid.Empty, form, "limit", ct, TooMany);
        var account = await accounts.FindByNameAsync(form.UserName.Trim());
        if (account is null)
        {
            // As much work as for a known name, so that time does not tell who has an account.
            strangerHash ??= hasher.HashPassword(Stranger, "no such account");
            hasher.VerifyHashedPassword(Stranger, strangerHash, form.Password);
            return await RefuseAsync(Guid.Empty, form, "unknown", ct);
        }
        // A lock is for strangers: the limit of a known device is its own.
        if (device.MarkFor(form.UserName) is not null)
        {
            if (!await accounts.CheckPasswordAsync(account, form.Password))
                return await RefuseAsync(account.Id, form, "password", ct);
        }
        else
        {
            var result = await signIn.CheckPasswordSignInAsync(account, form.Password, lockoutOnFailure: true);
            // The lock must not tell whether the name exists, nor whether this password was right.
            if (!result.Succeeded)
                return await RefuseAsync(account.Id, form, result.IsLockedOut ? "locked" : "password", ct);
        }
        if (account.Disabled)
            return await RefuseAsync(
                account.Id,
                form,
                "disabled",
                ct,
                new Refusal("sign-in.disabled", "这个账号已停用，请联系本单位的系统管理员。")
            );
        // The accounts of a demonstration are published: they neither go stale nor need a secret password.
        if (!settings.Demonstration)
        {
            if (account.IsDormant(today.Now))
                return await RefuseAsync(account.Id, form, "dormant", ct, Dormant);
            account.MustChangePassword |= account.PasswordIsOld(today.Now);
        }
        await limits.ForgetAsync(form.UserName, ct);
        account.LastSignedInAt = today.Now;
        log.Actor = new Actor(account.Id, account.DisplayName, null);
        log.Add(new SignedIn(account.Id));
        var outcome = await db.SaveActAsync(ct);
        if (outcome is Outcome.Done)
        {
            device.Remember(form.UserName);
            await signIn.SignInAsync(account, isPersistent: false);
        }
        return outcome;
    }

    private async Task<Outcome> RefuseAsync(Guid accountId, Form form, string why, CancellationToken ct, Refusal? refusal = null)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form.UserName!.Trim())))[..12];
        log.Add(new SignInRefused(accountId, digest, why));
        if (why != "limit")
            await limits.CountAsync(form.UserName!, ct);
        await db.SaveActAsync(ct);
        return refusal ?? Wrong;
    }
}
