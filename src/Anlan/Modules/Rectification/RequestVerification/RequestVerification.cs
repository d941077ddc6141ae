using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;
using Anlan.Modules.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.RequestVerification;

/// <summary>Reports a problem done in the unit's name and asks for verification (申请复核).</summary>
public sealed class RequestVerification(AppDb db, CaseLog log, CurrentCaller caller, Announce announce, TimeProvider clock, Today today)
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? Version { get; set; }
        public string? Summary { get; set; }
        public string? NoEvidenceReason { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid itemId, CancellationToken ct) => (await OpenAsync(itemId, ct)).No;

    /// <summary>Evidence files of a problem the caller sees.</summary>
    public Task<int> EvidenceFilesAsync(Guid itemId, CancellationToken ct) => db.EvidenceOf(itemId).CountAsync(ct);

    public async Task<Outcome> RunAsync(Guid itemId, Form form, CancellationToken ct)
    {
        var id = Ids.FromForm(form.Key, clock);
        var (at, no) = await OpenAsync(itemId, ct);
        if (at is not null && await db.VerificationsOf(itemId).AnyAsync(v => v.Id == id, ct))
            return Outcome.Stored(id);
        if (at is null || no is not null)
            return no ?? Outcome.NotFound;
        if (!FormReader.Saw(form.Version, at.Item.Version))
            return new Outcome.Stale();
        var read = new FormReader();
        var summary = read.Text(form.Summary, nameof(form.Summary), "整改情况");
        var bare = await EvidenceFilesAsync(itemId, ct) == 0;
        var why = bare ? read.Optional(form.NoEvidenceReason, nameof(form.NoEvidenceReason), "没有佐证材料的理由", 2000) : null;
        if (bare && why is null && read.Ok)
            return new Refusal(
                "verification.no-evidence",
                "还没有上传佐证材料。请先上传；确实没有的，写明理由。",
                nameof(form.NoEvidenceReason)
            );
        if (!read.Ok)
            return read.Refusals;
        if (at.Item.Take(ItemStep.Report, today.Date) is { } refusal)
            return refusal;
        db.Add(
            new Verification
            {
                Id = id,
                ItemId = itemId,
                Summary = summary,
                NoEvidenceReason = why,
                RequestedById = caller.Value.AccountId,
                RequestedByName = caller.Value.Name,
                RequestedAt = today.Now,
            }
        );
        log.Add(new VerificationRequested(itemId, id), summary);
        announce.ToSupervisors(at.Round, $"问题{at.Item.Number}已报完成，请复核。", $"/rectification/{itemId}", at.Item.IndustryCode);
        return await db.SaveActAsync(ct, id);
    }

    private async Task<(ItemCase? At, Outcome? No)> OpenAsync(Guid itemId, CancellationToken ct)
    {
        if (await db.ItemCaseAsync(caller.Value, itemId, ct) is not { } at)
            return (null, Outcome.NotFound);
        if (!caller.Value.MaySpeak(at))
            return (at, Outcome.Denied);
        return (at, at.Item.Barred(ItemStep.Report) is { } barred ? (Outcome)barred : null);
    }
}
