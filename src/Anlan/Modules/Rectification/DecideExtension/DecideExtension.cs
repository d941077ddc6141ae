using Anlan.Common;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.DecideExtension;

/// <summary>Grants or refuses more time (审批延期). Granted, the clock runs to the new day and the item stays under control.</summary>
public sealed class DecideExtension(ItemTools tools) : ItemAct<DecideExtension.Form>(tools)
{
    public sealed class Form : IVersionedForm
    {
        public string? Version { get; set; }
        public string? Result { get; set; }
        public string? Reason { get; set; }
    }

    /// <summary>Values of <see cref="Form.Result"/>.</summary>
    public const string Grant = "grant";

    public const string Refuse = "refuse";

    public override string Done(ItemSource source) => "结论已提交，责任单位会收到通知。";

    /// <summary>The request that waits for an answer, for a caller who sees the item.</summary>
    public Task<ExtensionRequest?> OpenRequestAsync(Guid itemId, CancellationToken ct) =>
        Db.ExtensionsOf(itemId).SingleOrDefaultAsync(ExtensionRequest.Waits, ct);

    protected override bool May(ItemCase at) => Caller.MayExtend(at);

    /// <summary>The same answer sent twice by the same person is one answer.</summary>
    protected override async Task<Outcome?> RepeatedAsync(ItemCase at, Form form, CancellationToken ct) =>
        await Db.ExtensionsOf(at.Item.Id).OrderByDescending(r => r.RequestedAt).FirstOrDefaultAsync(ct) is { Granted: { } granted } last
        && form.Result == (granted ? Grant : Refuse)
        && last.DecidedById == Caller.AccountId
        && last.DecisionReason == FormReader.Clean(form.Reason)
            ? Outcome.Stored(last.Id)
            : null;

    protected override async Task<Outcome?> BarsAsync(ItemCase at, Form form, CancellationToken ct) =>
        await OpenRequestAsync(at.Item.Id, ct) is null
            ? new Refusal("extension.none", "没有等待批准的延期申请。请刷新页面查看最新状态。")
            : (Outcome?)null;

    protected override async Task<Outcome> DoAsync(ItemCase at, Form form, CancellationToken ct)
    {
        if (form.Result is not (Grant or Refuse))
            return new Refusal("extension.result", "请选择结论：批准或不批准。", nameof(form.Result));
        var read = new FormReader();
        var reason = read.Optional(form.Reason, nameof(form.Reason), "理由");
        if (!read.Ok)
            return read.Refusals;
        var granted = form.Result == Grant;
        // Somebody may have answered between the reading of the item and this moment.
        if (await OpenRequestAsync(at.Item.Id, ct) is not { } request)
            return new Outcome.Stale();
        if (granted && at.Item.Barred(ItemStep.ExtendUnderControl) is { } barred)
            return barred;
        if (granted && request.NewDueOn <= Today.Date)
            return new Refusal(
                "extension.past",
                $"申请的日期{Common.Today.Written(request.NewDueOn)}已到，不能再批准，请不批准并让单位重新申请。"
            );
        if (request.Decide(granted, reason ?? "", Caller.AccountId, Caller.Name, Today.Now) is { } refusal)
            return refusal;
        if (granted && at.Item.Extend(request, Today.Date) is { } impossible)
            return impossible;
        Log.Add(
            granted ? new ExtensionGranted(at.Item.Id, request.Id, request.NewDueOn) : new ExtensionRefused(at.Item.Id, request.Id),
            reason
        );
        Announce.ToUnits(
            at.Item,
            granted
                ? $"{at.Item.Name}批准延期到{Common.Today.Written(request.NewDueOn)}，延期内按带患管控措施管住风险。"
                : $"{at.Item.Name}的延期申请没有批准：{reason}"
        );
        return await Db.SaveActAsync(ct);
    }
}
