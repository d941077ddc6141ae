using System.Text.Json;

namespace Anlan.Papers.Reading.Extract;

/// <summary>
/// The child's side: reads one file after the other from standard input and answers on standard output until the parent goes away.
/// Anything worse than a refusal simply ends the process; the parent explains it to the user.
/// </summary>
public static class ExtractChild
{
    private static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(2);

    /// <summary>Entry point of "anlan extract-child".</summary>
    public static Task<int> RunAsync() => RunAsync(ContentExtractor.Read);

    /// <param name="read">How to read one file; tests put misbehaviour here.</param>
    internal static async Task<int> RunAsync(Func<byte[], ExtractLimits, ExtractedText> read)
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        // A library that prints would break the protocol.
        Console.SetOut(TextWriter.Null);
        // A parent that died without closing the pipe must not leave a process behind.
        await using var idle = new Timer(_ => Environment.Exit(0), null, IdleLimit, Timeout.InfiniteTimeSpan);

        await ChildProtocol.SendAsync(output, ChildProtocol.Ready, CancellationToken.None);
        if (await ChildProtocol.ReceiveAsync(input, 64 * 1024, CancellationToken.None) is not { } settings)
            return 0;
        var limits = JsonSerializer.Deserialize<ExtractLimits>(settings) ?? ExtractLimits.Default;
        while (await ChildProtocol.ReceiveAsync(input, limits.FileBytes, CancellationToken.None) is { } content)
        {
            idle.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            await ChildProtocol.SendAsync(output, Answer(content, limits, read).ToBytes(), CancellationToken.None);
            idle.Change(IdleLimit, Timeout.InfiniteTimeSpan);
        }
        return 0;
    }

    private static ChildAnswer Answer(byte[] content, ExtractLimits limits, Func<byte[], ExtractLimits, ExtractedText> read)
    {
        try
        {
            return new ChildAnswer(read(content, limits), "", "");
        }
        catch (UnreadableFileException e)
        {
            return new ChildAnswer(null, e.Reason, e.Remedy);
        }
    }
}
