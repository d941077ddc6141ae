using Anlan.Common;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.CloseItem;

/// <summary>Closes a verified item (销号), when its source has nothing more to ask.</summary>
public sealed class CloseItem(ItemTools tools) : ItemAct<CloseItem.Form>(tools)
{
    public sealed class Form : IVersionedForm
    {
        public string? Version { get; set; }
        public string? Note { get; set; }
    }

    public override string Done(ItemSource source) => "已销号。";

    /// <summary>The accepted verification the closing rests on, for a caller who sees the item.</summary>
    public Task<Verification?> LastVerificationAsync(Guid itemId, CancellationToken ct) =>
        Db.VerificationsOf(itemId).SingleOrDefaultAsync(v => v.Accepted == true, ct);

    protected override bool May(ItemCase at) => Caller.MayVerify(at);

    /// <summary>The same form sent twice: it is closed already, one version on.</summary>
    protected override Task<Outcome?> RepeatedAsync(ItemCase at, Form form, CancellationToken ct) =>
        Task.FromResult(at.Item.State == ItemState.Closed && FormReader.Saw(form.Version, at.Item.Version - 1) ? Outcome.Stored() : null);

    protected override async Task<Outcome?> BarsAsync(ItemCase at, Form form, CancellationToken ct) =>
        (at.Item.Barred(ItemStep.Close) ?? Caller.OwnWork(at) ?? await at.Source.BeforeClosingAsync(at.Item, ct)) is { } refusal
            ? (Outcome)refusal
            : null;

    protected override async Task<Outcome> DoAsync(ItemCase at, Form form, CancellationToken ct)
    {
        var read = new FormReader();
        var note = read.Optional(form.Note, nameof(form.Note), "备注", 2000);
        if (!read.Ok)
            return read.Refusals;
        if (await LastVerificationAsync(at.Item.Id, ct) is not { } last)
            return new Outcome.Stale();
        if (at.Item.Close(last, Caller.AccountId, Today.Date) is { } refusal)
            return refusal;
        Log.Add(new ItemClosed(at.Item.Id, last.Id), note);
        Announce.ToUnits(at.Item, $"{at.Item.Name}已销号。");
        return await Db.SaveActAsync(ct);
    }
}
