using System.Globalization;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Anlan.Modules.Documents.Reading;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Letters.UploadLetters;

/// <summary>
/// Files in, drafts out. Each file is an act of its own: what can be read is kept even when another one is refused, and the same file
/// handed in again leads to the draft that is there.
/// </summary>
public sealed class UploadLetters(
    AppDb db,
    CaseLog log,
    CurrentCaller caller,
    FileStore files,
    ReadLetter read,
    TimeProvider clock,
    Today today
)
{
    public sealed class Form
    {
        public IReadOnlyList<IFormFile>? Files { get; set; }
    }

    /// <summary>What became of one file.</summary>
    /// <param name="DraftId">The draft, new or found; nothing when refused.</param>
    /// <param name="Found">Whether the draft was there before.</param>
    public sealed record Result(string FileName, Guid? DraftId, bool Found, Refusal? Refusal);

    public async Task<(IReadOnlyList<Result> Results, Refusal? Refusal)> RunAsync(Form form, CancellationToken ct)
    {
        var sent = form.Files?.Where(f => f.Length > 0 || f.FileName.Length > 0).ToList() ?? [];
        if (sent.Count == 0)
            return ([], new Refusal("upload.none", "请先选择要导入的文件。", nameof(Form.Files)));
        if (sent.Count > LetterUpload.MostFiles)
        {
            var many = string.Create(
                CultureInfo.InvariantCulture,
                $"一次最多导入{LetterUpload.MostFiles}份，这次选了{sent.Count}份，请分几次上传。"
            );
            return ([], new Refusal("upload.many", many, nameof(Form.Files)));
        }
        var results = new List<Result>();
        foreach (var file in sent)
            results.Add(await TakeAsync(file, ct));
        return (results, null);
    }

    /// <summary>Reads one file, as the demonstration does with its sample.</summary>
    /// <param name="content">Read more than once from its beginning, never held in memory.</param>
    public async Task<Result> ReadAsync(string fileName, Stream content, CancellationToken ct)
    {
        var (paper, refusal) = await read.RunAsync(fileName, content, ct);
        if (paper is null)
            return new Result(fileName, null, false, refusal! with { Field = nameof(Form.Files) });
        if (await FindAsync(paper.Hash, ct) is { } found)
            return new Result(fileName, found, true, null);
        if (OwnerOf(caller.Value) is not { } owner)
            return new Result(fileName, null, false, new Refusal("upload.owner", "你没有可以导入反馈意见的任职，请联系安全管理员。"));
        content.Position = 0;
        await files.PutAsync(content, content.Length, ct);
        var letter = await LetterAsync(fileName, content.Length, paper, owner, ct);
        var organisations = await OrganisationCatalogue.ReadAsync(db, ct);
        var draft = new DraftFromReading(organisations, clock).Make(paper.Reading, letter);
        if (draft.Problems.Count == 0)
            draft.Doubt();
        db.Add(draft);
        log.Add(new LetterRead(draft.Id, fileName, paper.Hash, draft.Problems.Count));
        if (await db.SaveActAsync(ct, draft.Id) is Outcome.Done)
            return new Result(fileName, draft.Id, false, null);
        // The same bytes were handed in elsewhere at the same moment.
        return await FindAsync(paper.Hash, ct) is { } other
            ? new Result(fileName, other, true, null)
            : new Result(
                fileName,
                null,
                false,
                new Refusal("upload.same-moment", "别人正在导入同一份文件，请再传一次。", nameof(Form.Files))
            );
    }

    private async Task<Result> TakeAsync(IFormFile file, CancellationToken ct)
    {
        var name = FileNames.Clean(file.FileName);
        if (file.Length > LetterUpload.LargestFile)
        {
            var large = string.Create(
                CultureInfo.InvariantCulture,
                $"《{name}》读不了：文件有{file.Length / 1024.0 / 1024:0.0} MB，超过{LetterUpload.LargestFile / 1024 / 1024} MB。请压缩图片或去掉附件后再上传。"
            );
            return new Result(name, null, false, new Refusal("letter.large", large, nameof(Form.Files)));
        }
        await using var content = file.OpenReadStream();
        return await ReadAsync(name, content, ct);
    }

    /// <summary>The newest draft of the same bytes that is still of use to this caller.</summary>
    private async Task<Guid?> FindAsync(string hash, CancellationToken ct)
    {
        var owners = caller.Value.Unlimited(LettersPermissions.Import).Select(p => p.OrganisationId).ToList();
        return await (
            from draft in db.DraftsFor(caller.Value)
            join letter in db.LettersFor(caller.Value) on draft.LetterId equals letter.Id
            where letter.FileHash == hash && draft.State != DraftState.Discarded && owners.Contains(draft.OwnerId)
            orderby draft.CreatedAt descending
            select (Guid?)draft.Id
        ).FirstOrDefaultAsync(ct);
    }

    private static Guid? OwnerOf(Caller caller) => caller.Unlimited(LettersPermissions.Import).FirstOrDefault()?.OrganisationId;

    private async Task<Letter> LetterAsync(string fileName, long length, ReadLetter.Read paper, Guid owner, CancellationToken ct)
    {
        await db.KeepRowAsync(paper.Hash, length, paper.ContentType, today.Now, ct);
        var letter = new Letter
        {
            Id = Ids.New(clock),
            FileHash = paper.Hash,
            FileName = fileName,
            OrganisationId = owner,
            UploadedById = caller.Value.AccountId,
            UploadedAt = today.Now,
            Text = paper.Text.Text,
            Reading = Papers.Reading.LetterJson.Write(paper.Reading),
            Title = Title(paper.Reading.Title, fileName),
            IssuedOn = paper.Reading.IssuedOn,
        };
        foreach (var cited in paper.Reading.Cited)
            letter.Citations.Add(
                new LetterCitation
                {
                    Id = Ids.New(clock),
                    LetterId = letter.Id,
                    Title = cited.Title,
                    Number = cited.Number,
                }
            );
        db.Add(letter);
        return letter;
    }

    private static string Title(string? read, string fileName)
    {
        var title = string.IsNullOrWhiteSpace(read) ? Path.GetFileNameWithoutExtension(fileName) : read;
        return title.Length <= 400 ? title : title[..400];
    }
}
