using Anlan.Common;
using Anlan.Modules.Documents;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.AddEvidence;

/// <summary>Takes a file that shows the rectification (上传佐证), with the day it came into being and the moment it arrived.</summary>
public sealed class AddEvidence(ItemTools tools, FileStore files) : ItemAct<AddEvidence.Form>(tools)
{
    public sealed class Form : IKeyedForm
    {
        public string? Key { get; set; }
        public string? HappenedOn { get; set; }
        public string? Note { get; set; }
        public IFormFile? File { get; set; }
    }

    /// <summary>Bytes: 20 MB, what a phone photo or a scanned paper needs.</summary>
    public const long Largest = 20 * 1024 * 1024;

    public override string Done(ItemSource source) => "佐证材料已收到。";

    protected override bool May(ItemCase at) => Caller.MayWork(at);

    protected override async Task<Outcome?> RepeatedAsync(ItemCase at, Form form, CancellationToken ct) =>
        IdOf(form) is var id && await Db.EvidenceOf(at.Item.Id).AnyAsync(e => e.Id == id, ct) ? await Db.StoredBeforeAsync(id, ct) : null;

    protected override Refusal? Bars(ItemCase at) => at.Item.Finished(at.Item.State.TakesMaterial());

    protected override async Task<Outcome> DoAsync(ItemCase at, Form form, CancellationToken ct)
    {
        var read = new FormReader();
        var on = read.Date(form.HappenedOn, nameof(form.HappenedOn), "形成日期", null, Today.Date);
        var note = read.Optional(form.Note, nameof(form.Note), "说明", 400);
        var (kind, fault) = await EvidenceFile.CheckAsync(form.File, ct);
        if (fault is not null)
            read.Refusals.Add(fault.At(nameof(form.File)));
        if (kind is null || !read.Ok)
            return read.Refusals;
        await using var content = form.File!.OpenReadStream();
        if (await files.PutAsync(content, Largest, ct) is not { } stored)
            return EvidenceFile.TooLarge.At(nameof(form.File));
        if (
            await Db.EvidenceOf(at.Item.Id).Where(e => e.FileHash == stored.Hash).Select(e => e.FileName).FirstOrDefaultAsync(ct) is
            { } name
        )
            return new Refusal("evidence.same-file", $"这份文件已经在这里，名为“{name}”，不用再传。", nameof(form.File));
        await Db.KeepRowAsync(stored.Hash, stored.Length, kind.ContentType, Today.Now, ct);
        var evidence = new Evidence
        {
            Id = IdOf(form),
            ItemId = at.Item.Id,
            FileHash = stored.Hash,
            FileName = kind.NameFor(form.File.FileName),
            Note = note,
            HappenedOn = on,
            ArrivedAt = Today.Now,
            AuthorId = Caller.AccountId,
            AuthorName = Caller.Name,
        };
        Db.Add(evidence);
        Log.Add(new EvidenceAdded(at.Item.Id, evidence.Id, stored.Hash), note, Common.Today.StartOf(on));
        return await Db.SaveActAsync(ct, evidence.Id);
    }
}
