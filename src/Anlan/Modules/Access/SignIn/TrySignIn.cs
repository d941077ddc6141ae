using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access.SecondFactor;
using Anlan.Modules.Access.Tries;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.SignIn;

/// <summary>
/// Signs an account in (登录). The answer is the same for an unknown name and a wrong password, in words and in work done, and so is the one when
/// either has been tried too often; a disabled account is told so only after the right password.
/// </summary>
public sealed class TrySignIn(
    UserManager<Account> accounts,
    IPasswordHasher<Account> hasher,
    AppDb db,
    CaseLog log,
    TryLimits limits,
    RefusedTries refusedTries,
    StepTicket ticket,
    Admit admit,
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

    private static readonly Refusal Disabled = new("sign-in.disabled", "这个账号已停用，请联系本单位的系统管理员。");

    private static readonly Refusal Dormant = new("sign-in.dormant", "这个账号超过90天没有登录，已自动关闭，请联系系统管理员启用。");

    private const int MostJudged = 3;

    private static readonly Account Stranger = new() { DisplayName = "" };

    private static string? strangerHash;

    /// <summary>Set when the password was right and a code of the second factor has to follow; nobody is signed in then.</summary>
    public bool AwaitsCode { get; private set; }

    public async Task<Outcome> RunAsync(Form form, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.UserName) || string.IsNullOrEmpty(form.Password))
            return new Refusal("sign-in.empty", "请输入用户名和密码。");
        await refusedTries.TellAsync(ct);
        var (tried, limit) = await limits.ReserveSignInAsync(form.UserName, ct);
        if (tried is null)
            return refusedTries.IsFirst(limit!.Source, RefusedTries.DigestOf(form.UserName), limit.Until)
                ? await RefuseAsync(Guid.Empty, form.UserName, "limit", TooMany)
                : TooMany;
        // What is judged is counted and logged to the end, whether or not the browser still waits: nobody guesses by hanging up.
        var outcome = await JudgeAsync(form.UserName, form.Password);
        // Disabled, enabled or given another password at the same moment: judged as it is now.
        for (var again = 0; outcome is Outcome.Stale && again < MostJudged; again++)
            outcome = await JudgeAsync(form.UserName, form.Password);
        // An answer of its own would tell that the password was right.
        if (outcome is Outcome.Stale)
            outcome = await RefuseAsync(Guid.Empty, form.UserName, "moved", Wrong);
        await limits.SettleAsync(tried, right: outcome is not Outcome.Refused);
        return outcome;
    }

    private async Task<Outcome> JudgeAsync(string userName, string password)
    {
        var account = await accounts.FindByNameAsync(userName.Trim());
        if (account is null)
        {
            // As much work as for a known name, so that time does not tell who has an account.
            strangerHash ??= hasher.HashPassword(Stranger, "no such account");
            hasher.VerifyHashedPassword(Stranger, strangerHash, password);
            return await RefuseAsync(Guid.Empty, userName, "unknown", Wrong);
        }
        if (!await accounts.CheckPasswordAsync(account, password))
            return await RefuseAsync(account.Id, userName, "password", Wrong);
        if (account.Disabled)
            return await RefuseAsync(account.Id, userName, "disabled", Disabled);
        // The accounts of a demonstration are published: they do not go stale.
        if (!settings.Demonstration && account.IsDormant(today.Now))
            return await RefuseAsync(account.Id, userName, "dormant", Dormant);
        if (!await db.Authenticators().AnyAsync(a => a.AccountId == account.Id))
            return await admit.RunAsync(account);
        ticket.Give(account);
        AwaitsCode = true;
        return Outcome.Stored();
    }

    /// <summary>Writes the refusal down. It is saved with nothing else, so that nothing that happens at the same moment keeps it out of the log.</summary>
    private async Task<Outcome> RefuseAsync(Guid accountId, string userName, string why, Refusal refusal)
    {
        db.ChangeTracker.Clear();
        log.Add(new SignInRefused(accountId, RefusedTries.DigestOf(userName), why));
        (await db.SaveActAsync(CancellationToken.None)).MustBeDone();
        return refusal;
    }
}
