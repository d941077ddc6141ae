using System.IO.Compression;
using System.Net;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Supervision;

/// <summary>A unit's plan: written item by item, handed in whole, decided by the office.</summary>
public abstract class PlanTests(TestStore store)
{
    [Fact]
    public async Task A_whole_plan_is_handed_in_accepted_and_starts_the_rectification_of_every_problem()
    {
        var round = await store.DistrictRoundAsync();
        await store.WritePlanAsync(round);
        await store.SubmitPlanAsync(round);
        Assert.Contains("110000-AWB:门头沟区提交了整改方案，请审定。", await store.NoticesAsync($"/supervision/{round}/plan"));
        await store.AcceptPlanAsync(round);
        var states = await store.WithDbAsync(db => db.ItemsOfCase(round).Select(p => p.State).Distinct().ToListAsync());
        Assert.Equal([ItemState.Rectifying], states);
        var stage = await store.WithDbAsync(db => db.Set<Round>().Where(s => s.Id == round).Select(s => s.Stage).SingleAsync());
        Assert.Equal(RoundStage.Rectifying, stage);
        var bureau = await store.SignedInAsync("duanpeng");
        await bureau.GetAsync($"/supervision/{round}/plan");
        Assert.Contains("逐项落实问题2", bureau.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("逐项落实问题4", bureau.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_the_plan_names_as_responsible_sees_the_problem_once_the_plan_is_in_force()
    {
        var round = await store.DistrictRoundAsync();
        var path = await store.PathAsync(round, 1);
        await store.WritePlanAsync(round, (1, "Input.ResponsibleUnitId", "门头沟区文化和旅游局"));
        await store.SubmitPlanAsync(round);
        var bureau = await store.SignedInAsync("duanpeng");
        await bureau.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, bureau.Status);
        await store.AcceptPlanAsync(round);
        await bureau.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, bureau.Status);
    }

    [Fact]
    public async Task The_head_is_proposed_by_the_rule_of_that_kind_of_unit()
    {
        var round = await store.DistrictRoundAsync();
        var district = await store.SignedInAsync("panyue");
        await district.GetAsync($"/supervision/{round}/plan/head");
        Assert.Equal("中共门头沟区委办公室、门头沟区人民政府办公室", district.ValueOf("Input.IssuedInNameOf"));
        Assert.Equal("市安委会办公室", district.ValueOf("Input.CopyTo"));
        var stations = await store.StationRoundAsync();
        var committee = await store.SignedInAsync("xiamengting");
        await committee.GetAsync($"/supervision/{stations}/plan/head");
        Assert.Equal("中共北京市重点站区管理委员会党组", committee.ValueOf("Input.IssuedInNameOf"));
    }

    [Fact]
    public async Task A_name_the_rule_does_not_allow_is_refused_with_its_source()
    {
        var round = await store.DistrictRoundAsync();
        var district = await store.SignedInAsync("panyue");
        await district.GetAsync($"/supervision/{round}/plan/head");
        await district.SubmitAsync("main form", ("Input.IssuedInNameOf", "门头沟区应急管理局"), ("Input.OverallGoal", "全部整改"));
        Assert.Equal(["plan.issuer"], district.Refusals);
        Assert.Contains("督察反馈意见", district.Text, StringComparison.Ordinal);
        Assert.Equal("全部整改", district.ValueOf("Input.OverallGoal"));
    }

    [Theory]
    [InlineData("Input.Goal", "缺整改目标")]
    [InlineData("Input.Measures", "缺整改措施")]
    [InlineData("Input.ResponsibleUnitId", "缺责任单位")]
    [InlineData("Input.ResponsiblePerson", "缺责任人")]
    [InlineData("Input.DueOn", "缺完成时限")]
    public async Task A_plan_with_one_element_missing_is_not_handed_in_and_says_where(string field, string gap)
    {
        var round = await store.DistrictRoundAsync();
        await store.WritePlanAsync(round, (3, field, ""));
        var lead = await store.SignedInAsync("weichangqing");
        await lead.GetAsync($"/supervision/{round}/plan/submit");
        await lead.SubmitAsync("main form");
        Assert.Equal(["plan.incomplete"], lead.Refusals);
        var link = Assert.Single(lead.Page.QuerySelectorAll("[data-gap] a"));
        Assert.Equal($"问题3{gap}。", link.TextContent);
        Assert.Equal($"/supervision/{round}/plan/items/{await store.IdAsync(round, 3)}", link.GetAttribute("href"));
        Assert.NotEqual(PlanState.Submitted, (await store.PlanAsync(round)).State);
    }

    [Fact]
    public async Task A_plan_that_leaves_a_problem_out_is_not_handed_in()
    {
        var round = await store.DistrictRoundAsync();
        await store.WritePlanHeadAsync(round);
        foreach (var number in (int[])[1, 2, 4, 5])
            await store.WriteItemAsync(round, number);
        var lead = await store.SignedInAsync("weichangqing");
        await lead.GetAsync($"/supervision/{round}/plan");
        Assert.Equal("4/5 条已填", lead.Page.QuerySelector("[data-progress]")!.TextContent);
        await lead.GetAsync($"/supervision/{round}/plan/submit");
        await lead.SubmitAsync("main form");
        Assert.Equal("问题3没有列入方案。", Assert.Single(lead.Page.QuerySelectorAll("[data-gap]")).TextContent);
    }

    [Fact]
    public async Task A_day_after_the_letters_limit_is_refused_and_nothing_typed_is_lost()
    {
        var round = await store.DistrictRoundAsync();
        var clerk = await store.SignedInAsync("panyue");
        await clerk.GetAsync($"/supervision/{round}/plan/items/{await store.IdAsync(round, 1)}");
        await clerk.SubmitAsync("main form", ("Input.Measures", "开会研究"), ("Input.DueOn", "2028-01-01"));
        Assert.Equal(["form.date-late"], clerk.Refusals);
        Assert.Equal("开会研究", clerk.ValueOf("Input.Measures"));
        Assert.Equal("2028-01-01", clerk.ValueOf("Input.DueOn"));
    }

    [Fact]
    public async Task A_plan_that_comes_again_shows_why_it_was_sent_back_and_what_was_changed()
    {
        var round = await store.DistrictRoundAsync();
        await store.WritePlanAsync(round);
        await store.SubmitPlanAsync(round);
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync($"/supervision/{round}/plan/decision?unit=110109");
        Assert.Null(office.Page.QuerySelector("[data-returned]"));
        await office.SubmitAsync("main form", ("Input.Result", "return"), ("Input.Reason", "问题2的措施没有写由谁检查。"));
        var lead = await store.SignedInAsync("weichangqing");
        await lead.GetAsync($"/supervision/{round}/plan/submit");
        Assert.Contains("退回以后没有改动", lead.Page.QuerySelector("[data-returned]")!.TextContent, StringComparison.Ordinal);
        await store.WriteItemAsync(round, 2, ("Input.Measures", "由执法队每周检查两家并公布结果。"));
        await store.SubmitPlanAsync(round);
        await office.GetAsync($"/supervision/{round}/plan/decision?unit=110109");
        Assert.Contains("问题2的措施没有写由谁检查。", office.Page.QuerySelector("[data-returned]")!.TextContent, StringComparison.Ordinal);
        var row = Assert.Single(office.Page.QuerySelectorAll("[data-returned] tbody tr"));
        Assert.Equal(
            ["问题2 整改措施", "逐项落实问题2", "由执法队每周检查两家并公布结果。"],
            row.QuerySelectorAll("td").Select(c => c.TextContent.Trim())
        );
    }

    [Fact]
    public async Task Copied_measures_are_marked_wherever_the_plan_is_seen()
    {
        var round = await store.DistrictRoundAsync();
        await store.WriteItemAsync(round, 1, ("Input.Measures", "约谈三家仓库负责人，责令更换老化线路并复查。"));
        var clerk = await store.SignedInAsync("panyue");
        await clerk.GetAsync($"/supervision/{round}/plan/items/{await store.IdAsync(round, 1)}/copy");
        await clerk.SubmitAsync(
            "main form",
            ("Input.To", (await store.IdAsync(round, 4)).ToString()),
            ("Input.To", (await store.IdAsync(round, 5)).ToString())
        );
        await clerk.GetAsync($"/supervision/{round}/plan");
        Assert.Equal(
            ["与问题4、5的措施一字不差", "与问题1、5的措施一字不差", "与问题1、4的措施一字不差"],
            clerk.Page.QuerySelectorAll("[data-same-measures]").Select(e => e.TextContent)
        );
        await store.WriteItemAsync(round, 5, ("Input.Measures", "给每层楼道装设充电车识别门，另建集中充电棚。"));
        await clerk.GetAsync($"/supervision/{round}/plan");
        Assert.Equal(2, clerk.Page.QuerySelectorAll("[data-same-measures]").Length);
    }

    [Fact]
    public async Task Copying_never_writes_over_measures_that_are_there()
    {
        var round = await store.DistrictRoundAsync();
        await store.WriteItemAsync(round, 1);
        await store.WriteItemAsync(round, 2);
        var clerk = await store.SignedInAsync("panyue");
        await clerk.GetAsync($"/supervision/{round}/plan/items/{await store.IdAsync(round, 1)}/copy");
        await clerk.SubmitAsync("main form", ("Input.To", (await store.IdAsync(round, 2)).ToString()));
        var plan = await store.PlanAsync(round);
        Assert.Equal(2, plan.Items.Select(i => i.Measures).Distinct().Count());
    }

    [Fact]
    public async Task A_returned_plan_shows_why_and_can_be_handed_in_again()
    {
        var round = await store.DistrictRoundAsync();
        await store.WritePlanAsync(round);
        await store.SubmitPlanAsync(round);
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync($"/supervision/{round}/plan/decision");
        await office.SubmitAsync("main form", ("Input.Result", "return"));
        Assert.Equal(["plan.reason"], office.Refusals);
        await office.SubmitAsync("main form", ("Input.Result", "return"), ("Input.Reason", "问题3措施太笼统。"));
        var clerk = await store.SignedInAsync("panyue");
        await clerk.GetAsync($"/supervision/{round}/plan");
        Assert.Contains("问题3措施太笼统。", clerk.Text, StringComparison.Ordinal);
        await store.WriteItemAsync(round, 3, ("Input.Measures", "换新报警器，每周试一次。"));
        await store.SubmitPlanAsync(round);
        await store.AcceptPlanAsync(round);
        Assert.Equal(PlanState.Accepted, (await store.PlanAsync(round)).State);
    }

    [Fact]
    public async Task While_it_is_examined_nobody_changes_it()
    {
        var round = await store.DistrictRoundAsync();
        var clerk = await store.SignedInAsync("panyue");
        await store.WritePlanAsync(round);
        await clerk.GetAsync($"/supervision/{round}/plan/items/{await store.IdAsync(round, 2)}");
        await store.SubmitPlanAsync(round);
        await clerk.SubmitAsync("main form", ("Input.Measures", "偷偷改掉"));
        Assert.Equal(["plan.item-closed"], clerk.Refusals);
        Assert.DoesNotContain((await store.PlanAsync(round)).Items, i => i.Measures == "偷偷改掉");
    }

    [Fact]
    public async Task An_item_changed_by_a_colleague_meanwhile_is_not_overwritten()
    {
        var round = await store.DistrictRoundAsync();
        await store.WriteItemAsync(round, 2);
        var slow = await store.SignedInAsync("weichangqing");
        await slow.GetAsync($"/supervision/{round}/plan/items/{await store.IdAsync(round, 2)}");
        await store.WriteItemAsync(round, 2, ("Input.Measures", "同事刚改的措施"));
        await slow.SubmitAsync("main form", ("Input.Measures", "我的旧措施"));
        Assert.Equal((HttpStatusCode.Conflict, "我的旧措施"), (slow.Status, slow.ValueOf("Input.Measures")));
        Assert.Equal("同事刚改的措施", Assert.Single((await store.PlanAsync(round)).Items).Measures);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_plan_one_submission_and_one_acceptance()
    {
        var round = await store.DistrictRoundAsync();
        await store.WritePlanAsync(round);
        var lead = await store.SignedInAsync("weichangqing");
        await lead.GetAsync($"/supervision/{round}/plan/submit");
        await lead.SubmitTwiceAsync("main form", []);
        Assert.Equal(HttpStatusCode.OK, lead.Status);
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync($"/supervision/{round}/plan/decision");
        await office.SubmitTwiceAsync("main form", [("Input.Result", "accept")]);
        Assert.Equal(HttpStatusCode.OK, office.Status);
        var acts = await store.ActsAsync(round);
        Assert.Equal((1, 1), (acts.Count(a => a == "PlanSubmitted"), acts.Count(a => a == "PlanInForce")));
    }

    [Fact]
    public async Task Only_the_lead_hands_in_and_only_the_office_decides()
    {
        var round = await store.DistrictRoundAsync();
        await store.WritePlanAsync(round);
        foreach (
            var (who, page, status) in ((string, string, HttpStatusCode)[])
                [
                    ("panyue", "submit", HttpStatusCode.Forbidden),
                    ("yanzhigang", "submit", HttpStatusCode.NotFound),
                    ("yanzhigang", "head", HttpStatusCode.NotFound),
                    ("qiushuhua", "head", HttpStatusCode.NotFound),
                    ("weichangqing", "decision", HttpStatusCode.Forbidden),
                    ("zhengguodong", "decision", HttpStatusCode.Forbidden),
                    ("kongxiangfu", "head", HttpStatusCode.Forbidden),
                    ("xitong", "decision", HttpStatusCode.Forbidden),
                ]
        )
        {
            var visitor = await store.SignedInAsync(who);
            await visitor.GetAsync($"/supervision/{round}/plan/{page}");
            Assert.Equal((who, page, status), (who, page, visitor.Status));
        }
    }

    [Fact]
    public async Task The_plan_is_downloaded_as_an_official_paper()
    {
        var round = await store.DistrictRoundAsync();
        await store.WritePlanAsync(round);
        var clerk = await store.SignedInAsync("panyue");
        var answer = await clerk.Client.GetAsync($"/supervision/{round}/plan/paper?unit=110109");
        Assert.Contains(
            "门头沟区整改方案.docx",
            Uri.UnescapeDataString(answer.Content.Headers.ContentDisposition!.ToString()),
            StringComparison.Ordinal
        );
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var body = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        var text = await body.ReadToEndAsync();
        foreach (var words in (string[])["整改方案", "逐项落实问题5", "门办发〔2026〕12号", "市安委会办公室"])
            Assert.Contains(words, text, StringComparison.Ordinal);
        var stranger = await store.SignedInAsync("yanzhigang");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Client.GetAsync($"/supervision/{round}/plan/paper?unit=110109")).StatusCode);
    }
}

public sealed class PlanOnSqlite(SqliteStore store) : PlanTests(store), IClassFixture<SqliteStore>;

public sealed class PlanOnPostgres(PostgresStore store) : PlanTests(store), IClassFixture<PostgresStore>;
