using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Anlan.Modules.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.AddEvidence;

/// <summary>Takes a file that shows the rectification (上传佐证), with the day it came into being and the moment it arrived.</summary>
public sealed class AddEvidence(AppDb db, CaseLog log, CurrentCaller caller, FileStore files, TimeProvider clock, Today today)
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? HappenedOn { get; set; }
        public string? Note { get; set; }
        public IFormFile? File { get; set; }
    }

    /// <summary>Bytes: 20 MB, what a phone photo or a scanned paper needs.</summary>
    public const long Largest = 20 * 1024 * 1024;

    public async Task<Outcome?> CheckAsync(Guid itemId, CancellationToken ct) => (await OpenAsync(itemId, ct)).No;

    public async Task<Outcome> RunAsync(Guid itemId, Form form, CancellationToken ct)
    {
        var (at, no) = await OpenAsync(itemId, ct);
        if (at is null || no is not null)
            return no ?? Outcome.NotFound;
        var id = Ids.FromForm(form.Key, clock);
        if (await db.EvidenceOf(itemId).AnyAsync(e => e.Id == id, ct))
            return Outcome.Stored(id);
        var read = new FormReader();
        var on = read.Date(form.HappenedOn, nameof(form.HappenedOn), "形成日期", null, today.Date);
        var note = read.Optional(form.Note, nameof(form.Note), "说明", 400);
        var (kind, fault) = await EvidenceFile.CheckAsync(form.File, ct);
        if (fault is not null)
            read.Refusals.Add(fault.At(nameof(form.File)));
        if (kind is null || !read.Ok)
            return read.Refusals;
        await using var content = form.File!.OpenReadStream();
        if (await files.PutAsync(content, Largest, ct) is not { } stored)
            return EvidenceFile.TooLarge.At(nameof(form.File));
        if (await db.EvidenceOf(itemId).Where(e => e.FileHash == stored.Hash).Select(e => e.FileName).FirstOrDefaultAsync(ct) is { } name)
            return new Refusal("evidence.same-file", $"这份文件已经在本问题下，名为“{name}”，不用再传。", nameof(form.File));
        await db.KeepRowAsync(stored.Hash, stored.Length, kind.ContentType, today.Now, ct);
        db.Add(
            new Evidence
            {
                Id = id,
                ItemId = itemId,
                FileHash = stored.Hash,
                FileName = kind.NameFor(form.File.FileName),
                Note = note,
                HappenedOn = on,
                ArrivedAt = today.Now,
                AuthorId = caller.Value.AccountId,
                AuthorName = caller.Value.Name,
            }
        );
        log.Add(new EvidenceAdded(itemId, id, stored.Hash), note, Today.StartOf(on));
        return await db.SaveActAsync(ct, id);
    }

    private async Task<(ItemCase? At, Outcome? No)> OpenAsync(Guid itemId, CancellationToken ct)
    {
        if (await db.ItemCaseAsync(caller.Value, itemId, ct) is not { } at)
            return (null, Outcome.NotFound);
        if (!caller.Value.MayWork(at))
            return (at, Outcome.Denied);
        return (at, at.Item.State.TakesMaterial() ? null : MaterialRefusal.For(at.Item));
    }
}
