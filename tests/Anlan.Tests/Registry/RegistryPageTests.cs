using System.Net;
using System.Text.Json;
using Anlan.Modules.Organisations;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Registry;

public abstract class RegistryPageTests(TestStore store)
{
    [Fact]
    public async Task The_tree_opens_level_by_level_by_its_links_alone()
    {
        var clerk = await store.SignedInAsync("duanpeng");
        await clerk.GetAsync("/organisations");
        Assert.Contains(Names(clerk, ".tree-list"), n => n == "门头沟区");
        await clerk.GetAsync(Link(clerk, "a.tree-open[href$='at=110109']"));
        Assert.Contains("门头沟区应急管理局", Names(clerk, ".tree-list"));
        Assert.DoesNotContain("门头沟区安全生产监督管理局", Names(clerk, ".tree-list"));
        Assert.Equal(["北京市"], Names(clerk, ".tree-way"));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync("/organisations?at=nobody")).Status);
    }

    [Fact]
    public async Task A_chosen_day_shows_the_bodies_of_that_day()
    {
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync("/organisations?at=110109&day=2018-06-01");
        Assert.Contains("门头沟区安全生产监督管理局", Names(office, ".tree-list"));
        Assert.DoesNotContain("门头沟区应急管理局", Names(office, ".tree-list"));
    }

    [Theory]
    [InlineData("q=区卫健委&district=110109", "门头沟区卫生健康委员会")]
    [InlineData("q=门头沟区卫健委", "门头沟区卫生健康委员会")]
    [InlineData("q=110109-WLJ", "门头沟区文化和旅游局")]
    [InlineData("q=门头沟区安监局&state=Ended", "门头沟区安全生产监督管理局")]
    [InlineData("q=门头沟区安监局&day=2018-06-01", "门头沟区安全生产监督管理局")]
    [InlineData("kind=District&q=门头沟", "门头沟区")]
    [InlineData("q=荣华街道&district=110115", "荣华街道")]
    [InlineData("q=荣华街道&district=110302", "荣华街道")]
    public async Task A_short_form_a_code_or_a_filter_finds_the_one_body(string query, string name)
    {
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync("/organisations?" + query);
        Assert.Equal([name], Names(office, "td[data-label='机构']"));
    }

    [Theory]
    [InlineData("q=%25%5F")]
    [InlineData("q=没有这个局")]
    [InlineData("q=澜亭家常菜馆")]
    [InlineData("q=110109-AJJ")]
    public async Task What_is_not_there_is_told_and_enterprises_are_not_in_the_register(string query)
    {
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync("/organisations?" + query);
        Assert.Contains("没有符合条件的机构", office.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind=King&state=dead&day=yesterday&page=-4&district=x'--")]
    [InlineData("state=all&page=99999")]
    [InlineData("state=Coming")]
    public async Task Whatever_the_address_says_the_page_stands(string query) =>
        Assert.Equal(HttpStatusCode.OK, (await (await store.SignedInAsync("gaoyuan")).GetAsync("/organisations?" + query)).Status);

    [Fact]
    public async Task A_body_shows_its_code_and_source_its_names_and_who_came_before_and_after()
    {
        var lead = await store.SignedInAsync("hejianmin");
        await lead.GetAsync($"/organisations/{await IdAsync("110109-YJJ")}");
        foreach (
            var text in new[]
            {
                "门头沟区应急管理局",
                "110109-YJJ",
                "机构数据包自编",
                "区应急局",
                "门头沟区安全生产监督管理局",
                "2018年11月8日起",
            }
        )
            Assert.Contains(text, lead.Text, StringComparison.Ordinal);
        await lead.GetAsync(
            lead.Page.QuerySelectorAll("main a").First(a => a.TextContent == "门头沟区安全生产监督管理局").GetAttribute("href")!
        );
        Assert.Contains("已撤销", lead.Text, StringComparison.Ordinal);
        Assert.Contains("后继", lead.Text, StringComparison.Ordinal);
        await lead.GetAsync($"/organisations/{await IdAsync("110109002")}");
        Assert.Contains("统计用区划代码", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_to_the_problems_are_for_those_who_may_see_them()
    {
        var id = await IdAsync("110109-WLJ");
        Assert.Equal(2, await ItemLinksAsync("weichangqing", id));
        Assert.Equal(2, await ItemLinksAsync("zhengguodong", id));
        Assert.Equal(0, await ItemLinksAsync("yanzhigang", id));
        Assert.Equal(0, await ItemLinksAsync("xitong", id));
    }

    [Fact]
    public async Task Options_put_the_exact_name_first_and_are_twenty_at_most()
    {
        var office = await store.SignedInAsync("gaoyuan");
        var exact = await OptionsAsync(office, "q=门头沟区文旅局");
        Assert.Equal("门头沟区文化和旅游局", exact[0].Value);
        Assert.Contains("又称门头沟区文旅局", exact[0].Note, StringComparison.Ordinal);
        Assert.Equal(20, (await OptionsAsync(office, "q=局")).Count);
        Assert.Empty(await OptionsAsync(office, "q="));
        Assert.Empty(await OptionsAsync(office, "q=门头沟区安监局"));
        Assert.Equal("门头沟区安全生产监督管理局", (await OptionsAsync(office, "q=门头沟区安监局&day=2018-06-01"))[0].Value);
    }

    [Fact]
    public async Task Every_option_means_one_body_when_it_is_sent_back()
    {
        var office = await store.SignedInAsync("gaoyuan");
        var catalogue = await store.WithDbAsync(db => OrganisationCatalogue.ReadAsync(db, default));
        foreach (var text in new[] { "新华", "街道", "镇", "应急", "永" })
        foreach (var (value, _) in await OptionsAsync(office, "q=" + text))
            Assert.NotNull(catalogue.Choose(value, new DateOnly(2026, 11, 23), "机构", "x").Entry);
    }

    [Fact]
    public async Task The_export_holds_what_is_filtered()
    {
        var office = await store.SignedInAsync("gaoyuan");
        using var answer = await office.Client.GetAsync("/organisations.xlsx?q=" + Uri.EscapeDataString("门头沟区应急"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("spreadsheetml", answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        await using var zip = new System.IO.Compression.ZipArchive(await answer.Content.ReadAsStreamAsync());
        var text = string.Concat(
            zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd())
        );
        Assert.Contains("门头沟区应急管理局", text, StringComparison.Ordinal);
        Assert.Contains("门头沟区安全生产监督管理局", text, StringComparison.Ordinal);
        Assert.DoesNotContain("石景山区应急管理局", text, StringComparison.Ordinal);
    }

    private async Task<int> ItemLinksAsync(string userName, Guid id)
    {
        var person = await store.SignedInAsync(userName);
        await person.GetAsync($"/organisations/{id}");
        Assert.Equal(HttpStatusCode.OK, person.Status);
        return person.Page.QuerySelectorAll("main a[href^='/rectification']").Length;
    }

    private static async Task<List<(string Value, string Note)>> OptionsAsync(Visitor visitor, string query)
    {
        using var answer = await visitor.Client.GetAsync("/organisations/options?" + query);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return
        [
            .. json.RootElement.EnumerateArray().Select(o => (o.GetProperty("value").GetString()!, o.GetProperty("note").GetString()!)),
        ];
    }

    private static IReadOnlyList<string> Names(Visitor visitor, string within) =>
        [.. visitor.Page.QuerySelectorAll(within).SelectMany(e => e.QuerySelectorAll("a:not(.tree-open)")).Select(a => a.TextContent)];

    private static string Link(Visitor visitor, string selector) => visitor.Page.QuerySelector(selector)!.GetAttribute("href")!;

    private Task<Guid> IdAsync(string code) =>
        store.WithDbAsync(db => db.Organisations().Where(o => o.Code == code).Select(o => o.Id).SingleAsync());
}

public sealed class RegistryPagesOnSqlite(SqliteStore store) : RegistryPageTests(store), IClassFixture<SqliteStore>;

public sealed class RegistryPagesOnPostgres(PostgresStore store) : RegistryPageTests(store), IClassFixture<PostgresStore>;
