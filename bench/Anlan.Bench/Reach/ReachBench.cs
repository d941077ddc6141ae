using System.Diagnostics;
using System.Globalization;
using Anlan.Tests.Hosting;
using Anlan.Tests.Organisations;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Bench.Reach;

/// <summary>
/// What it costs to ask through a posting: first page and count of 500,000 enterprises for a district's and a town's official, beside the same
/// by hand-written SQL in the same run; and the home page of the district's official with 20,000 organisations below one of its streets.
/// </summary>
internal static class ReachBench
{
    private const int Enterprises = 500_000;
    private const int Rounds = 21;

    public static async Task<int> RunAsync()
    {
        // Where the test host looks for what it needs of the program.
        Environment.CurrentDirectory = AppContext.BaseDirectory;
        Console.WriteLine(
            Line($"{Enterprises} enterprises, {Rounds} rounds, {Environment.ProcessorCount} cores; medians (lowest … highest)")
        );
        await OnAsync("SQLite", new SqliteStore(), EnterpriseTable.OnSqlite);
        await OnAsync("PostgreSQL", new PostgresStore(), EnterpriseTable.OnPostgres);
        return 0;
    }

    private static async Task OnAsync(string database, TestStore store, IReadOnlyList<string> make)
    {
        await using var _ = store;
        await store.InitializeAsync();
        await store.WithDbAsync(async db =>
        {
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
            foreach (var command in make)
                await db.Database.ExecuteSqlRawAsync(command, [Enterprises]);
            return 0;
        });
        foreach (var (who, userName) in new[] { ("district", "weichangqing"), ("town", "fanlihua") })
            await CompareAsync(store, database, who, userName);
        await store.DistrictRoundAsync();
        await HomeAsync(store, database, "as delivered");
        await store.WithAsync(services => ManyBelow.AddAsync(services, 20_000));
        await HomeAsync(store, database, "with 20,000 organisations below a street");
    }

    private static async Task CompareAsync(TestStore store, string database, string who, string userName)
    {
        var (byHand, through) = (new Timings(), new Timings());
        var posting = (await store.CallerAsync(userName)).Postings[0];
        for (var round = 0; round < Rounds + 2; round++)
            await store.WithDbAsync(async db =>
            {
                var counted = await through.Count.TakeAsync(() => db.BenchEnterprises(posting).CountAsync());
                var page = await through.Page.TakeAsync(() =>
                    db.BenchEnterprises(posting).OrderBy(e => e.Name).ThenBy(e => e.Id).Take(50).ToListAsync()
                );
                var (path, end) = (posting.Path!, posting.Path![..^1] + '0');
                var countedByHand = await byHand.Count.TakeAsync(() =>
                    db.Database.SqlQueryRaw<int>(EnterpriseTable.CountByHand, path, end).SingleAsync()
                );
                var pageByHand = await byHand.Page.TakeAsync(() =>
                    db.Database.SqlQueryRaw<BenchEnterprise>(EnterpriseTable.PageByHand, path, end).ToListAsync()
                );
                if (counted != countedByHand || !page.Select(e => e.Id).SequenceEqual(pageByHand.Select(e => e.Id)))
                    throw new InvalidOperationException($"{who}: {counted} through the posting, {countedByHand} by hand, or other rows.");
                return 0;
            });
        Console.WriteLine(
            $"{database, -10} {who, -9} count {through.Count} by hand {byHand.Count} ratio {Ratio(through.Count, byHand.Count)}; "
                + $"first page {through.Page} by hand {byHand.Page} ratio {Ratio(through.Page, byHand.Page)}"
        );
    }

    private static async Task HomeAsync(TestStore store, string database, string what)
    {
        var visitor = await store.SignedInAsync("weichangqing");
        var time = new Timing();
        for (var round = 0; round < Rounds + 2; round++)
            await time.TakeAsync(() => visitor.GetAsync("/"));
        Console.WriteLine($"{database, -10} home page of a district official, {what}: {time}");
    }

    private static string Ratio(Timing one, Timing other) => Line($"{one.Median / other.Median:F2}");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Timings
    {
        public Timing Count { get; } = new();

        public Timing Page { get; } = new();
    }

    /// <summary>Times of one thing done again and again; the first two warm up.</summary>
    private sealed class Timing
    {
        private readonly List<double> all = [];

        public double Median => Sorted[Sorted.Count / 2];

        private List<double> Sorted => [.. all.Skip(2).Order()];

        public async Task<T> TakeAsync<T>(Func<Task<T>> what)
        {
            var watch = Stopwatch.StartNew();
            var result = await what();
            all.Add(watch.Elapsed.TotalMilliseconds);
            return result;
        }

        public override string ToString() => Line($"{Median:F1} ms ({Sorted[0]:F1} … {Sorted[^1]:F1})");
    }
}
