using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;

namespace Anlan.Tests.Desk;

public abstract class OverviewTests(TestStore store)
{
    private static readonly DateOnly LongAgo = new(2026, 5, 6);

    [Fact]
    public async Task Every_number_of_the_overview_opens_a_list_with_as_many_problems()
    {
        var round = await store.DistrictRoundAsync(LongAgo);
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync($"/overview?supervision={round}");
        var numbers = office
            .Page.QuerySelectorAll("main a[href^='/rectification']")
            .Select(a => (Link: a.GetAttribute("href")!, Text: (a.QuerySelector(".figure-value") ?? a).TextContent.Trim()))
            .Where(a => int.TryParse(a.Text, out _))
            .Distinct()
            .ToList();
        Assert.True(numbers.Count > 8, $"Only {numbers.Count} numbers link to lists.");
        foreach (var (link, text) in numbers)
        {
            await office.GetAsync(link);
            Assert.Equal(
                text,
                office.Page.QuerySelectorAll("main tbody tr").Length.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
        }
    }

    [Fact]
    public async Task A_unit_counts_only_its_own_problems()
    {
        var round = await store.DistrictRoundAsync();
        var street = await store.SignedInAsync("fanlihua");
        await street.GetAsync($"/rectification?case={round}");
        Assert.Equal(2, street.Page.QuerySelectorAll("main tbody tr").Length);
        var stranger = await store.SignedInAsync("yanzhigang");
        await stranger.GetAsync($"/rectification?case={round}");
        Assert.Empty(stranger.Page.QuerySelectorAll("main tbody tr"));
    }

    [Theory]
    [InlineData("?state=nonsense&light=purple&page=-7&lateFrom=abc&case=1&unit=%F0%9F%98%80")]
    [InlineData("?page=99999999999999999999&q=%27%3B--")]
    [InlineData("?lateTo=999999999999&q=%25_%5C")]
    public async Task A_query_string_that_makes_no_sense_is_read_leniently(string query)
    {
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync("/rectification" + query);
        Assert.Equal(System.Net.HttpStatusCode.OK, office.Status);
    }

    [Fact]
    public async Task The_exported_table_is_a_workbook_of_what_is_shown()
    {
        var round = await store.DistrictRoundAsync();
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync($"/rectification?case={round}&only=major");
        var link = office.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "导出表格").GetAttribute("href")!;
        var answer = await office.Client.GetAsync(link);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        using var zip = new System.IO.Compression.ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await sheet.ReadToEndAsync();
        Assert.Contains("燃气报警器", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("上半年未召开", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overdue_problems_stand_first_on_everybodys_day_and_nothing_else_does()
    {
        await store.DistrictRoundAsync(LongAgo);
        var culture = await store.SignedInAsync("qiushuhua");
        Assert.Contains("逾期", culture.Text, StringComparison.Ordinal);
        Assert.Contains("剧本娱乐场所", culture.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("未实施一起处罚", culture.Text, StringComparison.Ordinal);
        var administrator = await store.SignedInAsync("xitong");
        Assert.DoesNotContain("剧本娱乐场所", administrator.Text, StringComparison.Ordinal);
    }
}

public sealed class OverviewOnSqlite(SqliteStore store) : OverviewTests(store), IClassFixture<SqliteStore>;

public sealed class OverviewOnPostgres(PostgresStore store) : OverviewTests(store), IClassFixture<PostgresStore>;
