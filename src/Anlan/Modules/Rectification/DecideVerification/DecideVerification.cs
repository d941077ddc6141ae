using Anlan.Common;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.DecideVerification;

/// <summary>Answers a request for verification (复核): accepts with how it was checked, or returns with what is missing.</summary>
public sealed class DecideVerification(ItemTools tools) : ItemAct<DecideVerification.Form>(tools)
{
    public sealed class Form : IVersionedForm
    {
        public string? Version { get; set; }
        public string? Result { get; set; }
        public string? Reason { get; set; }
    }

    /// <summary>Values of <see cref="Form.Result"/>.</summary>
    public const string Accept = "accept";

    public const string Return = "return";

    public override string Done(ItemSource source) => "复核结论已提交，责任单位会收到通知。";

    /// <summary>The request that waits for an answer, for a caller who sees the item.</summary>
    public Task<Verification?> OpenRequestAsync(Guid itemId, CancellationToken ct) =>
        Db.VerificationsOf(itemId).SingleOrDefaultAsync(Verification.Waits, ct);

    protected override bool May(ItemCase at) => Caller.MayVerify(at);

    /// <summary>The same answer sent twice by the same person is one answer.</summary>
    protected override async Task<Outcome?> RepeatedAsync(ItemCase at, Form form, CancellationToken ct) =>
        await Db.VerificationsOf(at.Item.Id).OrderByDescending(v => v.RequestedAt).FirstOrDefaultAsync(ct)
            is { Accepted: { } accepted } last
        && form.Result == (accepted ? Accept : Return)
        && last.DecidedById == Caller.AccountId
        && last.Reason == FormReader.Clean(form.Reason)
            ? Outcome.Stored(last.Id)
            : null;

    protected override Refusal? Bars(ItemCase at) => at.Item.Barred(ItemStep.Verify) ?? Caller.OwnWork(at);

    protected override async Task<Outcome> DoAsync(ItemCase at, Form form, CancellationToken ct)
    {
        if (form.Result is not (Accept or Return))
            return new Refusal("verification.result", "请选择结论：通过或退回。", nameof(form.Result));
        var read = new FormReader();
        var reason = read.Optional(form.Reason, nameof(form.Reason), "怎样核实的，或退回的原因");
        if (!read.Ok)
            return read.Refusals;
        var accepted = form.Result == Accept;
        // Somebody may have answered between the reading of the item and this moment.
        if (await OpenRequestAsync(at.Item.Id, ct) is not { } request)
            return new Outcome.Stale();
        if (request.Decide(accepted, reason ?? "", Caller.AccountId, Caller.Name, Today.Now) is { } refusal)
            return refusal;
        if (at.Item.Decide(request, Today.Date) is { } impossible)
            return impossible;
        Log.Add(accepted ? new ItemVerified(at.Item.Id, request.Id) : new ItemReturned(at.Item.Id, request.Id), reason);
        Announce.ToUnits(at.Item, accepted ? $"{at.Item.Name}复核通过，等待销号。" : $"{at.Item.Name}复核退回，请继续整改：{reason}");
        return await Db.SaveActAsync(ct);
    }
}
