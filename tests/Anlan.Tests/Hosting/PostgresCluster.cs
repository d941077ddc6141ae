using System.Diagnostics;

namespace Anlan.Tests.Hosting;

/// <summary>
/// A throw-away PostgreSQL cluster of this test run, on a Unix socket in a temporary folder. Set <c>ANLAN_TEST_POSTGRES</c> to a
/// connection string to use a running server instead.
/// </summary>
internal static class PostgresCluster
{
    private static readonly Lazy<string> Started = new(Start);

    public static string ConnectionString => Started.Value;

    private static string Start()
    {
        if (Environment.GetEnvironmentVariable("ANLAN_TEST_POSTGRES") is { Length: > 0 } given)
            return given;
        var folder = Directory.CreateTempSubdirectory("anlan-pg-").FullName;
        var data = Path.Combine(folder, "data");
        var asRoot = Environment.UserName == "root";
        if (asRoot)
            Run("chown", ["postgres", folder]);
        var bin = Binaries();
        RunAsServer(
            asRoot,
            Path.Combine(bin, "initdb"),
            ["-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8", "-D", data]
        );
        RunAsServer(
            asRoot,
            Path.Combine(bin, "pg_ctl"),
            [
                "-D",
                data,
                "-w",
                "-l",
                Path.Combine(folder, "log"),
                "-o",
                $"-c listen_addresses='' -c fsync=off -c max_connections=200 -k {folder}",
                "start",
            ]
        );
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            RunAsServer(asRoot, Path.Combine(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"]);
            Directory.Delete(folder, recursive: true);
        };
        return $"Host={folder};Username=postgres;Database=postgres";
    }

    private static string Binaries()
    {
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return versions
                .OrderDescending(StringComparer.Ordinal)
                .Select(v => Path.Combine(v, "bin"))
                .FirstOrDefault(b => File.Exists(Path.Combine(b, "initdb")))
            ?? throw new InvalidOperationException(
                "PostgreSQL server programs are missing: run ./test, which installs them, or set ANLAN_TEST_POSTGRES."
            );
    }

    private static void RunAsServer(bool asRoot, string program, string[] arguments)
    {
        if (asRoot)
            Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        else
            Run(program, arguments);
    }

    private static void Run(string program, string[] arguments)
    {
        // Output is not redirected to pipes: the server would inherit them and the wait would never end.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/tmp" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
