using System.Diagnostics;
using System.Net.Sockets;

namespace Anlan.Papers.ChildHost;

/// <summary>What a parser in strange hands would try next; each line of the result is something it got.</summary>
internal static class Escapes
{
    /// <param name="aims">Files to read, folders to write to (they end with a slash), ports of this machine to talk to.</param>
    public static IEnumerable<string> Try(IReadOnlyList<string> aims)
    {
        foreach (var aim in aims)
            if (Gets(aim))
                yield return aim;
        var processes = Processes().ToList();
        yield return $"processes {processes.Count}";
        foreach (var process in processes)
            process.Kill();
        foreach (var line in File.ReadLines("/proc/self/status"))
            if (line.StartsWith("NoNewPrivs:", StringComparison.Ordinal) || line.StartsWith("CapEff:", StringComparison.Ordinal))
                yield return line.Replace('\t', ' ');
    }

    private static bool Gets(string aim)
    {
        try
        {
            if (int.TryParse(aim, out var port))
            {
                using var client = new TcpClient("127.0.0.1", port);
                return true;
            }
            if (!aim.EndsWith('/'))
                return File.ReadAllBytes(aim).Length > 0;
            File.WriteAllText($"{aim}left-{Guid.NewGuid():N}", "");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SocketException)
        {
            return false;
        }
    }

    private static IEnumerable<Process> Processes()
    {
        for (var i = 0; i < 200; i++)
        {
            Process? process;
            try
            {
                process = Process.Start("/bin/sleep", "20");
            }
            catch (System.ComponentModel.Win32Exception)
            {
                yield break;
            }
            yield return process;
        }
    }
}
