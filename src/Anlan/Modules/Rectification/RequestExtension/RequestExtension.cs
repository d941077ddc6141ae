using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;
using Anlan.Modules.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.RequestExtension;

/// <summary>Asks for more time in the unit's name, with how the danger is held in check meanwhile (申请延期).</summary>
public sealed class RequestExtension(AppDb db, CaseLog log, CurrentCaller caller, Announce announce, TimeProvider clock, Today today)
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? Version { get; set; }
        public string? NewDueOn { get; set; }
        public string? Reason { get; set; }
        public string? InterimControl { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid itemId, CancellationToken ct) => (await OpenAsync(itemId, ct)).No;

    public async Task<Outcome> RunAsync(Guid itemId, Form form, CancellationToken ct)
    {
        var id = Ids.FromForm(form.Key, clock);
        var (at, no) = await OpenAsync(itemId, ct);
        if (at is not null && await db.ExtensionsOf(itemId).AnyAsync(r => r.Id == id, ct))
            return Outcome.Stored(id);
        if (at is null || no is not null)
            return no ?? Outcome.NotFound;
        if (!FormReader.Saw(form.Version, at.Item.Version))
            return new Outcome.Stale();
        var due = at.Item.DueOn ?? today.Date;
        var first = (due > today.Date ? due : today.Date).AddDays(1);
        var read = new FormReader();
        var on = read.Date(form.NewDueOn, nameof(form.NewDueOn), "新的期限", first, first.AddYears(3));
        var reason = read.Text(form.Reason, nameof(form.Reason), "延期的原因");
        var control = read.Text(form.InterimControl, nameof(form.InterimControl), "带患管控措施");
        if (!read.Ok)
            return read.Refusals;
        db.Add(
            new ExtensionRequest
            {
                Id = id,
                ItemId = itemId,
                FormerDueOn = at.Item.DueOn,
                NewDueOn = on,
                Reason = reason,
                InterimControl = control,
                RequestedById = caller.Value.AccountId,
                RequestedByName = caller.Value.Name,
                RequestedAt = today.Now,
            }
        );
        log.Add(new ExtensionAsked(itemId, id, on), reason);
        announce.ToOrganisation(
            at.Round.OwnerId,
            $"问题{at.Item.Number}申请延期到{Today.Written(on)}，请审批。",
            $"/rectification/{itemId}/extension",
            at.Item.IndustryCode
        );
        return await db.SaveActAsync(ct, id);
    }

    private async Task<(ItemCase? At, Outcome? No)> OpenAsync(Guid itemId, CancellationToken ct)
    {
        if (await db.ItemCaseAsync(caller.Value, itemId, ct) is not { } at)
            return (null, Outcome.NotFound);
        if (!caller.Value.MaySpeak(at))
            return (at, Outcome.Denied);
        if (at.Item.Barred(ItemStep.ExtendUnderControl) is { } barred)
            return (at, barred);
        if (at.Item.DueOn is null)
            return (at, new Refusal("extension.no-due", "这个问题没有规定期限，不用申请延期。"));
        var pending = await db.ExtensionsOf(itemId).AnyAsync(r => r.Granted == null, ct);
        return (at, pending ? new Refusal("extension.pending", "已有一份延期申请在等待批准，请等结论。") : (Outcome?)null);
    }
}
