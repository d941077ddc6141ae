using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access.SecondFactor;
using Anlan.Modules.Access.SignIn;
using Anlan.Modules.Access.Tries;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.SecondStep;

/// <summary>The second step of a sign-in (输入动态口令): a code after the right password, which <see cref="StepTicket"/> remembers.</summary>
public sealed class TryCode(
    AppDb db,
    CaseLog log,
    TryLimits limits,
    RefusedTries refusedTries,
    FactorCodes codes,
    StepTicket ticket,
    Admit admit
)
{
    public sealed class Form
    {
        public string? Code { get; set; }
        public string? ReturnUrl { get; set; }
    }

    private const int MostJudged = 3;

    /// <summary>The first step is to be taken again.</summary>
    private static readonly Refusal Again = new("sign-in.again", "这一步超过5分钟，或者账号刚刚变动，请重新输入用户名和密码。");

    private static readonly Refusal Wrong = new(
        "sign-in.code-wrong",
        "动态口令不对，或者已经用过。请核对手机时间，等新的6位数字出现后再输入；连续输错5次将锁定15分钟。",
        nameof(Form.Code)
    );

    private static readonly Refusal TooMany = new("sign-in.code-too-many", "动态口令输错次数太多，请15分钟后再试。", nameof(Form.Code));

    public async Task<Outcome> RunAsync(Form form, CancellationToken ct)
    {
        if (ticket.Show() is not var (accountId, stamp, userName))
            return Again;
        await refusedTries.TellAsync(ct);
        var (tried, limit) = await limits.ReserveCodeAsync(accountId, ct);
        if (tried is null)
            return refusedTries.IsFirst(limit!.Source, RefusedTries.DigestOf(userName), limit.Until)
                ? await RefuseAsync(accountId, TooMany)
                : TooMany;
        // Judged to the end and counted, whether or not the browser still waits.
        var outcome = await JudgeAsync(accountId, stamp, form.Code);
        for (var again = 0; outcome is Outcome.Stale && again < MostJudged; again++)
            outcome = await JudgeAsync(accountId, stamp, form.Code);
        await limits.SettleAsync(tried, right: outcome is Outcome.Done);
        if (outcome is Outcome.Done)
            ticket.TakeBack();
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
}
