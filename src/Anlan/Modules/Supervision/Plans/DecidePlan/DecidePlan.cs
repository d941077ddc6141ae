using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;
using Anlan.Modules.Rectification;

namespace Anlan.Modules.Supervision.Plans.DecidePlan;

/// <summary>
/// Accepts a plan or sends it back with the reason (审定方案). Once accepted, its problems are being rectified and the units it names see them.
/// </summary>
public sealed class DecidePlan(AppDb db, CaseLog log, CurrentCaller caller, Announce announce, PlanReturns returns, Today today)
{
    public sealed class Form
    {
        public string? Version { get; set; }
        public string? Result { get; set; }
        public string? Reason { get; set; }
    }

    /// <summary>Values of <see cref="Form.Result"/>.</summary>
    public const string Accept = "accept";

    public const string Return = "return";

    public async Task<Outcome?> CheckAsync(Guid roundId, string? unit, CancellationToken ct) => (await OpenAsync(roundId, unit, ct)).No;

    public async Task<Outcome> RunAsync(Guid roundId, string? unit, Form form, CancellationToken ct)
    {
        var (at, no) = await OpenAsync(roundId, unit, ct);
        if (at?.Plan is not { } plan || no is Outcome.Forbidden)
            return no ?? Outcome.NotFound;
        if (form.Result is not (Accept or Return))
            return new Refusal("plan.result", "请选择审定结论：通过或退回。", nameof(form.Result));
        var read = new FormReader();
        var reason = read.Optional(form.Reason, nameof(form.Reason), "意见");
        if (!read.Ok)
            return read.Refusals;
        var accepted = form.Result == Accept;
        var wanted = accepted ? PlanState.Accepted : PlanState.Returned;
        // The same answer sent twice by the same person is one answer.
        if (plan.State == wanted && plan.DecidedById == caller.Value.AccountId && (accepted || plan.ReturnReason == reason))
            return Outcome.Stored(plan.Id);
        if (no is null && !FormReader.Saw(form.Version, plan.Version))
            return new Outcome.Stale();
        var (id, name) = (caller.Value.AccountId, caller.Value.Name);
        if ((accepted ? plan.Accept(id, name, today.Now) : plan.Return(reason, id, name, today.Now)) is { } refusal)
            return refusal;
        if (accepted)
            PutInForce(at, plan, reason);
        else
        {
            await returns.KeepAsync(at, plan, ct);
            log.Add(new PlanSentBack(plan.Id, roundId), reason);
            announce.ToOrganisation(at.Unit.Id, "整改方案被退回，请按意见修改后重新提交。", at.Path);
        }
        return await db.SaveActAsync(ct);
    }

    private void PutInForce(PlanCase at, RectificationPlan plan, string? reason)
    {
        log.Add(new PlanInForce(plan.Id, at.Round.Id), reason);
        var told = new HashSet<Guid> { at.Unit.Id };
        foreach (var problem in at.Waiting.ToList())
        {
            problem.Take(ItemStep.PlanAccepted, today.Date);
            log.Add(new PlanItemAccepted(problem.Id, plan.Id));
            if (at.ItemOf(problem)?.ResponsibleUnitId is not { } unit)
                continue;
            if (!problem.Units.Exists(u => u.OrganisationId == unit))
                db.Add(new ItemUnit { ItemId = problem.Id, OrganisationId = unit });
            if (told.Add(unit))
                announce.ToOrganisation(
                    unit,
                    $"{at.Unit.Name}整改方案已通过，其中有你单位负责的问题，请按方案整改。",
                    SupervisionPaths.Plan(at.Round.Id)
                );
        }
        announce.ToOrganisation(at.Unit.Id, "整改方案已通过，请按方案整改。", at.Path);
        if (at.Round.Stage == RoundStage.FeedbackIssued)
            at.Round.Take(StageStep.PlanAccepted);
    }

    private async Task<(PlanCase? At, Outcome? No)> OpenAsync(Guid roundId, string? unit, CancellationToken ct)
    {
        if (await db.PlanCaseAsync(caller.Value, roundId, unit, ct) is not { } at)
            return (null, Outcome.NotFound);
        if (!caller.Value.MayDecide(at))
            return (at, Outcome.Denied);
        var waits = at.Plan?.State == PlanState.Submitted;
        return (at, waits ? null : (Outcome)new Refusal("plan.decided", "现在没有等待审定的方案。请刷新页面查看最新状态。"));
    }
}
