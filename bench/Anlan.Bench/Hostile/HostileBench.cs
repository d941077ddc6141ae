using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Anlan.Bench.Letters;
using Anlan.Tests.Hosting;

namespace Anlan.Bench.Hostile;

/// <summary>
/// Hands hostile files to the running program as a person does, one after the other, and watches the web process: its memory after each and the
/// time until the answer. Goal: alive, at most 64 MiB more than after good letters, at most two seconds each (G10).
/// </summary>
internal static class HostileBench
{
    private const int Warming = 60;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("anlan-hostile-").FullName;
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var program = Path.Combine(AppContext.BaseDirectory, "anlan");
        using var server = Process.Start(
            new ProcessStartInfo(
                program,
                ["serve", "--demo", $"--Anlan:Folder={folder}", $"--urls={address}", "--Logging:LogLevel:Default=None"]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        try
        {
            await RunAsync(server, address);
        }
        finally
        {
            server.Kill();
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    private static async Task RunAsync(Process server, Uri address)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using var client = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        while (!await AnswersAsync(client))
            await Task.Delay(200);
        var person = new Visitor(client);
        await TestStore.SignInAsync(person, "linxiaozhou");
        for (var i = 1; i <= Warming; i++)
            await HandInAsync(person, $"好{i}.docx", LetterMaker.Docx(new LetterMaker(i).Text(60)));
        var before = Memory(server);
        Console.WriteLine(Line($"after {Warming} good letters: {before} MiB"));
        var taken = new List<(double Seconds, long Memory, string Name)>();
        foreach (var (name, content) in HostileFiles.All())
        {
            var watch = Stopwatch.StartNew();
            await HandInAsync(person, name, content);
            taken.Add((watch.Elapsed.TotalSeconds, Memory(server), name));
        }
        var (longest, most) = (taken.MaxBy(t => t.Seconds), taken.MaxBy(t => t.Memory));
        Console.WriteLine(Line($"{taken.Count} hostile files, alive: {!server.HasExited}"));
        Console.WriteLine(
            Line($"longest answer: {longest.Seconds:F2} s ({longest.Name}); above two seconds: {taken.Count(t => t.Seconds > 2)}")
        );
        foreach (var slow in taken.OrderByDescending(t => t.Seconds).Take(8))
            Console.WriteLine(Line($"  {slow.Seconds:F2} s  {slow.Name}"));
        Console.WriteLine(
            Line($"most memory: {most.Memory} MiB, {most.Memory - before:+0;-0} ({most.Name}); at the end {Memory(server)} MiB")
        );
    }

    private static async Task HandInAsync(Visitor person, string name, byte[] content)
    {
        await person.GetAsync("/letters");
        await person.SubmitAsync("form[enctype='multipart/form-data']", [], [("Input.Files", name, content)]);
        if (person.Status is not (HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity))
            Console.WriteLine(Line($"  {name}: {person.Status}"));
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/health")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>MiB of the web process in memory now.</summary>
    private static long Memory(Process server)
    {
        server.Refresh();
        return server.WorkingSet64 / 1024 / 1024;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
