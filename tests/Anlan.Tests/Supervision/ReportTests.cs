using System.IO.Compression;
using System.Net;
using Anlan.Modules.Supervision;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Supervision;

/// <summary>The report of a unit: nothing passed over, studied by the meeting, kept as it was sent.</summary>
public abstract class ReportTests(TestStore store)
{
    [Fact]
    public async Task An_unfinished_problem_without_a_word_is_in_the_way_and_named_with_the_page_to_explain_it()
    {
        var (round, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        var lead = await store.SignedInAsync("weichangqing");
        await SendAsync(lead, round);
        Assert.Equal(["report.incomplete"], lead.Refusals);
        Assert.Equal(4, lead.Page.QuerySelectorAll("[data-gap]").Length);
        Assert.Equal("区委召开专题会部署。", lead.ValueOf("Input.Text"));
        await lead.GetAsync(lead.Page.QuerySelector("[data-gap] a")!.GetAttribute("href")!);
        await lead.SubmitAsync("main form", ("Input.Text", "会议定于下月召开。"));
        await lead.GetAsync($"/supervision/{round}/report/new");
        Assert.Equal(3, lead.Page.QuerySelectorAll("[data-gap]").Length);
    }

    [Fact]
    public async Task A_report_is_sent_moves_the_round_and_keeps_what_it_said()
    {
        var (round, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        await ExplainOthersAsync(round);
        var lead = await store.SignedInAsync("weichangqing");
        await SendAsync(lead, round);
        Assert.Equal($"/supervision/{round}/report?unit=", lead.Path);
        var stage = await store.WithDbAsync(db => db.Set<Round>().Where(s => s.Id == round).Select(s => s.Stage).SingleAsync());
        Assert.Equal(RoundStage.Reported, stage);
        await store.DecideAsync(path, "return");
        await lead.GetAsync($"/supervision/{round}/report");
        var row = lead.Page.QuerySelectorAll("main tbody tr").Single(r => r.FirstElementChild!.TextContent == "2");
        Assert.Contains("已报完成", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("台账已更新", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_an_accepted_plan_leads_to_the_report()
    {
        var (round, _) = await store.RectifyingAsync();
        var lead = await store.SignedInAsync("weichangqing");
        await lead.GetAsync($"/supervision/{round}/plan");
        await lead.GetAsync(lead.Page.QuerySelectorAll("a").Single(a => a.TextContent == "整改情况报告").GetAttribute("href")!);
        Assert.Equal("报送", lead.Page.QuerySelector(".title-action a")!.TextContent);
    }

    [Fact]
    public async Task A_granted_extension_stands_for_a_word_of_explanation()
    {
        var (round, path) = await store.RectifyingAsync();
        var unit = await store.SignedInAsync("weichangqing");
        await unit.GetAsync(path + "/extension/new");
        await unit.SubmitAsync(
            "main form",
            ("Input.NewDueOn", "2027-05-31"),
            ("Input.Reason", "等待系统升级。"),
            ("Input.InterimControl", "每周人工核对一次。")
        );
        await unit.GetAsync($"/supervision/{round}/report/new");
        Assert.Equal(5, unit.Page.QuerySelectorAll("[data-gap]").Length);
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync(path + "/extension");
        await office.SubmitAsync("main form", ("Input.Result", "grant"), ("Input.Reason", "同意。"));
        await unit.GetAsync($"/supervision/{round}/report/new");
        Assert.Equal(4, unit.Page.QuerySelectorAll("[data-gap]").Length);
    }

    [Fact]
    public async Task A_report_without_an_accepted_plan_is_refused()
    {
        var round = await store.DistrictRoundAsync();
        var lead = await store.SignedInAsync("weichangqing");
        await lead.GetAsync($"/supervision/{round}/report/new");
        Assert.Contains("整改方案还没有审定通过。", lead.Page.QuerySelector("[data-gap]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.MeetingBody", "区政府办公会", "report.meeting")]
    [InlineData("Input.MeetingBody", "", "form.missing")]
    [InlineData("Input.MeetingOn", "2026-11-24", "form.date-late")]
    [InlineData("Input.MeetingOn", "2026-11-22", "form.date-early")]
    [InlineData("Input.MeetingOn", "下周一", "form.date")]
    [InlineData("Input.Text", "", "form.missing")]
    [InlineData("Input.Number", "", "form.missing")]
    [InlineData("Input.Number", "三号", "plan.number")]
    [InlineData("Input.SignedOffBy", "", "form.missing")]
    public async Task A_meeting_that_cannot_have_studied_it_is_refused(string field, string value, string code)
    {
        var (round, _) = await store.RectifyingAsync();
        await ExplainOthersAsync(round, including: 2);
        var lead = await store.SignedInAsync("weichangqing");
        await SendAsync(lead, round, (field, value));
        Assert.Equal([code], lead.Refusals);
        Assert.Equal(value, lead.ValueOf(field));
    }

    [Fact]
    public async Task A_report_sent_twice_is_one_report()
    {
        var (round, _) = await store.RectifyingAsync();
        await ExplainOthersAsync(round, including: 2);
        var lead = await store.SignedInAsync("weichangqing");
        await lead.GetAsync($"/supervision/{round}/report/new");
        await lead.SubmitTwiceAsync(
            "main form",
            [
                ("Input.MeetingOn", "2026-11-23"),
                ("Input.Number", "门发〔2026〕4号"),
                ("Input.SignedOffBy", "虚构 区长"),
                ("Input.Text", "已部署。"),
            ]
        );
        Assert.Equal(HttpStatusCode.OK, lead.Status);
        Assert.Single(await store.ActsAsync(round), a => a == "ReportSent");
        await lead.GetAsync($"/supervision/{round}/report/new");
        Assert.Equal(["report.sent"], lead.Refusals);
    }

    [Fact]
    public async Task The_report_is_downloaded_as_an_official_paper_with_its_meeting()
    {
        var (round, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        await ExplainOthersAsync(round);
        var lead = await store.SignedInAsync("weichangqing");
        // One sentence for four problems is shown to who writes the report and to who reads it.
        await lead.GetAsync($"/supervision/{round}/report");
        Assert.Equal(4, lead.Page.QuerySelectorAll("[data-same-explanation]").Length);
        await SendAsync(lead, round);
        var office = await (await store.SignedInAsync("gaoyuan")).GetAsync($"/supervision/{round}/report?unit=110109");
        Assert.Equal(4, office.Page.QuerySelectorAll("[data-same-explanation]").Length);
        using var archive = new ZipArchive(
            await lead.Client.GetStreamAsync(new Uri($"/supervision/{round}/report/paper", UriKind.Relative))
        );
        using var body = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        var text = await body.ReadToEndAsync();
        foreach (var words in (string[])["整改情况", "门头沟区委常委会", "已完成整改1项", "未完成4项", "还在等预算。", "整改后.png"])
            Assert.Contains(words, text, StringComparison.Ordinal);
        foreach (var words in (string[])["门发〔2026〕3号", "签发人", "虚构 区委书记", "办公室"])
            Assert.Contains(words, text, StringComparison.Ordinal);
        // None of the problems had an extension.
        foreach (var words in (string[])["延期至", "带患管控", "未填写"])
            Assert.DoesNotContain(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_lead_of_the_unit_sends_it()
    {
        var (round, _) = await store.RectifyingAsync();
        foreach (
            var (who, status) in ((string, HttpStatusCode)[])
                [
                    ("panyue", HttpStatusCode.Forbidden),
                    ("qiushuhua", HttpStatusCode.NotFound),
                    ("yanzhigang", HttpStatusCode.NotFound),
                    ("gaoyuan", HttpStatusCode.Forbidden),
                    ("kongxiangfu", HttpStatusCode.Forbidden),
                    ("shenji", HttpStatusCode.Forbidden),
                ]
        )
        {
            var visitor = await store.SignedInAsync(who);
            await visitor.GetAsync($"/supervision/{round}/report/new");
            Assert.Equal((who, status), (who, visitor.Status));
        }
    }

    private static async Task SendAsync(Visitor lead, Guid round, params (string Field, string Value)[] changes)
    {
        await lead.GetAsync($"/supervision/{round}/report/new");
        var values = new Dictionary<string, string>
        {
            ["Input.MeetingOn"] = "2026-11-23",
            ["Input.Number"] = "门发〔2026〕3号",
            ["Input.SignedOffBy"] = "虚构 区委书记",
            ["Input.Text"] = "区委召开专题会部署。",
        };
        foreach (var (field, value) in changes)
            values[field] = value;
        await lead.SubmitAsync("main form", [.. values.Select(v => (v.Key, v.Value))]);
    }

    private async Task ExplainOthersAsync(Guid round, int? including = null)
    {
        var lead = await store.SignedInAsync("weichangqing");
        foreach (var number in Enumerable.Range(1, 5).Where(n => n != 2 || n == including))
        {
            await lead.GetAsync(await store.PathAsync(round, number) + "/explanation");
            await lead.SubmitAsync("main form", ("Input.Text", "还在等预算。"));
            Assert.Empty(lead.Refusals);
        }
    }
}

public sealed class ReportOnSqlite(SqliteStore store) : ReportTests(store), IClassFixture<SqliteStore>;

public sealed class ReportOnPostgres(PostgresStore store) : ReportTests(store), IClassFixture<PostgresStore>;
