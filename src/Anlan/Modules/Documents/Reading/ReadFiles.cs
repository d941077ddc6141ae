using System.Security.Cryptography;
using System.Threading.Channels;
using Anlan.Papers.Reading;
using Anlan.Papers.Reading.Extract;

namespace Anlan.Modules.Documents.Reading;

/// <summary>
/// Reads many files at once and gives the results in the order asked for, never holding more than a few: a thousand letters
/// need no more memory than ten.
/// </summary>
internal sealed class ReadFiles(ExtractionSandbox sandbox, LetterReaderOptions options)
{
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
        var (content, refusal) = await BoundedFile.LoadAsync(file, ExtractLimits.Default, ct);
        var extraction = refusal ?? await sandbox.ExtractAsync(file, content, ct);
        if (extraction.IsRefused)
            return new Result(null, extraction.Refusal);
        try
        {
            return new Result(LetterReader.Read(extraction.Text, file, Convert.ToHexStringLower(SHA256.HashData(content)), options), null);
        }
        catch (Exception e)
        {
            // A defect that one letter uncovers must not cost the reading of the others; the sentence names it for whoever mends it.
            return new Result(null, $"《{file}》读不了：程序出错（{e.GetType().Name}：{e.Message}）。请把文件交给系统管理员。");
        }
    }
}
