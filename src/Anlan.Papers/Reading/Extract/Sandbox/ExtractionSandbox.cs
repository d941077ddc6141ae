using System.Collections.Concurrent;

namespace Anlan.Papers.Reading.Extract;

/// <summary>
/// Reads files of strangers without risking this process: text here, docx and pdf in child processes with limits on memory,
/// processor and time. A child serves many files, so a thousand letters cost a few starts. Whatever a file does to its child
/// (endless loop, stack overflow, memory) becomes a refusal. Safe to be called from many threads.
/// </summary>
public sealed class ExtractionSandbox(ChildCommand command, ExtractLimits limits, TimeProvider clock) : IAsyncDisposable
{
    private const string ResaveRemedy = "请用 Word 或 WPS 打开后另存一份再上传；仍不行时请拆成几份";

    private readonly SemaphoreSlim _slots = new(limits.Children);
    private readonly ConcurrentStack<ChildProcess> _idle = [];

    /// <summary>Text or refusal of one file; the name serves only the refusal's sentence.</summary>
    public async Task<Extraction> ExtractAsync(string fileName, byte[] content, CancellationToken ct)
    {
        if (content.Length > limits.FileBytes || FileSignature.KindOf(content) is not (FileKind.Zip or FileKind.Pdf))
            return ContentExtractor.Extract(fileName, content, limits);
        await _slots.WaitAsync(ct);
        try
        {
            var answer = await InChildAsync(content, ct);
            return answer.Text is null ? Extraction.Refused(fileName, answer.Reason, answer.Remedy) : Extraction.Of(answer.Text);
        }
        finally
        {
            _slots.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        while (_idle.TryPop(out var child))
            child.Dispose();
        _slots.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<ChildAnswer> InChildAsync(byte[] content, CancellationToken ct)
    {
        // A used child may have suffered from an earlier file, so only a fresh one's death is blamed on this file.
        if (IdleChild() is { } used && await AskAsync(used, content, ct) is { Died: false } early)
            return early.Answer;
        using var startLimit = new CancellationTokenSource(limits.Time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, startLimit.Token);
        if (await ChildProcess.StartAsync(command, limits, either.Token) is not { } fresh)
        {
            ct.ThrowIfCancellationRequested();
            return new ChildAnswer(null, "解析程序没能启动", "请联系管理员检查服务器内存和安装是否完整");
        }
        return (await AskAsync(fresh, content, ct)).Answer;
    }

    private ChildProcess? IdleChild()
    {
        while (_idle.TryPop(out var child))
        {
            if (!child.HasExited)
                return child;
            child.Dispose();
        }
        return null;
    }

    private async Task<(ChildAnswer Answer, bool Died)> AskAsync(ChildProcess child, byte[] content, CancellationToken ct)
    {
        using var timeLimit = new CancellationTokenSource(limits.Time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeLimit.Token);
        var answer = await child.AskAsync(content, limits, either.Token);
        if (answer is not null && child.Files < limits.FilesPerChild)
        {
            _idle.Push(child);
            return (answer, false);
        }
        using (child)
        {
            ct.ThrowIfCancellationRequested();
            if (answer is not null)
                return (answer, false);
            if (timeLimit.IsCancellationRequested)
                return (new ChildAnswer(null, $"解析时间超过{limits.Time.TotalSeconds:0}秒，已停止", ResaveRemedy), false);
            return (await ReasonOfDeathAsync(child), true);
        }
    }

    private async Task<ChildAnswer> ReasonOfDeathAsync(ChildProcess child) =>
        await child.RanOutOfMemoryAsync()
            ? new ChildAnswer(null, $"解析需要的内存超过{limits.ChildMemory / 1024 / 1024}MB，已停止", ResaveRemedy)
            : new ChildAnswer(null, "文件结构异常，解析程序中断", ResaveRemedy);
}
