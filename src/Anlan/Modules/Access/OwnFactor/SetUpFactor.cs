using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access.SecondFactor;
using Anlan.Modules.Access.Tries;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.OwnFactor;

/// <summary>
/// Sets up one's own second factor (启用动态口令), in the place of the one before. Asks for the password, and for a code of the one before: an open
/// screen is not enough. Every other session ends.
/// </summary>
public sealed class SetUpFactor(
    AppDb db,
    CaseLog log,
    CurrentCaller caller,
    Sessions.CurrentSession session,
    UserManager<Account> accounts,
    TryLimits limits,
    FactorCodes codes
)
{
    public sealed class Form
    {
        public string? Sealed { get; set; }
        public string? Password { get; set; }

        /// <summary>Of the new secret.</summary>
        public string? Code { get; set; }

        /// <summary>Of the secret in use, or a recovery code.</summary>
        public string? Present { get; set; }
    }

    private static readonly Refusal TooMany = new("factor.too-many", "密码或动态口令输错次数太多，请15分钟后再试。", nameof(Form.Password));

    private static readonly Refusal Wrong = new("factor.password-wrong", "密码不对，请重新输入。", nameof(Form.Password));

    private static readonly Refusal PresentWrong = new(
        "factor.present-wrong",
        "现在这部手机上的动态口令（或备用码）不对，或者已经用过，请换新显示的6位数字再试。",
        nameof(Form.Present)
    );

    private static readonly Refusal CodeWrong = new(
        "factor.code-wrong",
        "新的动态口令不对。请核对手机时间是否准确，用手机上最新显示的6位数字再试；密钥显示超过半小时要重新扫码。",
        nameof(Form.Code)
    );

    /// <summary>Recovery codes of the factor set up, for showing once.</summary>
    public IReadOnlyList<string>? Recovery { get; private set; }

    public async Task<Outcome> RunAsync(Form form, CancellationToken ct)
    {
        var accountId = caller.Value.AccountId;
        if (await limits.ReserveChangeAsync(accountId, ct) is not { } tried)
            return await RefuseAsync(TooMany);
        var account = await db.AllAccounts().SingleAsync(a => a.Id == accountId, CancellationToken.None);
        var present = await db.Authenticators().SingleOrDefaultAsync(a => a.AccountId == accountId, CancellationToken.None);
        var refusal =
            !await accounts.CheckPasswordAsync(account, form.Password ?? "") ? Wrong
            : present is not null && !codes.Use(present, form.Present) ? PresentWrong
            : null;
        await limits.SettleAsync(tried, right: refusal is null);
        if (refusal is not null)
            return await RefuseAsync(refusal);
        if (codes.Begin(accountId, form.Sealed, form.Code) is not var (made, recovery))
            return CodeWrong;
        if (present is not null)
            db.Remove(present);
        db.Add(made);
        account.Overtake();
        db.RemoveRange(await db.SessionsOf().Where(s => s.AccountId == accountId && s.Id != session.Id).ToListAsync(ct));
        log.Add(new SecondFactorSet(accountId));
        var outcome = await db.SaveActAsync(ct);
        Recovery = outcome is Outcome.Done ? recovery : null;
        return outcome;
    }

    /// <summary>Writes the refusal down, whether or not the browser still waits.</summary>
    private async Task<Outcome> RefuseAsync(Refusal refusal)
    {
        db.ChangeTracker.Clear();
        log.Add(new SecondFactorRefused(caller.Value.AccountId));
        (await db.SaveActAsync(CancellationToken.None)).MustBeDone();
        return refusal;
    }
}
