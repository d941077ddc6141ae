using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;

namespace Anlan.Modules.Supervision.Plans.SubmitPlan;

/// <summary>Hands the plan in, in the unit's name (提交方案). Refused while anything is missing or a problem is left out.</summary>
public sealed class SubmitPlan(AppDb db, CaseLog log, CurrentCaller caller, Announce announce, SupervisionRules rules, Today today)
{
    public sealed class Form
    {
        public string? Version { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid roundId, string? unit, CancellationToken ct) => (await OpenAsync(roundId, unit, ct)).No;

    /// <summary>What is missing, each with the page that puts it right.</summary>
    public async Task<IReadOnlyList<PlanGap>> GapsAsync(Guid roundId, string? unit, CancellationToken ct) =>
        await db.PlanCaseAsync(caller.Value, roundId, unit, ct) is { } at ? Gaps(at) : [];

    public async Task<Outcome> RunAsync(Guid roundId, string? unit, Form form, CancellationToken ct)
    {
        var (at, no) = await OpenAsync(roundId, unit, ct);
        if (at is null || no is Outcome.Forbidden)
            return no ?? Outcome.NotFound;
        // The same form sent twice: it is with the office already.
        if (at.Plan is { State: PlanState.Submitted } sent && sent.SubmittedById == caller.Value.AccountId)
            return Outcome.Stored(sent.Id);
        if (no is not null)
            return no;
        var gaps = Gaps(at);
        if (at.Plan is not { } plan || gaps.Count > 0)
            return new Refusal("plan.incomplete", $"方案还有{gaps.Count}处没有填好，不能提交。请按下面的清单逐条补齐。");
        if (!FormReader.Saw(form.Version, plan.Version))
            return new Outcome.Stale();
        if (plan.Submit(caller.Value.AccountId, today.Now) is { } refusal)
            return refusal;
        log.Add(new PlanSubmitted(plan.Id, roundId));
        announce.ToOrganisation(at.Round.KeeperId, $"{at.Unit.Name}提交了整改方案，请审定。", at.Path);
        return await db.SaveActAsync(ct);
    }

    private IReadOnlyList<PlanGap> Gaps(PlanCase at) => PlanCheck.Gaps(at, rules.Issuing(at.Unit, today.Date)?.Parameters);

    private async Task<(PlanCase? At, Outcome? No)> OpenAsync(Guid roundId, string? unit, CancellationToken ct)
    {
        if (await db.PlanCaseAsync(caller.Value, roundId, unit, ct) is not { } at)
            return (null, Outcome.NotFound);
        if (!caller.Value.MaySubmit(at))
            return (at, Outcome.Denied);
        if (at.Plan?.State == PlanState.Submitted)
            return (at, new Refusal("plan.submitted", "整改方案已经提交，正在审定，请等待结论。"));
        return (at, at.Waiting.Any() ? null : (Outcome)new Refusal("plan.nothing", "没有等待方案的问题，不用再提交。"));
    }
}
