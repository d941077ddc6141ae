using System.Net;
using Anlan.Data;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Supervision.Records;

/// <summary>A round without a letter to read: begun by hand, and its problems written in one by one.</summary>
public abstract class NewRoundTests(TestStore store)
{
    private const string Form = "main form";

    private const string Statement = "区文化和旅游局未将剧本娱乐场所纳入台账。";

    [Fact]
    public async Task A_round_in_preparation_is_seen_by_its_team_and_from_the_entry_on_by_the_unit()
    {
        var team = await BeginAsync("zhengguodong", "Input.IssuedOn", "");
        var path = team.Path;
        Assert.Contains("组建", team.Text, StringComparison.Ordinal);
        Assert.Contains("第一督察组", team.Text, StringComparison.Ordinal);
        var unit = await store.SignedInAsync("weichangqing");
        Assert.Equal(HttpStatusCode.NotFound, (await unit.GetAsync(path)).Status);
        await unit.GetAsync("/supervision");
        Assert.Null(unit.Page.QuerySelector($"a[href='{path}']"));
        await team.GetAsync(path + "/stage");
        await team.SubmitAsync(Form, ("Input.Step", "Enter"));
        Assert.Equal(HttpStatusCode.OK, (await unit.GetAsync(path)).Status);
        // Its papers stay with the team until the feedback is out.
        await team.GetAsync(path + "/documents/new");
        await team.SubmitAsync(
            Form,
            [("Input.Kind", "Scheme"), ("Input.HappenedOn", "2026-11-20")],
            [("Input.File", "方案.png", OneItem.Picture("方案" + path))]
        );
        var link = team.Page.QuerySelector("a[data-document]")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await unit.Client.GetAsync(link)).StatusCode);
        await unit.GetAsync(path);
        Assert.DoesNotContain("方案.png", unit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_problem_runs_before_the_feedback_is_issued_nor_after_the_end()
    {
        var office = await BeginAsync("gaoyuan", "Input.IssuedOn", "");
        var path = office.Path;
        Assert.Null(office.Page.QuerySelector("a[href$='/items/new']"));
        await office.GetAsync(path + "/items/new");
        Assert.Equal(["item.not-issued"], office.Refusals);
        await office.GetAsync(path + "/stage");
        await office.SubmitAsync(Form, ("Input.Step", "Abandon"), ("Input.Note", "试建"));
        await office.GetAsync(path + "/items/new");
        Assert.Equal(["item.round-ended"], office.Refusals);
    }

    [Fact]
    public async Task A_problem_written_by_hand_has_the_clock_of_an_imported_one_and_its_units_are_told()
    {
        var office = await BeginAsync("gaoyuan", "Input.IssuedOn", "2020-11-04");
        var round = office.Path;
        await office.GetAsync(round + "/items/new");
        await office.SubmitTwiceAsync(Form, [.. Item(("Input.Major", "true"))]);
        Assert.Equal(round, office.Path);
        var problem = Assert.Single(await ItemsAsync(round));
        Assert.Equal(new DateOnly(2021, 1, 28), problem.DueOn);
        Assert.Equal(new DateOnly(2020, 11, 4), problem.OpenedOn);
        Assert.Equal((1, ItemState.AwaitingPlan, true), (problem.Number, problem.State, problem.Major));
        Assert.Equal(
            ["110109-CGJ:共同负责", "110109-WLJ:牵头"],
            (await store.NoticesAsync($"/rectification/{problem.Id}"))
                .Select(n =>
                    n[..n.IndexOf(':', StringComparison.Ordinal)] + (n.Contains("牵头", StringComparison.Ordinal) ? ":牵头" : ":共同负责")
                )
                .Order(StringComparer.Ordinal)
        );
        // The unit plans it like any other: it stands in the plan of the inspected district.
        var district = await (await store.SignedInAsync("weichangqing")).GetAsync(round + "/plan");
        Assert.Contains("未将剧本娱乐场所纳入台账", district.Text, StringComparison.Ordinal);
        await office.GetAsync($"/rectification/{problem.Id}/clock");
        Assert.Contains("2021-01-28", office.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_problem_after_another_counts_up_and_a_day_set_apart_is_kept()
    {
        var office = await BeginAsync("gaoyuan", "Input.IssuedOn", "2026-11-20");
        var round = office.Path;
        await office.GetAsync(round + "/items/new");
        await office.SubmitAsync(Form, [.. Item(("Input.Next", "true"))]);
        Assert.Equal(round + "/items/new", office.Path);
        await office.SubmitAsync(Form, [.. Item(("Input.DueOn", "2026-12-31"))]);
        var problems = await ItemsAsync(round);
        Assert.Equal([1, 2], problems.Select(p => p.Number));
        Assert.True(problems[0].DueProvisional);
        Assert.Equal((new DateOnly(2026, 12, 31), false), (problems[1].DueOn, problems[1].DueProvisional));
    }

    [Theory]
    [InlineData("Input.Statement", " ", "form.missing")]
    [InlineData("Input.Category", "", "item.category")]
    [InlineData("Input.Category", "我编的类别", "item.category")]
    [InlineData("Input.UnitNames", "", "item.no-unit")]
    [InlineData("Input.UnitNames", "不存在的局", "unit.unknown")]
    [InlineData("Input.DueOn", "2026-11-01", "form.date-early")]
    [InlineData("Input.DueOn", "年底", "form.date")]
    public async Task A_problem_that_cannot_be_right_is_refused_and_nothing_lost(string field, string value, string code)
    {
        var office = await BeginAsync("gaoyuan", "Input.IssuedOn", "2026-11-20");
        var round = office.Path;
        await office.GetAsync(round + "/items/new");
        await office.SubmitAsync(Form, [.. Item().Where(v => v.Name != field), (field, value)]);
        Assert.Equal([code], office.Refusals);
        Assert.Equal(field == "Input.Statement" ? value : Statement, office.ValueOf("Input.Statement"));
        Assert.Empty(await ItemsAsync(round));
    }

    [Theory]
    [InlineData("Input.Title", "", "header.title")]
    [InlineData("Input.UnitNames", "", "round.no-units")]
    [InlineData("Input.IssuedOn", "2026-11-24", "round.issued-later")]
    [InlineData("Input.Team", "门头沟区", "round.team")]
    public async Task A_round_that_cannot_be_right_is_refused(string field, string value, string code)
    {
        var office = await BeginAsync("gaoyuan", field, value);
        Assert.Equal([code], office.Refusals);
    }

    [Fact]
    public async Task The_record_leads_to_each_units_plan_and_report_and_a_unit_sees_its_own_only()
    {
        var round = await store.DistrictRoundAsync();
        var office = await (await store.SignedInAsync("gaoyuan")).GetAsync($"/supervision/{round}");
        var row = office.Page.QuerySelector("tr[data-plan-of='110109']")!;
        Assert.NotNull(row.QuerySelector($"a[href='/supervision/{round}/plan?unit=110109']"));
        await office.GetAsync(row.QuerySelector("a[href*='/report']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, office.Status);
        var bureau = await (await store.SignedInAsync("hejianmin")).GetAsync($"/supervision/{round}");
        Assert.Empty(bureau.Page.QuerySelectorAll("tr[data-plan-of]"));
    }

    [Fact]
    public async Task The_name_in_the_frame_leads_to_what_belongs_to_the_account()
    {
        var clerk = await (await store.SignedInAsync("duanpeng")).GetAsync("/");
        Assert.NotNull(clerk.Page.QuerySelector(".scope a[href='/account']"));
        await clerk.GetAsync("/account");
        foreach (var path in clerk.Page.QuerySelectorAll("main ul a").Select(a => a.GetAttribute("href")!).ToList())
            Assert.Equal(HttpStatusCode.OK, (await clerk.Client.GetAsync(path)).StatusCode);
        Assert.NotNull(clerk.Page.QuerySelector("main a[href='/account/tokens']"));
    }

    private async Task<Visitor> BeginAsync(string who, string field, string value)
    {
        var visitor = await (await store.SignedInAsync(who)).GetAsync("/supervision/new");
        (string Name, string Value)[] values =
        [
            ("Input.Title", "督察门头沟区（虚构）"),
            ("Input.UnitNames", "门头沟区"),
            ("Input.LimitAmount", "60"),
            ("Input.LimitUnit", "WorkingDay"),
        ];
        return await visitor.SubmitAsync(Form, [.. values.Where(v => v.Name != field), (field, value)]);
    }

    private static IEnumerable<(string Name, string Value)> Item(params (string, string)[] more) =>
        [
            ("Input.Statement", Statement),
            ("Input.Category", "其他"),
            ("Input.UnitNames", "区城管执法局"),
            ("Input.UnitNames", "区文化和旅游局"),
            ("Input.Lead", "1"),
            .. more,
        ];

    private Task<List<Item>> ItemsAsync(string round)
    {
        var id = Guid.Parse(round[^36..]);
        return store.WithDbAsync(db => db.ItemsOfCase(id).OrderBy(p => p.Number).ToListAsync());
    }
}

public sealed class NewRoundOnSqlite(SqliteStore store) : NewRoundTests(store), IClassFixture<SqliteStore>;

public sealed class NewRoundOnPostgres(PostgresStore store) : NewRoundTests(store), IClassFixture<PostgresStore>;
