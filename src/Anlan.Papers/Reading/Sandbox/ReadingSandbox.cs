using System.Collections.Concurrent;
using Anlan.Papers.Reading.Extract;

namespace Anlan.Papers.Reading.Sandbox;

/// <summary>
/// Reads files of strangers without risking this process: whatever the kind of file, text and structure are found in child processes with
/// limits on memory, processor and time. A child serves many files, so a thousand letters cost a few starts. Whatever a file does to its child
/// (endless loop, stack overflow, memory) becomes a refusal. Safe to be called from many threads.
/// </summary>
public sealed class ReadingSandbox(ChildCommand command, ExtractLimits limits, TimeProvider clock) : IAsyncDisposable
{
    private const string ResaveRemedy = "请用 Word 或 WPS 打开后另存一份再上传；仍不行时请拆成几份";

    private readonly SemaphoreSlim _slots = new(limits.Children);
    private readonly ConcurrentStack<ChildProcess> _idle = [];
    private readonly IReadOnlyList<Confinement> _possible = Confinement.Possible(command);
    private Confinement? _confinement;

    /// <summary>What is tried to confine the children, instead of what this system offers.</summary>
    internal IReadOnlyList<Confinement> Possible
    {
        init => _possible = value;
    }

    /// <summary>What one file says, or why it was refused.</summary>
    /// <param name="fileName">Serves only the refusal's sentence.</param>
    /// <param name="content">Can be read from its beginning more than once.</param>
    /// <param name="knows">What the reader knows beside the text; one object for many files.</param>
    /// <param name="ct">Stops waiting and reading.</param>
    public async Task<SandboxResult> ReadAsync(string fileName, Stream content, LetterReaderOptions knows, CancellationToken ct)
    {
        if (content.Length > limits.FileBytes)
            return Refused(fileName, ChildAnswer.Refused($"文件超过{limits.FileBytes / 1024 / 1024}MB", "请压缩图片或去掉附件后再上传"));
        await _slots.WaitAsync(ct);
        try
        {
            var answer = await InChildAsync(content, knows, ct);
            return answer.Paper is { } paper ? new SandboxResult(paper, null, null) : Refused(fileName, answer);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>What confines the children; null when none starts.</summary>
    public async Task<Confinement?> ConfinementAsync(CancellationToken ct)
    {
        if (_confinement is null && await StartAsync(new LetterReaderOptions(), ct) is { } child)
            child.Dispose();
        return _confinement;
    }

    public ValueTask DisposeAsync()
    {
        while (_idle.TryPop(out var child))
            child.Dispose();
        _slots.Dispose();
        return ValueTask.CompletedTask;
    }

    private static SandboxResult Refused(string fileName, ChildAnswer answer) =>
        new(null, Extraction.Refused(fileName, answer.Reason, answer.Remedy).Refusal, answer.Defect);

    /// <summary>One limit of time for all that is tried: a file that ruins one child after the other gets no second helping.</summary>
    private async Task<ChildAnswer> InChildAsync(Stream content, LetterReaderOptions knows, CancellationToken ct)
    {
        using var timeLimit = new CancellationTokenSource(limits.Time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeLimit.Token);
        // A used child may have suffered from an earlier file, so only a fresh one's death is blamed on this file.
        if (IdleChild(knows) is { } used && await AskAsync(used, content, timeLimit, either.Token) is { Died: false } early)
            return early.Answer;
        if (await StartAsync(knows, either.Token) is { } fresh)
            return (await AskAsync(fresh, content, timeLimit, either.Token)).Answer;
        ct.ThrowIfCancellationRequested();
        return timeLimit.IsCancellationRequested
            ? TooLong()
            : ChildAnswer.Refused("解析程序没能启动", "请联系管理员检查服务器内存和安装是否完整");
    }

    /// <summary>A new child. The first that starts decides how all others are confined: none is ever less so.</summary>
    private async Task<ChildProcess?> StartAsync(LetterReaderOptions knows, CancellationToken ct)
    {
        foreach (var confinement in _confinement is { } chosen ? [chosen] : _possible)
        {
            if (await ChildProcess.StartAsync(command, confinement, limits, knows, ct) is not { } child)
                continue;
            if (Interlocked.CompareExchange(ref _confinement, confinement, null) is not { } first || first == confinement)
                return child;
            child.Dispose();
            return await ChildProcess.StartAsync(command, first, limits, knows, ct);
        }
        return null;
    }

    /// <summary>A child that waits and knows the same; others are of no use any more.</summary>
    private ChildProcess? IdleChild(LetterReaderOptions knows)
    {
        while (_idle.TryPop(out var child))
        {
            if (!child.HasExited && child.Knows == knows.Digest)
                return child;
            child.Dispose();
        }
        return null;
    }

    private async Task<(ChildAnswer Answer, bool Died)> AskAsync(
        ChildProcess child,
        Stream content,
        CancellationTokenSource timeLimit,
        CancellationToken stop
    )
    {
        var answer = await child.AskAsync(content, limits, stop);
        if (answer is not null && child.Files < limits.FilesPerChild)
        {
            _idle.Push(child);
            return (answer, false);
        }
        using (child)
        {
            if (answer is not null)
                return (answer, false);
            if (timeLimit.IsCancellationRequested)
                return (TooLong(), false);
            stop.ThrowIfCancellationRequested();
            return (await ReasonOfDeathAsync(child), true);
        }
    }

    private ChildAnswer TooLong() => ChildAnswer.Refused($"解析时间超过{limits.Time.TotalSeconds:0}秒，已停止", ResaveRemedy);

    private async Task<ChildAnswer> ReasonOfDeathAsync(ChildProcess child) =>
        await child.RanOutOfMemoryAsync()
            ? ChildAnswer.Refused($"解析需要的内存超过{limits.ChildMemory / 1024 / 1024}MB，已停止", ResaveRemedy)
            : ChildAnswer.Refused("文件结构异常，解析程序中断", ResaveRemedy);
}
