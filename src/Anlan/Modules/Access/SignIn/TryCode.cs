using System.Globalization;
using System.Security.Cryptography;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access.SecondFactor;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.SignIn;

/// <summary>
/// The second step of a sign-in: a code after the right password. What the first step found is in a sealed cookie for five minutes; it opens
/// nothing by itself.
/// </summary>
public sealed class TryCode(
    AppDb db,
    CaseLog log,
    TryLimits limits,
    FactorCodes codes,
    Admit admit,
    IHttpContextAccessor accessor,
    IDataProtectionProvider protection,
    Today today
)
{
    public sealed class Form
    {
        public string? Code { get; set; }
        public string? ReturnUrl { get; set; }
    }

    private static readonly TimeSpan Within = TimeSpan.FromMinutes(5);

    private const int MostJudged = 3;

    private const string Cookie = "anlan-step";

    /// <summary>The first step is to be taken again.</summary>
    private static readonly Refusal Again = new("sign-in.again", "这一步超过5分钟，或者账号刚刚变动，请重新输入用户名和密码。");

    private static readonly Refusal Wrong = new(
        "sign-in.code-wrong",
        "动态口令不对，或者已经用过。请核对手机时间，等新的6位数字出现后再输入；连续输错5次将锁定15分钟。",
        nameof(Form.Code)
    );

    private static readonly Refusal TooMany = new("sign-in.code-too-many", "动态口令输错次数太多，请15分钟后再试。", nameof(Form.Code));

    private readonly IDataProtector protector = protection.CreateProtector("anlan.second-step");

    /// <summary>Notes that the password was right.</summary>
    public void Begin(Account account) =>
        Http.Response.Cookies.Append(
            Cookie,
            protector.Protect($"{account.Id:N}|{(today.Now + Within).Ticks}|{account.ConcurrencyStamp}"),
            Options()
        );

    public async Task<Outcome> RunAsync(Form form, CancellationToken ct)
    {
        if (Opened(Http.Request.Cookies[Cookie]) is not var (accountId, stamp))
            return Again;
        if (await limits.ReserveCodeAsync(accountId, ct) is not { } tried)
            return await RefuseAsync(accountId, TooMany);
        // Judged to the end and counted, whether or not the browser still waits.
        var outcome = await JudgeAsync(accountId, stamp, form.Code);
        for (var again = 0; outcome is Outcome.Stale && again < MostJudged; again++)
            outcome = await JudgeAsync(accountId, stamp, form.Code);
        await limits.SettleAsync(tried, right: outcome is Outcome.Done);
        if (outcome is Outcome.Done)
            Http.Response.Cookies.Delete(Cookie, Options());
        return outcome is Outcome.Stale ? Again : outcome;
    }

    private async Task<Outcome> JudgeAsync(Guid accountId, string stamp, string? code)
    {
        var account = await db.AllAccounts().SingleOrDefaultAsync(a => a.Id == accountId && !a.Disabled);
        var factor = await db.Authenticators().SingleOrDefaultAsync(a => a.AccountId == accountId);
        if (account is null || factor is null || account.ConcurrencyStamp != stamp)
            return Again;
        return codes.Use(factor, code) ? await admit.RunAsync(account) : await RefuseAsync(accountId, Wrong);
    }

    private async Task<Outcome> RefuseAsync(Guid accountId, Refusal refusal)
    {
        db.ChangeTracker.Clear();
        log.Add(new SecondFactorRefused(accountId));
        (await db.SaveActAsync(CancellationToken.None)).MustBeDone();
        return refusal;
    }

    private HttpContext Http => accessor.HttpContext!;

    private CookieOptions Options() =>
        new()
        {
            Path = AccessPaths.SignIn,
            HttpOnly = true,
            Secure = Http.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            IsEssential = true,
        };

    private (Guid AccountId, string Stamp)? Opened(string? ticket)
    {
        try
        {
            return
                protector.Unprotect(ticket ?? "").Split('|') is [var account, var until, var stamp]
                && long.Parse(until, CultureInfo.InvariantCulture) >= today.Now.Ticks
                ? (Guid.ParseExact(account, "N"), stamp)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
