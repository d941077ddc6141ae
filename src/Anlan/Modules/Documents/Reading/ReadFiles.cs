using System.Security.Cryptography;
using System.Threading.Channels;
using Anlan.Modules.Calendar;
using Anlan.Papers.Reading;
using Anlan.Papers.Reading.Deadlines;
using Anlan.Papers.Reading.Extract;
using Anlan.Papers.Reading.Sandbox;
using Anlan.Rules.Calendar;

namespace Anlan.Modules.Documents.Reading;

/// <summary>
/// Reads many files at once and gives the results in the order asked for, never holding more than a few: a thousand letters
/// need no more memory than ten.
/// </summary>
internal sealed class ReadFiles(ReadingSandbox sandbox, LetterReaderOptions knows)
{
    private readonly Lazy<WorkingDayCalendar> calendar = new(ShippedCalendar.Read);

    /// <summary>A reading, or the sentence why there is none.</summary>
    public sealed record Result(LetterReading? Reading, string? Refusal);

    public async IAsyncEnumerable<Result> RunAsync(
        IReadOnlyList<string> files,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var ahead = Channel.CreateBounded<Task<Result>>(Environment.ProcessorCount);
        var feeding = Task.Run(
            async () =>
            {
                foreach (var file in files)
                    await ahead.Writer.WriteAsync(Task.Run(() => ReadAsync(file, ct), ct), ct);
                ahead.Writer.Complete();
            },
            ct
        );
        await foreach (var result in ahead.Reader.ReadAllAsync(ct))
            yield return await result;
        await feeding;
    }

    private async Task<Result> ReadAsync(string file, CancellationToken ct)
    {
        var (content, unreadable) = await BoundedFile.LoadAsync(file, ExtractLimits.Default, ct);
        if (unreadable is not null)
            return new Result(null, unreadable.Refusal);
        var (paper, refusal, defect) = await sandbox.ReadAsync(file, new MemoryStream(content, writable: false), knows, ct);
        if (paper is null)
            // A defect is shown to whoever can mend it.
            return new Result(null, defect is null ? refusal : $"{refusal}\n{defect}");
        var reading = paper.Reading with { File = file, Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)) };
        return new Result(
            WorkingDayLimits.Fill(reading, (from, amount, inclusive) => LetterDays.Add(calendar.Value, from, amount, inclusive)),
            null
        );
    }
}
