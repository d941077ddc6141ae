using Anlan.Tests.Hosting;

namespace Anlan.Tests.Architecture;

/// <summary>The outcome of a save is always looked at: what people are told is what was stored.</summary>
public sealed class OutcomeTests
{
    [Fact]
    public void Nobody_ignores_what_an_act_came_to()
    {
        var search = IgnoredOutcome.InProduct();
        Assert.True(search.Seen > 150, $"Only {search.Seen} acts were found; the test proves nothing.");
        Findings.None(search.Unclear);
        Findings.None(search.Findings);
    }

    [Fact]
    public void The_search_finds_every_way_to_ignore_one()
    {
        var search = IgnoredOutcome.InText(
            """
            using Anlan.Common;
            using Anlan.Data;

            namespace Anlan.Planted;

            internal sealed class Planted(AppDb db)
            {
                public async Task StatementAsync(CancellationToken ct) { await db.SaveActAsync(ct); }

                public async Task DiscardAsync(CancellationToken ct) { _ = await db.SaveActAsync(ct); }

                public async Task NotAwaitedAsync(CancellationToken ct) { var save = db.SaveActAsync(ct); await Task.Yield(); }

                public async Task NeverReadAsync(CancellationToken ct) { var outcome = (await db.SaveActAsync(ct))!; }

                public async Task HalfAsync() { var (_, count) = await PairAsync(); Console.WriteLine(count); }

                public async Task ArrowAsync(CancellationToken ct) => await db.SaveActAsync(ct);

                public Task NarrowedAsync(CancellationToken ct) => db.SaveActAsync(ct);

                public Func<CancellationToken, Task> Lambda() => async ct => await db.SaveActAsync(ct);

                public Func<Task> HandedOn() => RunAsync;

                public void Bare() { Run(); }

                public async Task<Outcome> LookedAtAsync(CancellationToken ct) => await db.SaveActAsync(ct) is Outcome.Done done ? done : Run();

                private static async Task<Outcome> RunAsync() { await Task.Yield(); return Outcome.NotFound; }

                private static async Task<(Outcome Outcome, int Count)> PairAsync() { await Task.Yield(); return (Outcome.NotFound, 1); }

                private static Outcome Run() => Outcome.NotFound;
            }
            """
        );
        Assert.Equal(
            Enumerable.Range(8, 19).Where(line => line % 2 == 0).Select(line => $"Planted.cs:{line}"),
            search.Findings.Select(f => f.Split(' ')[0]).Order(StringComparer.Ordinal).OrderBy(f => f.Length)
        );
    }
}
