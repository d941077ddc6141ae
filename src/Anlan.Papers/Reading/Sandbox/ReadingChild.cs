using System.Globalization;
using System.Text.Json;
using Anlan.Papers.Reading.Extract;

namespace Anlan.Papers.Reading.Sandbox;

/// <summary>
/// The child's side: reads one file after the other from standard input and answers on standard output until the parent goes away.
/// Anything worse than a refusal simply ends the process; the parent explains it to the user.
/// </summary>
public static class ReadingChild
{
    private static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(2);

    private const int DefectKept = 4000;

    /// <summary>Entry point of "anlan read-child".</summary>
    public static Task<int> RunAsync() => RunAsync(ContentExtractor.Read);

    /// <param name="extract">How to get the text of one file; tests put misbehaviour here.</param>
    internal static async Task<int> RunAsync(Func<byte[], ExtractLimits, ExtractedText> extract)
    {
        // The machine's own language must not change a byte of the result.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        // A library that prints would break the protocol.
        Console.SetOut(TextWriter.Null);
        // A parent that died without closing the pipe must not leave a process behind.
        await using var idle = new Timer(_ => Environment.Exit(0), null, IdleLimit, Timeout.InfiniteTimeSpan);

        await ChildProtocol.SendAsync(output, ChildProtocol.Ready, CancellationToken.None);
        if (await ChildProtocol.ReceiveAsync(input, ChildProtocol.LongestSettings, CancellationToken.None) is not { } told)
            return 0;
        if (JsonSerializer.Deserialize<ChildSettings>(told) is not { } settings)
            return 0;
        while (await ChildProtocol.ReceiveAsync(input, settings.Limits.FileBytes, CancellationToken.None) is { } content)
        {
            idle.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            await ChildProtocol.SendAsync(output, Answer(content, settings, extract), CancellationToken.None);
            idle.Change(IdleLimit, Timeout.InfiniteTimeSpan);
        }
        return 0;
    }

    private static byte[] Answer(byte[] content, ChildSettings settings, Func<byte[], ExtractLimits, ExtractedText> extract)
    {
        var answer = Read(content, settings, extract).ToBytes();
        return answer.Length <= settings.Limits.AnswerBytes
            ? answer
            : ChildAnswer
                .Refused($"文字和识别结果超过{settings.Limits.AnswerBytes / 1024 / 1024}MB，不像一份公文", "请只上传公文本身，附件分开上传")
                .ToBytes();
    }

    private static ChildAnswer Read(byte[] content, ChildSettings settings, Func<byte[], ExtractLimits, ExtractedText> extract)
    {
        try
        {
            var text = extract(content, settings.Limits);
            // No database text holds a NUL; the same length keeps every offset right.
            text = text with
            {
                Text = text.Text.Replace('\0', '\uFFFD'),
            };
            return Understand(FileSignature.KindOf(content), text, settings);
        }
        catch (UnreadableFileException e)
        {
            return ChildAnswer.Refused(e.Reason, e.Remedy);
        }
    }

    private static ChildAnswer Understand(FileKind kind, ExtractedText text, ChildSettings settings)
    {
        try
        {
            var reading = LetterReader.Read(text, "", "", settings.Knows);
            return ChildAnswer.Of(new ReadPaper(kind, text, ReadingBounds.Bounded(reading, settings.Limits)));
        }
        catch (Exception e) when (e is not (UnreadableFileException or OutOfMemoryException))
        {
            // A letter that uncovers a defect of ours must not take the other files of the same upload with it.
            var defect = e.ToString();
            return ChildAnswer.Refused("程序出错，已经记录", "请把文件交给系统管理员", defect[..Math.Min(defect.Length, DefectKept)]);
        }
    }
}
