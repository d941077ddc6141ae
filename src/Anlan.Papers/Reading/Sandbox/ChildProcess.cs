using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Anlan.Papers.Reading.Extract;

namespace Anlan.Papers.Reading.Sandbox;

/// <summary>What a child is told first.</summary>
internal sealed record ChildSettings(ExtractLimits Limits, LetterReaderOptions Knows);

/// <summary>One running child with its limits; used by one caller at a time.</summary>
internal sealed class ChildProcess : IDisposable
{
    /// <summary>The program itself (code, thread stacks, reserved ranges) on top of its managed memory, in KiB of address space.</summary>
    private const long ProgramAddressSpace = 6L * 1024 * 1024;

    private const int ErrorTextKept = 4096;

    /// <summary>Everything else of the environment stays outside: it may hold connection strings.</summary>
    private static readonly string[] EnvironmentPassed =
    [
        "PATH",
        "DOTNET_ROOT",
        "DOTNET_ROOT_X64",
        "DOTNET_ROOT_ARM64",
        "LANG",
        "LC_ALL",
        "TMPDIR",
        "TEMP",
        "TMP",
        "SystemRoot",
    ];

    private readonly Process _process;
    private readonly Task<string> _errors;

    private ChildProcess(Process process, LetterReaderOptions knows)
    {
        (_process, Knows) = (process, knows.Digest);
        _errors = KeepBeginningAsync(process.StandardError);
    }

    /// <summary>Digest of what this child was told to know; another list of organisations needs another child.</summary>
    public string Knows { get; }

    /// <summary>Files given to this child so far.</summary>
    public int Files { get; private set; }

    public bool HasExited => _process.HasExited;

    /// <summary>A child that has said it is ready, or null when the program does not start.</summary>
    public static async Task<ChildProcess?> StartAsync(
        ChildCommand command,
        Confinement confinement,
        ExtractLimits limits,
        LetterReaderOptions knows,
        CancellationToken ct
    )
    {
        if (Started(command, confinement, limits) is not { } process)
            return null;
        var child = new ChildProcess(process, knows);
        using var stop = ct.Register(child.Kill);
        try
        {
            var output = child._process.StandardOutput.BaseStream;
            var ready = await ChildProtocol.ReceiveAsync(output, ChildProtocol.Ready.Length, CancellationToken.None);
            if (ready is not null && ChildProtocol.Ready.Span.SequenceEqual(ready))
            {
                await ChildProtocol.SendAsync(
                    child._process.StandardInput.BaseStream,
                    JsonSerializer.SerializeToUtf8Bytes(new ChildSettings(limits, knows)),
                    CancellationToken.None
                );
                return child;
            }
        }
        catch (IOException) { }
        child.Dispose();
        return null;
    }

    /// <summary>The answer to one file, or null when the child died, was stopped, or talked nonsense; it is of no use then.</summary>
    public async Task<ChildAnswer?> AskAsync(Stream content, ExtractLimits limits, CancellationToken ct)
    {
        Files++;
        using var stop = ct.Register(Kill);
        try
        {
            await ChildProtocol.SendAsync(_process.StandardInput.BaseStream, content, CancellationToken.None);
            var answer = await ChildProtocol.ReceiveAsync(_process.StandardOutput.BaseStream, limits.AnswerBytes, CancellationToken.None);
            return answer is null ? null : ChildAnswer.FromBytes(answer, limits);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether a child that ended did so for want of memory.</summary>
    public async Task<bool> RanOutOfMemoryAsync()
    {
        Kill();
        var errors = await _errors;
        return errors.Contains("OutOfMemory", StringComparison.OrdinalIgnoreCase)
            || errors.Contains("Out of memory", StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private static Process? Started(ChildCommand command, Confinement confinement, ExtractLimits limits)
    {
        try
        {
            return Process.Start(StartInfo(command, confinement, limits));
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: false);
        }
        catch (InvalidOperationException) { }
    }

    private static ProcessStartInfo StartInfo(ChildCommand command, Confinement confinement, ExtractLimits limits)
    {
        var start = new ProcessStartInfo
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetPathRoot(Path.GetFullPath(AppContext.BaseDirectory)),
        };
        List<string> words = [command.FileName, .. command.Arguments];
        if (OperatingSystem.IsLinux() && File.Exists("/bin/sh"))
            words.InsertRange(0, [.. confinement.Words, "/bin/sh", "-c", LimitsOfShell(confinement, limits), "anlan-read"]);
        start.FileName = words[0];
        foreach (var word in words.Skip(1))
            start.ArgumentList.Add(word);

        var kept = EnvironmentPassed
            .Select(n => (Name: n, Value: Environment.GetEnvironmentVariable(n)))
            .Where(v => v.Value is not null)
            .ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept)
            start.Environment[name] = value;
        // The note of where the runtime is (/etc/dotnet) is not among what a child sees.
        start.Environment.TryAdd("DOTNET_ROOT", Confinement.Runtime);
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.ChildMemory.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        // Made code is mapped twice through a file in memory, which would need a file size; a child writes none at all.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return start;
    }

    /// <summary>
    /// The kernel's limits hold even when the runtime's own do not; a shell that lacks one of them goes on without it. Processes are counted for a
    /// child in a namespace of its own only: outside they are those of the whole user.
    /// </summary>
    private static string LimitsOfShell(Confinement confinement, ExtractLimits limits)
    {
        var addressSpace = limits.ChildMemory / 1024 * 2 + ProgramAddressSpace;
        // Not every shell names the number of processes alike.
        var processes = confinement.Name is null
            ? ""
            : $"ulimit -u {limits.ChildThreads} 2>/dev/null || ulimit -p {limits.ChildThreads} 2>/dev/null; ";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"ulimit -c 0; ulimit -f 0; ulimit -t {limits.ChildCpuSeconds}; ulimit -v {addressSpace}; {processes}exec \"$@\""
        );
    }

    /// <summary>Reads standard error to its end so that the child never blocks on it, keeping only the beginning.</summary>
    private static async Task<string> KeepBeginningAsync(StreamReader errors)
    {
        var kept = new StringBuilder();
        var buffer = new char[1024];
        for (int read; (read = await errors.ReadAsync(buffer)) > 0; )
            if (kept.Length < ErrorTextKept)
                kept.Append(buffer, 0, read);
        return kept.ToString();
    }
}
