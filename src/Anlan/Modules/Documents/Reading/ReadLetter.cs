using System.Data.Common;
using System.Security.Cryptography;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Calendar;
using Anlan.Modules.Organisations;
using Anlan.Papers.Reading;
using Anlan.Papers.Reading.Checks;
using Anlan.Papers.Reading.Extract;
using Anlan.Papers.Reading.Normal;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Documents.Reading;

/// <summary>
/// Bytes of a paper to its text and structure, with the organisations, the calendar and the laws of the store, and with what the letters say
/// that the caller may see.
/// </summary>
public sealed class ReadLetter(AppDb db, CurrentCaller caller, ExtractionSandbox sandbox, WorkingDays days, ILogger<ReadLetter> logger)
{
    /// <summary>What a note calls a letter that cites otherwise: who reads the note may not be one who sees that letter.</summary>
    private const string OtherLetter = "另一份反馈意见";

    /// <summary>Citations of other letters looked at; more of the same documents tell nothing new.</summary>
    private const int MostCitations = 500;

    private LetterReaderOptions? options;

    /// <summary>What a paper says.</summary>
    /// <param name="Hash">SHA-256 of the bytes.</param>
    /// <param name="ContentType">By content, not by name.</param>
    /// <param name="Citations">Documents it names together with their numbers, each once.</param>
    public sealed record Read(
        string Hash,
        string ContentType,
        ExtractedText Text,
        LetterReading Reading,
        IReadOnlyList<Citation> Citations
    );

    /// <summary>Reads one paper.</summary>
    /// <param name="fileName">As people know it; only shown, never opened.</param>
    /// <param name="content">All of it.</param>
    /// <returns>The reading, or the sentence why there is none.</returns>
    public async Task<(Read? Paper, Refusal? Refusal)> RunAsync(string fileName, byte[] content, CancellationToken ct)
    {
        var extraction = await sandbox.ExtractAsync(fileName, content, ct);
        if (extraction.IsRefused)
            return (null, new Refusal("letter.unreadable", extraction.Refusal));
        // PostgreSQL stores no NUL; the same length keeps every offset right.
        var text = extraction.Text with
        {
            Text = extraction.Text.Text.Replace('\0', '\uFFFD'),
        };
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        options ??= await OptionsAsync(ct);
        try
        {
            IReadOnlyList<Citation> cited =
            [
                .. Citations
                    .Find(Normaliser.Normalise(text.Text).Text)
                    .Where(c => c.Number is not null)
                    .DistinctBy(c => (c.Title, c.Number)),
            ];
            var sources = options.CheckSources with { OtherLetters = await OtherLettersAsync(hash, cited, ct) };
            var reading = LetterReader.Read(text, fileName, hash, options with { CheckSources = sources });
            return (new Read(hash, TypeOf(content), text, reading, cited), null);
        }
        catch (Exception e) when (e is not (OperationCanceledException or DbException))
        {
            // A letter that uncovers a defect of ours must not take the other files of the same upload with it.
            logger.LogError(e, "Reading {Hash} failed.", hash);
            return (null, new Refusal("letter.defect", $"《{fileName}》读不了：程序出错，已经记录。请把文件交给系统管理员。"));
        }
    }

    private async Task<LetterReaderOptions> OptionsAsync(CancellationToken ct)
    {
        var calendar = await days.CalendarAsync(ct);
        return new LetterReaderOptions
        {
            Organisations = (await OrganisationCatalogue.ReadAsync(db, ct)).ForReading,
            AddWorkingDays = (from, amount, startDayCounts) => LetterDays.Add(calendar, from, amount, startDayCounts),
            CheckSources = new CheckSources { Laws = ShippedLaws.Read() },
        };
    }

    /// <summary>What other letters the caller may see print behind the same titles, the newest letter first.</summary>
    private async Task<IReadOnlyList<CitedElsewhere>> OtherLettersAsync(string hash, IReadOnlyList<Citation> cited, CancellationToken ct)
    {
        var titles = cited.Select(c => c.Title).Distinct().ToList();
        var rows = await (
            from citation in db.CitationsFor(caller.Value)
            join letter in db.LettersFor(caller.Value) on citation.LetterId equals letter.Id
            where titles.Contains(citation.Title) && letter.FileHash != hash
            orderby letter.UploadedAt descending, citation.Id
            select new
            {
                citation.Title,
                citation.Number,
                citation.LetterId,
            }
        )
            .Take(MostCitations)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r => new CitedElsewhere(
                OtherLetter,
                new Citation(r.Title, r.Number, new TextSpan(0, 0)),
                r.LetterId.ToString()
            )),
        ];
    }

    private static string TypeOf(byte[] content) =>
        FileSignature.KindOf(content) switch
        {
            FileKind.Pdf => "application/pdf",
            FileKind.Zip => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            _ => "text/plain",
        };
}
