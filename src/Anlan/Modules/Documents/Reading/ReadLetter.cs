using System.Security.Cryptography;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Calendar;
using Anlan.Modules.Organisations;
using Anlan.Papers.Reading;
using Anlan.Papers.Reading.Extract;

namespace Anlan.Modules.Documents.Reading;

/// <summary>Bytes of a paper to its text and structure, with the organisations and the calendar of the store.</summary>
public sealed class ReadLetter(AppDb db, ExtractionSandbox sandbox, WorkingDays days, ILogger<ReadLetter> logger)
{
    private LetterReaderOptions? options;

    /// <summary>What a paper says.</summary>
    /// <param name="Hash">SHA-256 of the bytes.</param>
    /// <param name="ContentType">By content, not by name.</param>
    public sealed record Read(string Hash, string ContentType, ExtractedText Text, LetterReading Reading);

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
            var reading = LetterReader.Read(text, fileName, hash, options);
            return (new Read(hash, TypeOf(content), text, reading), null);
        }
        catch (Exception e)
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
            Organisations = await db.OrganisationEntriesAsync(ct),
            AddWorkingDays = (from, amount, startDayCounts) => LetterDays.Add(calendar, from, amount, startDayCounts),
        };
    }

    private static string TypeOf(byte[] content) =>
        FileSignature.KindOf(content) switch
        {
            FileKind.Pdf => "application/pdf",
            FileKind.Zip => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            _ => "text/plain",
        };
}
