using System.IO.Compression;
using System.Net;
using Anlan.Tests.Hosting;
using Anlan.Tests.Letters;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Supervision.Records;

public abstract class SupervisionRecordTests(TestStore store)
{
    [Fact]
    public async Task A_confirmed_letter_has_a_record_with_its_problems_clock_and_papers()
    {
        var visitor = await ConfirmedAsync();
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("2021-01-28", visitor.Page.QuerySelector("[data-due]")?.GetAttribute("data-due"));
        Assert.Contains("抽查企业46家", visitor.Page.QuerySelector("[data-facts]")!.TextContent, StringComparison.Ordinal);
        Assert.True(visitor.Page.QuerySelectorAll("a[href^='/rectification/']").Length >= 5);
        Assert.Contains("反馈意见.txt", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letter_comes_back_as_it_was_handed_in_and_never_opens_in_the_browser()
    {
        var visitor = await ConfirmedAsync();
        var answer = await visitor.Client.GetAsync(visitor.Page.QuerySelector("a[data-document]")!.GetAttribute("href"));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("反馈意见.txt", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.StartsWith(ImportLetters.Text, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letter_in_official_layout_has_its_title_once_and_its_own_words()
    {
        var visitor = await ConfirmedAsync();
        var xml = await PartAsync(visitor, visitor.Path + "/letter.docx", "word/document.xml");
        Assert.Contains("未将剧本娱乐场所纳入监管台账", xml, StringComparison.Ordinal);
        Assert.Contains("2020年11月4日", xml, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(xml, "工作的督察反馈意见"));
    }

    [Fact]
    public async Task The_problem_list_is_a_workbook_of_all_problems()
    {
        var visitor = await ConfirmedAsync();
        var sheet = await PartAsync(visitor, visitor.Path + "/items.xlsx", "xl/worksheets/sheet1.xml");
        Assert.Contains("潭柘寺镇", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_owes_one_problem_sees_that_one_and_no_paper_that_tells_of_others()
    {
        var id = await store.WithAsync(s => s.GetRequiredService<SupervisionScenarios>().DistrictRoundAsync(default));
        var unit = await store.SignedInAsync("hejianmin");
        await unit.GetAsync($"/supervision/{id}");
        Assert.Equal(HttpStatusCode.OK, unit.Status);
        Assert.Single(unit.Page.QuerySelectorAll("a[href^='/rectification/']"));
        Assert.Null(unit.Page.QuerySelector("a[href$='/letter.docx']"));
        Assert.Equal(HttpStatusCode.NotFound, (await unit.Client.GetAsync($"/supervision/{id}/letter.docx")).StatusCode);
        var sheet = await PartAsync(unit, $"/supervision/{id}/items.xlsx", "xl/worksheets/sheet1.xml");
        Assert.Contains("燃气专项执法", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("剧本娱乐场所", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/items.xlsx")]
    [InlineData("/letter.docx")]
    [InlineData("/documents/00000000-0000-7000-8000-000000000000")]
    public async Task A_round_of_others_is_not_there(string page)
    {
        var id = await store.WithAsync(s => s.GetRequiredService<SupervisionScenarios>().DistrictRoundAsync(default));
        var stranger = await store.SignedInAsync("yanzhigang");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Client.GetAsync($"/supervision/{id}{page}")).StatusCode);
    }

    [Fact]
    public async Task The_list_is_filtered_by_its_address_and_exported_as_shown()
    {
        var visitor = await ConfirmedAsync();
        var id = visitor.Path.Split('/')[^1];
        await visitor.GetAsync("/supervision?year=2020&unit=110109&stage=FeedbackIssued&team=第一&q=门头沟");
        Assert.NotNull(visitor.Page.QuerySelector($"tr[data-round='{id}']"));
        Assert.All(
            visitor.Page.QuerySelectorAll("tr[data-round] [data-label='印发日期']"),
            cell => Assert.StartsWith("2020-", cell.TextContent, StringComparison.Ordinal)
        );
        var export = visitor.Page.QuerySelector("a[href^='/supervision/rounds.xlsx']")!.GetAttribute("href")!;
        Assert.Contains("year=2020", export, StringComparison.Ordinal);
        Assert.Contains("门头沟区", await PartAsync(visitor, export, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
        await visitor.GetAsync("/supervision?year=2019");
        Assert.Null(visitor.Page.QuerySelector("tr[data-round]"));
        await visitor.GetAsync("/supervision?year=x&stage=nothing&page=-1");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    private async Task<Visitor> ConfirmedAsync()
    {
        var visitor = await ImportLetters.ReviewAsync(store);
        var draft = visitor.Path;
        await ImportLetters.ResolveAsync(visitor, draft);
        await visitor.GetAsync(draft + "/confirm");
        return await visitor.SubmitAsync("main form[method='post']");
    }

    private static async Task<string> PartAsync(Visitor visitor, string path, string part)
    {
        await using var content = await visitor.Client.GetStreamAsync(path);
        using var buffer = new MemoryStream();
        await content.CopyToAsync(buffer);
        using var zip = new ZipArchive(buffer);
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return await reader.ReadToEndAsync();
    }
}

public sealed class SupervisionRecordOnSqlite(SqliteStore store) : SupervisionRecordTests(store), IClassFixture<SqliteStore>;

public sealed class SupervisionRecordOnPostgres(PostgresStore store) : SupervisionRecordTests(store), IClassFixture<PostgresStore>;
