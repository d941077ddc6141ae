using Anlan.Common;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.RequestVerification;

/// <summary>Reports an item done in the unit's name and asks for verification (申请复核). A request for more time that still waits lapses.</summary>
public sealed class RequestVerification(ItemTools tools) : ItemAct<RequestVerification.Form>(tools)
{
    public sealed class Form : IKeyedForm, IVersionedForm
    {
        public string? Key { get; set; }
        public string? Version { get; set; }
        public string? Summary { get; set; }
        public string? NoEvidenceReason { get; set; }
    }

    public override string Done(ItemSource source) => $"已报完成，等待{source.Judges}复核。";

    /// <summary>Evidence files of an item the caller sees.</summary>
    public Task<int> EvidenceFilesAsync(Guid itemId, CancellationToken ct) => Db.EvidenceOf(itemId).CountAsync(ct);

    protected override bool May(ItemCase at) => Caller.MaySpeak(at);

    protected override async Task<Outcome?> RepeatedAsync(ItemCase at, Form form, CancellationToken ct) =>
        IdOf(form) is var id && await Db.VerificationsOf(at.Item.Id).AnyAsync(v => v.Id == id, ct)
            ? await Db.StoredBeforeAsync(id, ct)
            : null;

    protected override async Task<Outcome?> BarsAsync(ItemCase at, Form form, CancellationToken ct)
    {
        if (at.Item.Barred(ItemStep.Report) is { } barred)
            return barred;
        var missing = (await at.Source.ElementsAsync(at.Item, ct)).Where(e => e.IsMissing).Select(e => e.Term).ToList();
        return missing.Count == 0
            ? null
            : (Outcome)new Refusal("item.elements", $"{at.Item.Name}的{string.Join('、', missing)}还没有落实，不能报完成，请先补上。");
    }

    protected override async Task<Outcome> DoAsync(ItemCase at, Form form, CancellationToken ct)
    {
        var read = new FormReader();
        var summary = read.Text(form.Summary, nameof(form.Summary), "整改情况");
        var bare = await EvidenceFilesAsync(at.Item.Id, ct) == 0;
        var why = bare ? read.Optional(form.NoEvidenceReason, nameof(form.NoEvidenceReason), "没有佐证材料的理由", 2000) : null;
        if (bare && why is null && read.Ok)
            return new Refusal(
                "verification.no-evidence",
                "还没有上传佐证材料。请先上传；确实没有的，写明理由。",
                nameof(form.NoEvidenceReason)
            );
        if (!read.Ok)
            return read.Refusals;
        if (at.Item.Take(ItemStep.Report, Today.Date) is { } refusal)
            return refusal;
        var request = new Verification
        {
            Id = IdOf(form),
            ItemId = at.Item.Id,
            Summary = summary,
            NoEvidenceReason = why,
            RequestedById = Caller.AccountId,
            RequestedByName = Caller.Name,
            RequestedAt = Today.Now,
        };
        Db.Add(request);
        Log.Add(new VerificationRequested(at.Item.Id, request.Id), summary);
        if (await Db.ExtensionsOf(at.Item.Id).SingleOrDefaultAsync(ExtensionRequest.Waits, ct) is { } waiting)
        {
            waiting.Withdraw(Today.Now);
            Log.Add(new ExtensionLapsed(at.Item.Id, waiting.Id));
        }
        Announce.ToKeepers(at.By, $"{at.Item.Name}已报完成，请复核。", RectificationPaths.Item(at.Item.Id), at.Industry);
        return await Db.SaveActAsync(ct, request.Id);
    }
}
