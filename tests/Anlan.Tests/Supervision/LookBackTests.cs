using Anlan.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Supervision;

public abstract class LookBackTests(TestStore store)
{
    [Fact]
    public async Task The_same_seed_draws_the_same_problems_in_the_same_order()
    {
        var round = await store.ClosedRoundAsync();
        var office = await store.SignedInAsync("gaoyuan");
        var first = await DrawAsync(office, round, "20261123");
        var second = await DrawAsync(office, round, "20261123");
        var other = await DrawAsync(office, round, "7");
        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public async Task A_sample_that_was_drawn_is_found_again_from_the_record()
    {
        var round = await store.ClosedRoundAsync();
        var office = await store.SignedInAsync("gaoyuan");
        await DrawAsync(office, round, "20261123");
        var sample = office.Path;
        await office.GetAsync($"/supervision/{round}");
        Assert.Single(office.Page.QuerySelectorAll($"main a[href='{sample}']"));
        var unit = await store.SignedInAsync("weichangqing");
        await unit.GetAsync($"/supervision/{round}");
        Assert.Empty(unit.Page.QuerySelectorAll("main a[href*='/look-backs/']"));
    }

    [Fact]
    public async Task While_problems_are_being_rectified_a_sample_stands_beside_that()
    {
        var (round, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        await store.DecideAsync(path, "accept");
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync(path + "/close");
        await office.SubmitAsync("main form");
        Assert.Empty(office.Refusals);
        await DrawAsync(office, round, "1");
        await office.GetAsync($"/supervision/{round}");
        Assert.Equal(["整改中", "回头看 0/1"], Badges(office));
        await office.GetAsync($"/supervision/{round}/stage");
        await office.SubmitAsync("main form", ("Input.Step", "End"));
        Assert.Equal(["round.open-problems"], office.Refusals);
    }

    [Fact]
    public async Task What_looking_back_opens_again_is_being_rectified()
    {
        var (round, _) = await store.RectifyingAsync();
        var (reporter, verifier) = (await store.AccountAsync("panyue"), await store.AccountAsync("linxiaozhou"));
        await store.WithAsync(async services =>
        {
            await services.GetRequiredService<SupervisionScenarios>().CloseAllAsync(round, reporter, verifier, CancellationToken.None);
            return 0;
        });
        var office = await store.SignedInAsync("gaoyuan");
        await DrawAsync(office, round, "1", tolerated: "0");
        var sample = office.Path;
        await office.GetAsync($"/supervision/{round}");
        Assert.Equal("回头看", Badges(office)[0]);
        await office.GetAsync(sample);
        await office.GetAsync(office.Page.QuerySelector("a.btn-primary")!.GetAttribute("href")!);
        await office.SubmitAsync("main form", ("Input.Result", "Relapsed"), ("Input.Finding", "又被堵上"), ("Input.DueOn", "2026-12-31"));
        await office.GetAsync($"/supervision/{round}");
        Assert.Equal(["整改中", "回头看 1/5"], Badges(office));
    }

    private static string[] Badges(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll(".title-line .state").Select(b => b.TextContent.Trim())];

    [Fact]
    public async Task A_problem_that_came_back_is_marked_and_opened_anew_for_the_same_units()
    {
        var round = await store.ClosedRoundAsync();
        var office = await store.SignedInAsync("gaoyuan");
        await DrawAsync(office, round, "1", tolerated: "0");
        await office.GetAsync(office.Page.QuerySelector("a.btn-primary")!.GetAttribute("href")!);
        await office.SubmitAsync(
            "main form",
            ("Input.Result", "Relapsed"),
            ("Input.Finding", "报警器又被拆了"),
            ("Input.DueOn", "2026-12-31")
        );
        Assert.Contains("反弹", office.Text, StringComparison.Ordinal);
        await office.GetAsync($"/rectification?case={round}&state=FalselyClosed");
        Assert.Single(office.Page.QuerySelectorAll("main tbody tr"));
        await office.GetAsync($"/rectification?case={round}&state=Rectifying");
        var again = Assert.Single(office.Page.QuerySelectorAll("main tbody tr"));
        Assert.Contains("2026-12-31", again.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_verified_a_problem_cannot_look_back_at_it()
    {
        var round = await store.ClosedRoundAsync();
        var verifier = await store.SignedInAsync("linxiaozhou");
        await DrawAsync(verifier, round, "1");
        await verifier.GetAsync(verifier.Page.QuerySelector("a.btn-primary")!.GetAttribute("href")!);
        await verifier.SubmitAsync("main form", ("Input.Result", "Held"), ("Input.Finding", "一切正常"));
        Assert.Equal(["look-back.same-person"], verifier.Refusals);
    }

    [Fact]
    public async Task Without_a_finding_or_a_new_last_day_nothing_is_recorded()
    {
        var round = await store.ClosedRoundAsync();
        var office = await store.SignedInAsync("gaoyuan");
        await DrawAsync(office, round, "1");
        var item = office.Page.QuerySelector("a.btn-primary")!.GetAttribute("href")!;
        await office.GetAsync(item);
        await office.SubmitAsync("main form", ("Input.Result", "Held"), ("Input.Finding", " "));
        Assert.Equal(["look-back.finding"], office.Refusals);
        await office.SubmitAsync(
            "main form",
            ("Input.Result", "NotCarriedOut"),
            ("Input.Finding", "没有整改"),
            ("Input.DueOn", "2020-01-01")
        );
        Assert.Equal(["look-back.due"], office.Refusals);
        Assert.Contains("没有整改", office.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await office.GetAsync($"/rectification?case={round}&state=Closed");
        Assert.Equal(5, office.Page.QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task A_round_without_closed_problems_has_nothing_to_draw_from()
    {
        var round = await store.DistrictRoundAsync();
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync($"/supervision/{round}/look-back/draw");
        await office.SubmitAsync("main form", ("Input.Seed", "abc"), ("Input.Confidence", "200"));
        Assert.Equal(["look-back.percent", "look-back.seed"], office.Refusals.Order());
        await office.SubmitAsync("main form", ("Input.Seed", "1"), ("Input.Confidence", "95"));
        Assert.Equal(["look-back.none-closed"], office.Refusals);
    }

    [Fact]
    public async Task The_district_looked_back_at_cannot_draw_or_see_the_sample()
    {
        var round = await store.ClosedRoundAsync();
        var district = await store.SignedInAsync("weichangqing");
        await district.GetAsync($"/supervision/{round}/look-back/draw");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, district.Status);
    }

    [Fact]
    public async Task The_same_form_sent_twice_draws_one_sample()
    {
        var round = await store.ClosedRoundAsync();
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync($"/supervision/{round}/look-back/draw");
        var key = office.Page.QuerySelector("input[name='Input.Key']")!.GetAttribute("value")!;
        await office.SubmitAsync("main form", ("Input.Seed", "1"));
        var once = office.Path;
        await office.GetAsync($"/supervision/{round}/look-back/draw");
        await office.SubmitAsync("main form", ("Input.Seed", "1"), ("Input.Key", key));
        Assert.Equal(once, office.Path);
    }

    private static async Task<List<string>> DrawAsync(Visitor office, Guid round, string seed, string tolerated = "30")
    {
        await office.GetAsync($"/supervision/{round}/look-back/draw");
        await office.SubmitAsync("main form", ("Input.Seed", seed), ("Input.Confidence", "80"), ("Input.ToleratedRate", tolerated));
        Assert.StartsWith("/supervision/look-backs/", office.Path, StringComparison.Ordinal);
        return [.. office.Page.QuerySelectorAll("main tbody td:nth-child(2)").Select(c => c.TextContent.Trim())];
    }
}

public sealed class LookBackOnSqlite(SqliteStore store) : LookBackTests(store), IClassFixture<SqliteStore>;

public sealed class LookBackOnPostgres(PostgresStore store) : LookBackTests(store), IClassFixture<PostgresStore>;
