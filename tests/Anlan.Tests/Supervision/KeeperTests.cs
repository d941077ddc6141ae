using System.Net;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Supervision;

/// <summary>A district that keeps a round of its own: it judges what its streets and departments owe, never what it owes itself.</summary>
public abstract class KeeperTests(TestStore store)
{
    private const string Letter = """
        门头沟区安全生产督察组
        关于对城子街道安全生产工作的督察反馈意见

        经区委、区政府批准，2026年10月12日至10月23日，区安全生产督察组对城子街道开展了安全生产督察。现将有关情况反馈如下：

        一、督察发现的主要问题
        （一）责任落实有差距。城子街道党工委上半年未专题研究安全生产工作。
        （二）隐患排查不深不细。城子街道专职安全员检查记录雷同，42份检查单结论一字不差。

        二、工作建议
        要进一步压实责任。

        请城子街道自即日起，要在30个工作日内完成整改任务。

        2026年11月20日
        """;

    [Fact]
    public async Task From_its_own_letter_to_the_look_back_a_district_runs_its_round()
    {
        var clerk = await ImportLetters.ReviewAsync(store, "panyue", Letter);
        await clerk.GetAsync(clerk.Path + "/confirm");
        await clerk.SubmitAsync("main form[method='post']");
        Assert.Matches("^/supervision/[0-9a-f-]{36}$", clerk.Path);
        var round = Guid.Parse(clerk.Path[^36..]);
        string[] paths = [await store.PathAsync(round, 1), await store.PathAsync(round, 2)];
        await PlanAsync(round);
        foreach (var path in paths)
            await store.ReportAsync(path, "fanlihua");

        var lead = await store.SignedInAsync("weichangqing");
        await lead.GetAsync("/");
        Assert.True(Waiting(lead, "等我复核") >= 2);
        await lead.GetAsync($"/rectification?side=judge&state=Reported&case={round}");
        Assert.Equal(paths.Order(), Links(lead).Intersect(paths).Order());
        await store.DecideAsync(paths[0], "return", "weichangqing");
        await store.DecideAsync(paths[1], "accept", "weichangqing");
        Assert.Equal(ItemState.Rectifying, (await store.StoredAsync(paths[0])).State);
        await store.ReportAsync(paths[0], "fanlihua");
        await store.DecideAsync(paths[0], "accept", "weichangqing");
        await lead.GetAsync("/");
        Assert.True(Waiting(lead, "等我销号") >= 2);
        foreach (var path in paths)
        {
            await lead.GetAsync(path + "/close");
            await lead.SubmitAsync("main form");
            Assert.Equal(ItemState.Closed, (await store.StoredAsync(path)).State);
        }

        await clerk.GetAsync($"/supervision/{round}/look-back/draw");
        await clerk.SubmitAsync("main form", ("Input.Seed", "20261123"));
        await clerk.GetAsync(clerk.Page.QuerySelector("a.btn-primary")!.GetAttribute("href")!);
        await clerk.SubmitAsync("main form", ("Input.Result", "Held"), ("Input.Finding", "会议记录和检查单都看过，属实。"));
        Assert.Contains("属实", clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_district_owes_itself_only_the_municipal_office_judges()
    {
        var path = await store.PathAsync(await KeptAsync(), 1);
        await store.ReportAsync(path, "weichangqing");
        var other = await store.SignedInAsync(await store.PersonAsync(Role.UnitLead, "110109"));
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(path + "/verification")).Status);
        await other.GetAsync("/rectification?side=judge");
        Assert.DoesNotContain(path, Links(other));
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync("/rectification?side=judge");
        Assert.Contains(path, Links(office));
        await store.DecideAsync(path, "accept");
    }

    [Fact]
    public async Task The_municipal_office_does_not_wait_for_what_a_district_judges_but_may_judge_it()
    {
        var path = await store.PathAsync(await KeptAsync(), 2);
        await store.ReportAsync(path, "fanlihua");
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync("/rectification?side=judge");
        Assert.DoesNotContain(path, Links(office));
        await store.DecideAsync(path, "accept");
    }

    [Theory]
    [InlineData("panyue", "/verification")] // a clerk of the keeper prepares, the lead decides
    [InlineData("fanlihua", "/verification")] // the unit that owes it
    [InlineData("hejianmin", "/verification", HttpStatusCode.NotFound)] // a sister unit
    [InlineData("weichangqing", "/progress")] // who judges does not do the work
    [InlineData("weichangqing", "/verification/new")]
    public async Task The_wrong_people_are_refused(string who, string page, HttpStatusCode status = HttpStatusCode.Forbidden)
    {
        var path = await store.PathAsync(await KeptAsync(), 2);
        if (page == "/verification")
            await store.ReportAsync(path, "fanlihua");
        var person = await store.SignedInAsync(who);
        Assert.Equal(status, (await person.GetAsync(path + page)).Status);
    }

