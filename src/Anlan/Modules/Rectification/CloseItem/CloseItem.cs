using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;
using Anlan.Modules.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.CloseItem;

/// <summary>Closes a verified problem (销号).</summary>
public sealed class CloseItem(AppDb db, CaseLog log, CurrentCaller caller, Announce announce, Today today)
{
    public sealed class Form
    {
        public string? Version { get; set; }
        public string? Note { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid itemId, CancellationToken ct) => (await OpenAsync(itemId, ct)).No;

    /// <summary>The accepted verification the closing rests on, for a caller who sees the problem.</summary>
    public Task<Verification?> LastVerificationAsync(Guid itemId, CancellationToken ct) =>
        db.VerificationsOf(itemId).AsNoTracking().SingleOrDefaultAsync(v => v.Accepted == true, ct);

    public async Task<Outcome> RunAsync(Guid itemId, Form form, CancellationToken ct)
    {
        var (at, no) = await OpenAsync(itemId, ct);
        if (at is null || no is Outcome.Forbidden)
            return no ?? Outcome.NotFound;
        // The same form sent twice: it is closed already, one version on.
        if (at.Item.State == ItemState.Closed && FormReader.Saw(form.Version, at.Item.Version - 1))
            return Outcome.Stored();
        if (no is not null)
            return no;
        if (!FormReader.Saw(form.Version, at.Item.Version))
            return new Outcome.Stale();
        var read = new FormReader();
        var note = read.Optional(form.Note, nameof(form.Note), "备注", 2000);
        if (!read.Ok)
            return read.Refusals;
        var last = await db.VerificationsOf(itemId).SingleAsync(v => v.Accepted == true, ct);
        if (at.Item.Close(last, caller.Value.AccountId, today.Date) is { } refusal)
            return refusal;
        log.Add(new ItemClosed(itemId, last.Id), note);
        announce.ToUnits(at.Item, $"问题{at.Item.Number}已销号。", $"/rectification/{itemId}");
        return await db.SaveActAsync(ct);
    }

    private async Task<(ItemCase? At, Outcome? No)> OpenAsync(Guid itemId, CancellationToken ct)
    {
        if (await db.ItemCaseAsync(caller.Value, itemId, ct) is not { } at)
            return (null, Outcome.NotFound);
        if (!caller.Value.MayVerify(at))
            return (at, Outcome.Denied);
        return (at, (at.Item.Barred(ItemStep.Close) ?? caller.Value.OwnWork(at)) is { } refusal ? (Outcome)refusal : null);
    }
}
