using Anlan.Common;
using Anlan.Modules.Notices;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.Recall;

/// <summary>
/// Takes back what its unit asked for and nobody has answered yet (撤回): the request for verification, after which the work goes on, or the
/// request for more time.
/// </summary>
public sealed class Recall(ItemTools tools) : ItemAct<Recall.Form>(tools)
{
    public sealed class Form : IVersionedForm
    {
        public string? Version { get; set; }
        public string? Reason { get; set; }
    }

    public override string Done(ItemSource source) => $"已撤回，{source.Judges}会收到通知。";

    protected override bool May(ItemCase at) => Caller.MaySpeak(at);

    protected override async Task<Outcome?> BarsAsync(ItemCase at, Form form, CancellationToken ct) =>
        at.Item.State.After(ItemStep.Recall) is null && await ExtensionAsync(at, ct) is null
            ? new Refusal("recall.nothing", $"{at.Item.Name}没有等待答复的申请，不用撤回。请刷新页面查看最新状态。")
            : (Outcome?)null;

    protected override async Task<Outcome> DoAsync(ItemCase at, Form form, CancellationToken ct)
    {
        var read = new FormReader();
        var reason = read.Text(form.Reason, nameof(form.Reason), "撤回的原因", 1000);
        if (!read.Ok)
            return read.Refusals;
        if (await Db.VerificationsOf(at.Item.Id).SingleOrDefaultAsync(Verification.Waits, ct) is { } verification)
        {
            verification.Withdraw(Today.Now);
            if (at.Item.Take(ItemStep.Recall, Today.Date) is { } refusal)
                return refusal;
            const string what = "复核申请";
            Log.Add(new RequestRecalled(at.Item.Id, verification.Id, what), reason);
            Announce.ToKeepers(at.By, Told(at, what, reason), RectificationPaths.Item(at.Item.Id), at.Industry);
        }
        else if (await ExtensionAsync(at, ct) is { } extension)
        {
            extension.Withdraw(Today.Now);
            const string what = "延期申请";
            Log.Add(new RequestRecalled(at.Item.Id, extension.Id, what), reason);
            Announce.ToOrganisation(at.By.KeeperId, Told(at, what, reason), RectificationPaths.Item(at.Item.Id), at.Industry);
        }
        else
            return new Outcome.Stale();
        return await Db.SaveActAsync(ct);
    }

    private static string Told(ItemCase at, string what, string reason) => $"{at.Item.Name}的{what}已由责任单位撤回：{reason}";

    private Task<ExtensionRequest?> ExtensionAsync(ItemCase at, CancellationToken ct) =>
        Db.ExtensionsOf(at.Item.Id).SingleOrDefaultAsync(ExtensionRequest.Waits, ct);
}
