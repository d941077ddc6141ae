using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;
using Anlan.Modules.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.DecideVerification;

/// <summary>Answers a request for verification (复核): accepts with how it was checked, or returns with what is missing.</summary>
public sealed class DecideVerification(AppDb db, CaseLog log, CurrentCaller caller, Announce announce, Today today)
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

    public async Task<Outcome?> CheckAsync(Guid itemId, CancellationToken ct) => (await OpenAsync(itemId, ct)).No;

    /// <summary>The request that waits for an answer, for a caller who sees the problem.</summary>
    public Task<Verification?> OpenRequestAsync(Guid itemId, CancellationToken ct) =>
        db.VerificationsOf(itemId).AsNoTracking().SingleOrDefaultAsync(v => v.Accepted == null, ct);

    public async Task<Outcome> RunAsync(Guid itemId, Form form, CancellationToken ct)
    {
        var (at, no) = await OpenAsync(itemId, ct);
        if (at is null || no is Outcome.Forbidden)
            return no ?? Outcome.NotFound;
        if (form.Result is not (Accept or Return))
            return new Refusal("verification.result", "请选择结论：通过或退回。", nameof(form.Result));
        var read = new FormReader();
        var reason = read.Optional(form.Reason, nameof(form.Reason), "怎样核实的，或退回的原因");
        if (!read.Ok)
            return read.Refusals;
        var accepted = form.Result == Accept;
        var last = await db.VerificationsOf(itemId)
            .OrderByDescending(v => v.Accepted == null)
            .ThenByDescending(v => v.RequestedAt)
            .FirstOrDefaultAsync(ct);
        // The same answer sent twice by the same person is one answer.
        if (last?.Accepted == accepted && last.DecidedById == caller.Value.AccountId && last.Reason == reason)
            return Outcome.Stored(last.Id);
        if (last?.Decide(accepted, reason ?? "", caller.Value.AccountId, caller.Value.Name, today.Now) is { } refusal)
            return refusal;
        if (last is null || no is not null)
            return no ?? Outcome.NotFound;
        if (!FormReader.Saw(form.Version, at.Item.Version))
            return new Outcome.Stale();
        if (at.Item.Decide(last, today.Date) is { } impossible)
            return impossible;
        log.Add(accepted ? new ItemVerified(itemId, last.Id) : new ItemReturned(itemId, last.Id), reason);
        announce.ToUnits(
            at.Item,
            accepted ? $"问题{at.Item.Number}复核通过，等待销号。" : $"问题{at.Item.Number}复核退回，请继续整改：{reason}",
            $"/rectification/{itemId}"
        );
        return await db.SaveActAsync(ct);
    }

    private async Task<(ItemCase? At, Outcome? No)> OpenAsync(Guid itemId, CancellationToken ct)
    {
        if (await db.ItemCaseAsync(caller.Value, itemId, ct) is not { } at)
            return (null, Outcome.NotFound);
        if (!caller.Value.MayVerify(at))
            return (at, Outcome.Denied);
        return (at, (at.Item.Barred(ItemStep.Verify) ?? caller.Value.OwnWork(at)) is { } refusal ? (Outcome)refusal : null);
    }
}
