using System.Diagnostics;
using System.Globalization;
using Anlan.Modules.Organisations;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Bench.Pages;

/// <summary>
/// How many pages a second the program gives and how long the slowest take, with 20,350 problems and 16 connections, beside the same rows as JSON
/// by hand-written SQL over the same kind of server in the same run. Goals: a clerk no slower than the city; list and today at least half as many as by
/// hand; the 99th percentile at most three times its.
/// </summary>
internal static class PagesBench
{
    private const int Rounds = 407;
    private const int ProblemsOfARound = 50;
    private const int Connections = 16;

    private static readonly string[] People = ["city", "district", "clerk"];
    private static readonly string[] PagesMeasured = ["list", "today", "overview"];

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(6);

    public static async Task<int> RunAsync(IReadOnlyList<string> only)
    {
        // Where the test host looks for what it needs of the program.
        Environment.CurrentDirectory = AppContext.BaseDirectory;
        Console.WriteLine(
            Line($"{Rounds * ProblemsOfARound} problems, {Connections} connections, {Environment.ProcessorCount} processors")
        );
        if (!only.Contains("postgres"))
            await OnAsync("SQLite", new ListeningSqlite(), only);
        if (!only.Contains("sqlite"))
            await OnAsync("PostgreSQL", new ListeningPostgres(), only);
        return 0;
    }

    private static async Task OnAsync(string database, TestStore store, IReadOnlyList<string> only)
    {
        await using var _ = store;
        await store.InitializeAsync();
        await FillAsync(store);
        // As the database does by itself after a while.
        if (database == "PostgreSQL")
            await store.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        await using var byHand = await HandWritten.StartAsync(store);
        foreach (var (who, userName) in new[] { ("city", "gaoyuan"), ("district", "weichangqing"), ("clerk", "duanpeng") })
        {
            var session = store.SessionOf(userName)!;
            var cookies = string.Join("; ", session.Select(c => $"{c.Name}={c.Value}"));
            foreach (var (page, path) in new[] { ("list", "/rectification"), ("today", "/"), ("overview", "/overview") })
            {
                if (Left(only, People, who) || Left(only, PagesMeasured, page))
                    continue;
                var ours = await LoadAsync(new Uri(store.App.ClientOptions.BaseAddress, path), cookies);
                var told = $"{database, -10} {who, -8} {page, -8} {ours}";
                if (page != "overview")
                {
                    var other = await LoadAsync(new Uri(byHand.Address, $"/{page}/{who}"), cookies);
                    told += Line(
                        $"; by hand {other}; ratio {ours.PerSecond / other.PerSecond:F2}, p99 {ours.Slowest.TotalMilliseconds / other.Slowest.TotalMilliseconds:F2}"
                    );
                }
                Console.WriteLine(told);
            }
        }
    }

    /// <summary>Rounds over all districts in turn, begun on every day of the year's first months.</summary>
    private static async Task FillAsync(TestStore store)
    {
        var codes = await store.WithDbAsync(db =>
            db.Organisations().Where(o => o.Code.StartsWith("1101")).OrderBy(o => o.Code).Select(o => o.Code).ToListAsync()
        );
        var districts = codes
            .Where(c => c.Length == 6)
            .Select(c => (Code: c, Units: codes.Where(u => u.StartsWith(c + "-", StringComparison.Ordinal)).ToList()))
            .ToList();
        var words = new Random(20261128);
        for (var i = 0; i < Rounds; i++)
        {
            var district = districts[i % districts.Count];
            var problems = Enumerable
                .Range(1, ProblemsOfARound)
                .Select(n => new SupervisionScenarios.Given(
                    Line(
                        $"第{i}次督察发现：区有关部门对第{n}类场所底数不清，台账中{words.Next(2, 90)}家单位已停业仍未更新，未开展过一次联合检查。"
                    ),
                    n % 3 == 0 ? "台账" : "执法检查",
                    district.Units.Count == 0 ? district.Code : district.Units[words.Next(district.Units.Count)],
                    district.Code
                ))
                .ToList();
            var day = new DateOnly(2026, 3, 2).AddDays(i % 260);
            await store.WithAsync(services =>
                services
                    .GetRequiredService<SupervisionScenarios>()
                    .RoundAsync(Line($"关于对第{i}次督察的反馈意见（虚构）"), [district.Code], problems, day, CancellationToken.None)
            );
        }
    }

    /// <summary>Whether something is left out: others of its kind were named and it was not.</summary>
    private static bool Left(IReadOnlyList<string> only, IReadOnlyList<string> kind, string one) =>
        only.Any(kind.Contains) && !only.Contains(one);

    private static async Task<Load> LoadAsync(Uri address, string cookies)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        await DriveAsync(client, address, Warm);
        var watch = Stopwatch.StartNew();
        var times = await DriveAsync(client, address, Measured);
        return new Load(times.Count / watch.Elapsed.TotalSeconds, [.. times.Order()]);
    }

    private static async Task<List<TimeSpan>> DriveAsync(HttpClient client, Uri address, TimeSpan time)
    {
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(async _ =>
                {
                    var mine = new List<TimeSpan>();
                    while (Stopwatch.GetTimestamp() < until)
                    {
                        var began = Stopwatch.GetTimestamp();
                        using var answer = await client.GetAsync(address);
                        await answer.Content.ReadAsByteArrayAsync();
                        if (!answer.IsSuccessStatusCode)
                            throw new InvalidOperationException($"{address} answered {answer.StatusCode}.");
                        mine.Add(Stopwatch.GetElapsedTime(began));
                    }
                    return mine;
                })
        );
        return [.. all.SelectMany(t => t)];
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Load(double PerSecond, IReadOnlyList<TimeSpan> Times)
    {
        public TimeSpan Slowest => Times[(int)(Times.Count * 0.99)];

        public override string ToString() =>
            Line(
                $"{PerSecond, 7:F1} /s, median {Times[Times.Count / 2].TotalMilliseconds:F1} ms, 99 % within {Slowest.TotalMilliseconds:F1} ms"
            );
    }

    private sealed class ListeningSqlite : SqliteStore
    {
        protected override bool Listens => true;
    }

    private sealed class ListeningPostgres : PostgresStore
    {
        protected override bool Listens => true;
    }
}
