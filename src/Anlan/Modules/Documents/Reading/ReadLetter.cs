using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Calendar;
using Anlan.Modules.Organisations;
using Anlan.Papers.Reading;
using Anlan.Papers.Reading.Checks;
using Anlan.Papers.Reading.Deadlines;
using Anlan.Papers.Reading.Extract;
using Anlan.Papers.Reading.Organisations;
using Anlan.Papers.Reading.Sandbox;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Documents.Reading;

/// <summary>
/// Bytes of a paper to its text and structure, with the organisations, the calendar and the laws of the store, and with what the letters say
/// that the caller may see. The bytes are read in a child process; here they only pass through.
/// </summary>
public sealed class ReadLetter(AppDb db, CurrentCaller caller, ReadingSandbox sandbox, WorkingDays days, ILogger<ReadLetter> logger)
{
    /// <summary>What a note calls a letter that cites otherwise: who reads the note may not be one who sees that letter.</summary>
    private const string OtherLetter = "另一份反馈意见";

    /// <summary>Citations of other letters looked at; more of the same documents tell nothing new.</summary>
    private const int MostCitations = 500;

    /// <summary>What the reader knows, made once for each list of organisations.</summary>
    private static readonly ConditionalWeakTable<IReadOnlyList<OrganisationEntry>, LetterReaderOptions> Known = [];

    /// <summary>What a paper says.</summary>
    /// <param name="Hash">SHA-256 of the bytes.</param>
    /// <param name="ContentType">By content, not by name.</param>
    /// <param name="Reading">With the documents it names together with their numbers, each once.</param>
    public sealed record Read(string Hash, string ContentType, ExtractedText Text, LetterReading Reading);

    /// <summary>Reads one paper.</summary>
    /// <param name="fileName">As people know it; only shown, never opened.</param>
    /// <param name="content">All of it; read more than once from its beginning.</param>
    /// <returns>The reading, or the sentence why there is none.</returns>
    public async Task<(Read? Paper, Refusal? Refusal)> RunAsync(string fileName, Stream content, CancellationToken ct)
    {
        var knows = Known.GetValue((await OrganisationCatalogue.ReadAsync(db, ct)).ForReading, Knowledge);
        var (paper, refusal, defect) = await sandbox.ReadAsync(fileName, content, knows, ct);
        content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        if (defect is not null)
            logger.LogError("Reading {Hash} failed: {Defect}", hash, defect);
        if (paper is null)
            return (null, new Refusal("letter.unreadable", refusal!));
        var calendar = await days.CalendarAsync(ct);
        var reading = paper.Reading with { File = fileName, Sha256 = hash };
        reading = WorkingDayLimits.Fill(reading, (from, amount, inclusive) => LetterDays.Add(calendar, from, amount, inclusive));
        reading = OtherLetters.Compare(reading, await OtherLettersAsync(hash, reading.Cited, ct));
        return (new Read(hash, TypeOf(paper.Kind), paper.Text, reading), null);
    }

    /// <summary>What other letters the caller may see print behind the same titles, the newest letter first.</summary>
    private async Task<IReadOnlyList<CitedElsewhere>> OtherLettersAsync(
        string hash,
        IReadOnlyList<CitedDocument> cited,
        CancellationToken ct
    )
    {
        var titles = cited.Select(c => c.Title).Distinct().Take(MostCitations).ToList();
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
        return [.. rows.Select(r => new CitedElsewhere(OtherLetter, r.Title, r.Number, r.LetterId.ToString()))];
    }

    private static LetterReaderOptions Knowledge(IReadOnlyList<OrganisationEntry> organisations) =>
        new() { Organisations = organisations, Laws = ShippedLaws.Read() };

    private static string TypeOf(FileKind kind) =>
        kind switch
        {
            FileKind.Pdf => "application/pdf",
            FileKind.Zip => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            _ => "text/plain",
        };
}
