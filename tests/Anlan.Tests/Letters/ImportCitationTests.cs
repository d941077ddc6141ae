using AngleSharp.Dom;
using Anlan.Tests.Hosting;
using static Anlan.Tests.Letters.ImportLetters;

namespace Anlan.Tests.Letters;

/// <summary>One document with two numbers in two letters.</summary>
public abstract class ImportCitationTests(TestStore store)
{
    [Fact]
    public async Task A_document_another_letter_gives_another_number_is_asked_about_with_a_link_to_that_letter()
    {
        var first = await ReviewAsync(store, text: Citing("《甲地点名通报办法》（京测发〔2020〕7号）"));
        var second = await ReviewAsync(store, text: Citing("《甲地点名通报办法》（京测字〔2020〕7号）"));
        var check = await AskedAsync(second);
        Assert.Contains("京测发〔2020〕7号", check!.TextContent, StringComparison.Ordinal);
        var link = check.QuerySelector("[data-other-letter] a")!;
        Assert.Equal(first.Path, link.GetAttribute("href"));
        Assert.Equal("打开《市委、市政府安全生产第一督察组关于对门头沟区安全生产工作的督察反馈意见》", link.TextContent);
        // Where the passage stands is marked in the letter.
        var mark = second.Page.QuerySelector($"mark[data-problem='{check.GetAttribute("data-problem-item")}']")!;
        Assert.StartsWith("《甲地点名通报办法》", mark.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("《乙地点名通报办法》（京测发〔2021〕7号）", "《乙地点名通报办法》（京测发[2021]7号）")]
    [InlineData("《丙地责任规定》（北京市人民政府令第987号）", "《丙地责任规定》（市政府令第987号）")]
    [InlineData("《丁地点名通报办法》（京测发〔2021〕7号）", "《丁地点名通报办法》")]
    public async Task The_same_number_in_other_words_is_nothing_to_ask_about(string one, string other)
    {
        await ReviewAsync(store, text: Citing(one));
        Assert.Null(await AskedAsync(await ReviewAsync(store, text: Citing(other))));
    }

    [Fact]
    public async Task The_sure_number_of_the_register_is_not_questioned_for_a_slip_of_another_letter()
    {
        const string Law = "《北京市生产经营单位安全生产主体责任规定》";
        await ReviewAsync(store, text: Citing(Law + "（市政府令第258号）"));
        Assert.Null(await AskedAsync(await ReviewAsync(store, text: Citing(Law + "（市政府令第285号）"))));
    }

    [Fact]
    public async Task A_letter_the_caller_may_not_see_tells_nothing()
    {
        await ReviewAsync(store, text: Citing("《戊地点名通报办法》（京测发〔2020〕7号）"));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var district = await ReviewAsync(store, "panyue", Citing("《戊地点名通报办法》（京测字〔2020〕7号）"));
        var draftOfDistrict = district.Path;
        Assert.Null(await AskedAsync(district));
        // The office sees both letters: with a third one it is asked about the newest that differs.
        var office = await ReviewAsync(store, text: Citing("《戊地点名通报办法》（京测字〔2020〕9号）"));
        var check = await AskedAsync(office);
        Assert.Equal(draftOfDistrict, check!.QuerySelector("[data-other-letter] a")!.GetAttribute("href"));
    }

    private static string Citing(string document) =>
        Text.Replace("未将剧本娱乐场所纳入监管台账", $"未落实{document}要求，未将剧本娱乐场所纳入监管台账", StringComparison.Ordinal);

    /// <summary>The question about a citation on the page of questioned figures.</summary>
    private static async Task<IElement?> AskedAsync(Visitor visitor)
    {
        var draft = visitor.Path;
        await visitor.GetAsync(draft + "?view=checks");
        return visitor
            .Page.QuerySelectorAll("[data-check='ask']")
            .SingleOrDefault(c => c.TextContent.Contains("文号", StringComparison.Ordinal));
    }
}

public sealed class ImportCitationsOnSqlite(SqliteStore store) : ImportCitationTests(store), IClassFixture<SqliteStore>;

public sealed class ImportCitationsOnPostgres(PostgresStore store) : ImportCitationTests(store), IClassFixture<PostgresStore>;