    [Fact]
    public async Task A_lead_gains_nothing_on_rounds_kept_by_others()
    {
        var (round, path) = await store.RectifyingAsync(5);
        await store.ReportAsync(path, "fanlihua");
        var lead = await store.SignedInAsync("weichangqing");
        foreach (
            var closed in new[] { $"{path}/verification", $"/supervision/{round}/look-back/draw", $"/supervision/{round}/plan/decision" }
        )
            Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync(closed)).Status);
        await lead.GetAsync("/rectification?side=judge");
        Assert.DoesNotContain(path, Links(lead));
    }

    [Fact]
    public async Task Who_also_works_for_the_unit_that_owes_it_judges_nothing_and_neither_does_who_worked_on_it_before()
    {
        var path = await store.PathAsync(await KeptAsync(), 2);
        var clerk = await store.PersonAsync(Role.UnitClerk, "110109002");
        var person = await store.SignedInAsync(clerk);
        await person.GetAsync(path + "/progress");
        await person.SubmitAsync("main form", ("Input.HappenedOn", "2026-11-20"), ("Input.Text", "已重新检查42家。"));
        await store.ReportAsync(path, "fanlihua");
        await store.MoveAsync(clerk, new Post(Role.UnitLead, "110109"), keepOld: true);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync(path + "/verification")).Status);
        await store.MoveAsync(clerk, new Post(Role.UnitLead, "110109"));
        await person.GetAsync(path + "/verification");
        Assert.Equal(["verification.own-work"], person.Refusals);
        await person.GetAsync("/rectification?side=judge");
        Assert.DoesNotContain(path, Links(person));
    }

    /// <summary>A round of 门头沟区 over itself and 城子街道, with an accepted plan.</summary>
    private async Task<Guid> KeptAsync()
    {
        var (writer, accepter) = (await store.AccountAsync("fanlihua"), await store.AccountAsync("gaoyuan"));
        return await store.WithAsync(async services =>
        {
            var scenarios = services.GetRequiredService<SupervisionScenarios>();
            var round = await scenarios.RoundAsync(
                "门头沟区安全生产督察反馈意见（虚构）",
                ["110109"],
                [
                    new("区级统筹不够，上半年未专题研究安全生产工作。", "责任制", "110109"),
                    new("城子街道检查记录雷同。", "检查质量", "110109002"),
                ],
                new DateOnly(2026, 11, 20),
                CancellationToken.None,
                "110109"
            );
            await scenarios.PlanAllAsync(round, writer, accepter, CancellationToken.None);
            return round;
        });
    }

    private async Task PlanAsync(Guid round)
    {
        var street = await store.SignedInAsync("taoran");
        await street.GetAsync($"/supervision/{round}/plan/head");
        await street.SubmitAsync(
            "main form",
            ("Input.OverallGoal", "全部整改到位。"),
            ("Input.WiderSearch", "同类问题全部排查。"),
            ("Input.IssuedInNameOf", "城子街道党工委、办事处"),
            ("Input.CopyTo", "区安委会办公室"),
            ("Input.Number", "城子办发〔2026〕3号"),
            ("Input.IssuedOn", "2026-11-23")
        );
        Assert.Empty(street.Refusals);
        foreach (var number in new[] { 1, 2 })
        {
            await street.GetAsync($"/supervision/{round}/plan/items/{await store.IdAsync(round, number)}");
            await street.SubmitAsync(
                "main form",
                ("Input.Goal", "整改到位"),
                ("Input.Measures", $"逐项落实问题{number}"),
                ("Input.ResponsiblePerson", "虚构 街道主任"),
                ("Input.DueOn", "2026-12-20")
            );
            Assert.Empty(street.Refusals);
        }
        var lead = await store.SignedInAsync("fanlihua");
        await lead.GetAsync($"/supervision/{round}/plan/submit");
        await lead.SubmitAsync("main form");
        Assert.Empty(lead.Refusals);
        var keeper = await store.SignedInAsync("weichangqing");
        Assert.NotEqual(0, Waiting(keeper, "等我审方案"));
        await keeper.GetAsync($"/supervision/{round}/plan/decision");
        await keeper.SubmitAsync("main form", ("Input.Result", "accept"));
        Assert.Empty(keeper.Refusals);
    }

    /// <summary>The number beside a heading of the home page; 0 when the group is not there.</summary>
    private static int Waiting(Visitor visitor, string group) =>
        visitor
            .Page.QuerySelectorAll("section.work-group h2")
            .FirstOrDefault(h => h.TextContent.StartsWith(group, StringComparison.Ordinal))
            is { } head
            ? int.Parse(head.QuerySelector(".count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture)
            : 0;

    private static IEnumerable<string?> Links(Visitor visitor) =>
        visitor.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href"));
}

public sealed class KeeperOnSqlite(SqliteStore store) : KeeperTests(store), IClassFixture<SqliteStore>;

public sealed class KeeperOnPostgres(PostgresStore store) : KeeperTests(store), IClassFixture<PostgresStore>;
