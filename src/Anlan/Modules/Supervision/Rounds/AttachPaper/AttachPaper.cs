using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Anlan.Modules.Rectification.AddEvidence;

namespace Anlan.Modules.Supervision.Rounds.AttachPaper;

/// <summary>Puts a paper into the file of a round (上传督察文书).</summary>
public sealed class AttachPaper(AppDb db, CaseLog log, CurrentCaller caller, FileStore files, TimeProvider clock, Today today)
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? Kind { get; set; }
        public string? Title { get; set; }
        public string? HappenedOn { get; set; }
        public IFormFile? File { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid roundId, CancellationToken ct) =>
        (await db.RoundToRunAsync(caller.Value, roundId, ct)).Instead;

    public async Task<Outcome> RunAsync(Guid roundId, Form form, CancellationToken ct)
    {
        var (round, instead) = await db.RoundToRunAsync(caller.Value, roundId, ct);
        if (round is null)
            return instead!;
        var id = Ids.FromForm(form.Key, clock);
        if (round.Documents.Exists(d => d.Id == id))
            return await db.StoredBeforeAsync(id, ct);
        var read = new FormReader();
        var title = read.Optional(form.Title, nameof(form.Title), "名称", 200);
        var on = read.Date(form.HappenedOn, nameof(form.HappenedOn), "形成日期", null, today.Date);
        if (!Enum.TryParse<PaperKind>(form.Kind, out var kind) || !Enum.IsDefined(kind))
            read.Refusals.Add(new Refusal("paper.kind", "请选择文书种类。", nameof(form.Kind)));
        var (type, fault) = await EvidenceFile.CheckAsync(form.File, ct);
        if (fault is not null)
            read.Refusals.Add(fault.At(nameof(form.File)));
        if (type is null || !read.Ok)
            return read.Refusals;
        await using var content = form.File!.OpenReadStream();
        if (await files.PutAsync(content, AddEvidence.Largest, ct) is not { } stored)
            return EvidenceFile.TooLarge.At(nameof(form.File));
        if (round.Documents.Find(d => d.FileHash == stored.Hash) is { } same)
            return new Refusal("paper.same-file", $"这份文件已经在文书里，名为“{same.Title}”，不用再传。", nameof(form.File));
        await db.KeepRowAsync(stored.Hash, stored.Length, type.ContentType, today.Now, ct);
        var name = type.NameFor(form.File.FileName);
        db.Add(
            new RoundDocument
            {
                Id = id,
                RoundId = roundId,
                Kind = kind,
                Title = title ?? Path.GetFileNameWithoutExtension(name),
                FileHash = stored.Hash,
                FileName = name,
                HappenedOn = on,
                ArrivedAt = today.Now,
                AddedById = caller.Value.AccountId,
            }
        );
        log.Add(new PaperAttached(roundId, id, kind, stored.Hash), title ?? name, Today.StartOf(on));
        return await db.SaveActAsync(ct, id);
    }
}
