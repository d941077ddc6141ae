using Anlan.Common;
using Anlan.Modules.Notices;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.RequestExtension;

/// <summary>Asks for more time in the unit's name, with how the danger is held in check meanwhile (申请延期).</summary>
public sealed class RequestExtension(ItemTools tools) : ItemAct<RequestExtension.Form>(tools)
{
    public sealed class Form : IKeyedForm, IVersionedForm
    {
        public string? Key { get; set; }
        public string? Version { get; set; }
        public string? NewDueOn { get; set; }
        public string? Reason { get; set; }
        public string? InterimControl { get; set; }
    }

    public override string Done(ItemSource source) => "延期申请已提交，等待批准。批准之前原期限不变。";

    protected override bool May(ItemCase at) => Caller.MaySpeak(at);

    protected override async Task<Outcome?> RepeatedAsync(ItemCase at, Form form, CancellationToken ct) =>
        IdOf(form) is var id && await Db.ExtensionsOf(at.Item.Id).AnyAsync(r => r.Id == id, ct) ? await Db.StoredBeforeAsync(id, ct) : null;

    protected override async Task<Outcome?> BarsAsync(ItemCase at, Form form, CancellationToken ct)
    {
        if (at.Item.Barred(ItemStep.ExtendUnderControl) is { } barred)
            return barred;
        if (at.Item.DueOn is null)
            return new Refusal("extension.no-due", $"这个{at.Item.Word}没有规定期限，不用申请延期。");
        return await Db.ExtensionsOf(at.Item.Id).AnyAsync(ExtensionRequest.Waits, ct)
            ? new Refusal("extension.pending", "已有一份延期申请在等待批准，请等结论。")
            : (Outcome?)null;
    }

    protected override async Task<Outcome> DoAsync(ItemCase at, Form form, CancellationToken ct)
    {
        var due = at.Item.DueOn ?? Today.Date;
        var first = (due > Today.Date ? due : Today.Date).AddDays(1);
        var read = new FormReader();
        var on = read.Date(form.NewDueOn, nameof(form.NewDueOn), "新的期限", first, first.AddYears(3));
        var reason = read.Text(form.Reason, nameof(form.Reason), "延期的原因");
        var control = read.Text(form.InterimControl, nameof(form.InterimControl), "带患管控措施");
        if (!read.Ok)
            return read.Refusals;
        var request = new ExtensionRequest
        {
            Id = IdOf(form),
            ItemId = at.Item.Id,
            FormerDueOn = at.Item.DueOn,
            NewDueOn = on,
            Reason = reason,
            InterimControl = control,
            RequestedById = Caller.AccountId,
            RequestedByName = Caller.Name,
            RequestedAt = Today.Now,
        };
        Db.Add(request);
        Log.Add(new ExtensionAsked(at.Item.Id, request.Id, on), reason);
        Announce.ToOrganisation(
            at.By.KeeperId,
            $"{at.Item.Name}申请延期到{Common.Today.Written(on)}，请审批。",
            RectificationPaths.Item(at.Item.Id, "extension"),
            at.Industry
        );
        return await Db.SaveActAsync(ct, request.Id);
    }
}
