using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;
using Anlan.Modules.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.DecideExtension;

/// <summary>Grants or refuses more time (审批延期). Granted, the clock runs to the new day and the problem stays under control.</summary>
public sealed class DecideExtension(AppDb db, CaseLog log, CurrentCaller caller, Announce announce, Today today)
{
    public sealed class Form
    {
        public string? Version { get; set; }
        public string? Result { get; set; }
        public string? Reason { get; set; }
    }

    /// <summary>Values of <see cref="Form.Result"/>.</summary>
    public const string Grant = "grant";

    public const string Refuse = "refuse";

    private static readonly Refusal None = new("extension.none", "没有等待批准的延期申请。请刷新页面查看最新状态。");

    public async Task<Outcome?> CheckAsync(Guid itemId, CancellationToken ct) => (await OpenAsync(itemId, ct)).No;

    /// <summary>The request that waits for an answer, for a caller who sees the problem.</summary>
    public Task<ExtensionRequest?> OpenRequestAsync(Guid itemId, CancellationToken ct) =>
        db.ExtensionsOf(itemId).AsNoTracking().SingleOrDefaultAsync(r => r.Granted == null, ct);

    public async Task<Outcome> RunAsync(Guid itemId, Form form, CancellationToken ct)
    {
        var (at, no) = await OpenAsync(itemId, ct);
        if (at is null || no is Outcome.Forbidden)
            return no ?? Outcome.NotFound;
        if (form.Result is not (Grant or Refuse))
            return new Refusal("extension.result", "请选择结论：批准或不批准。", nameof(form.Result));
        var read = new FormReader();
        var reason = read.Optional(form.Reason, nameof(form.Reason), "理由");
        if (!read.Ok)
            return read.Refusals;
        var granted = form.Result == Grant;
        var last = await db.ExtensionsOf(itemId)
            .OrderByDescending(r => r.Granted == null)
            .ThenByDescending(r => r.RequestedAt)
            .FirstOrDefaultAsync(ct);
        if (last?.Granted == granted && last.DecidedById == caller.Value.AccountId && last.DecisionReason == reason)
            return Outcome.Stored(last.Id);
        if (last is null)
            return None;
        if (granted && at.Item.Barred(ItemStep.ExtendUnderControl) is { } barred && last.Granted is null)
            return barred;
        if (granted && last.NewDueOn <= today.Date && last.Granted is null)
            return new Refusal("extension.past", $"申请的日期{Today.Written(last.NewDueOn)}已到，不能再批准，请不批准并让单位重新申请。");
        if (last.Decide(granted, reason ?? "", caller.Value.AccountId, caller.Value.Name, today.Now) is { } refusal)
            return refusal;
        if (!FormReader.Saw(form.Version, at.Item.Version))
            return new Outcome.Stale();
        if (granted && at.Item.Extend(last, today.Date) is { } impossible)
            return impossible;
        log.Add(granted ? new ExtensionGranted(itemId, last.Id, last.NewDueOn) : new ExtensionRefused(itemId, last.Id), reason);
        announce.ToUnits(
            at.Item,
            granted
                ? $"问题{at.Item.Number}批准延期到{Today.Written(last.NewDueOn)}，延期内按带患管控措施管住风险。"
                : $"问题{at.Item.Number}的延期申请没有批准：{reason}",
            $"/rectification/{itemId}"
        );
        return await db.SaveActAsync(ct);
    }

    private async Task<(ItemCase? At, Outcome? No)> OpenAsync(Guid itemId, CancellationToken ct)
    {
        if (await db.ItemCaseAsync(caller.Value, itemId, ct) is not { } at)
            return (null, Outcome.NotFound);
        if (!caller.Value.MayExtend(at))
            return (at, Outcome.Denied);
        return (at, await db.ExtensionsOf(itemId).AnyAsync(r => r.Granted == null, ct) ? null : (Outcome)None);
    }
}
