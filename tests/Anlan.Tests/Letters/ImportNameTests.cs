using System.Net;
using AngleSharp.Dom;
using Anlan.Tests.Hosting;
using static Anlan.Tests.Letters.ImportLetters;

namespace Anlan.Tests.Letters;

/// <summary>What the review says first, and names that are remembered.</summary>
public abstract class ImportNameTests(TestStore store)
{
    private const string Form = "main form[method='post']";

    [Fact]
    public async Task The_first_line_counts_what_was_read_and_each_count_opens_its_list()
    {
        var visitor = await ReviewAsync(store);
        var links = visitor.Page.QuerySelectorAll("[data-read-counts] a").ToList();
        var all = visitor.Page.QuerySelectorAll("[data-problem-item]").Length;
        Assert.Equal([$"问题 {all} 条", "单位未识别 1 个", "请核 1 处"], links.Select(l => l.TextContent));
        await visitor.GetAsync(links[1].GetAttribute("href")!);
        Assert.Contains(
            "古村落保护局",
            Assert.Single(visitor.Page.QuerySelectorAll("[data-problem-item]")).TextContent,
            StringComparison.Ordinal
        );
        await visitor.GetAsync(links[2].GetAttribute("href")!);
        Assert.Single(visitor.Page.QuerySelectorAll("[data-check='wrong']"));
        await visitor.GetAsync(links[0].GetAttribute("href")!);
        Assert.Equal(all, visitor.Page.QuerySelectorAll("[data-problem-item]").Length);
    }

    [Fact]
    public async Task A_name_said_to_be_known_from_now_on_is_known_in_the_next_letter()
    {
        var visitor = await ReviewAsync(store, text: Text.Replace("古村落保护局", "古桥修缮局", StringComparison.Ordinal));
        await ResolveAsync(visitor, "门头沟区古桥修缮局", remember: true, "门头沟区文化和旅游局");
        Assert.Null(visitor.Page.QuerySelector("a.unresolved"));
        await ReviewAsync(store, text: Text.Replace("古村落保护局", "古桥修缮局", StringComparison.Ordinal));
        var next = await ReviewAsync(store, text: Text.Replace("古村落保护局", "古桥修缮局", StringComparison.Ordinal) + "再次印发。");
        Assert.Null(next.Page.QuerySelector("a.unresolved"));
        var item = next
            .Page.QuerySelectorAll("[data-problem-item]")
            .Single(i => i.TextContent.Contains("液化石油气", StringComparison.Ordinal));
        Assert.Contains("门头沟区文化和旅游局", item.QuerySelector(".units")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_settled_once_only_is_asked_about_again()
    {
        var visitor = await ReviewAsync(store);
        await ResolveAsync(visitor, "门头沟区古村落保护局", remember: false, "门头沟区文化和旅游局");
        var next = await ReviewAsync(store);
        Assert.NotNull(next.Page.QuerySelector("a.unresolved"));
    }

    [Fact]
    public async Task Two_bodies_are_no_name_to_remember_and_what_was_typed_stays()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        await ResolveAsync(visitor, "门头沟区古村落保护局", remember: true, "门头沟区文化和旅游局", "城子街道");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Equal(["alias.several"], visitor.Refusals);
        Assert.Equal("城子街道", visitor.Page.QuerySelectorAll("[name='Input.UnitNames']")[1].GetAttribute("value"));
        Assert.True(visitor.Page.QuerySelector("[name='Input.Remember']")!.IsChecked());
        await visitor.GetAsync(draft);
        Assert.NotNull(visitor.Page.QuerySelector("a.unresolved"));
    }

    [Fact]
    public async Task Nobody_names_a_body_outside_the_own_jurisdiction()
    {
        var visitor = await ReviewAsync(store, "panyue");
        await ResolveAsync(visitor, "门头沟区古村落保护局", remember: true, "北京市应急管理局");
        Assert.Equal(["alias.scope"], visitor.Refusals);
        await visitor.SubmitAsync(Form, ("Input.Remember", ""));
        Assert.Null(visitor.Page.QuerySelector("a.unresolved"));
    }

    [Fact]
    public async Task A_problem_without_any_name_has_nothing_to_remember()
    {
        var visitor = await ReviewAsync(store);
        await visitor.GetAsync(visitor.Path + "/units?name=");
        Assert.Null(visitor.Page.QuerySelector("[name='Input.Remember']"));
    }

    [Fact]
    public async Task Only_the_ticked_problems_without_a_unit_are_given_one()
    {
        var several = Text.Replace("对门头沟区", "对门头沟区、顺义区", StringComparison.Ordinal)
            .Replace(
                "三、工作建议",
                "（三）协同监管不够。相关部门一味强调本部门要求，人为划定监管范围。一些属地未根据企业分类使用检查清单。\n三、工作建议",
                StringComparison.Ordinal
            );
        var visitor = await ReviewAsync(store, text: several);
        var draft = visitor.Path;
        // From the list of what is missing nothing is ticked; from a problem that one is, and nobody is filled in.
        await visitor.GetAsync(draft + "/units?name=");
        Assert.Empty(visitor.Page.QuerySelectorAll("[name='Input.Problems'][checked]"));
        var ids = visitor.Page.QuerySelectorAll("[name='Input.Problems']").Select(b => b.GetAttribute("value")!).ToList();
        Assert.True(ids.Count >= 2, "The letter must leave at least two problems without a unit.");
        await visitor.GetAsync(draft);
        await visitor.GetAsync(visitor.Page.QuerySelector($"[data-problem-item='{ids[1]}'] a.unresolved")!.GetAttribute("href")!);
        Assert.Equal(ids[1], Assert.Single(visitor.Page.QuerySelectorAll("[name='Input.Problems'][checked]")).GetAttribute("value"));
        Assert.All(
            visitor.Page.QuerySelectorAll("[name='Input.UnitNames']"),
            field => Assert.True(field.GetAttribute("value") is null or "", field.OuterHtml)
        );
        await visitor.SubmitAsync(Form, [("Input.UnitNames", "顺义区"), ("Input.Problems", "")], []);
        Assert.Contains("请至少勾选一个问题", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        await visitor.SubmitAsync(Form, [("Input.UnitNames", "顺义区"), ("Input.Problems", ids[0])], []);
        Assert.Equal(draft, visitor.Path);
        Assert.Contains(
            "顺义区",
            visitor.Page.QuerySelector($"[data-problem-item='{ids[0]}'] .units")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "未指定",
            visitor.Page.QuerySelector($"[data-problem-item='{ids[1]}'] .units")!.TextContent,
            StringComparison.Ordinal
        );
    }

    private static async Task ResolveAsync(Visitor visitor, string printed, bool remember, params string[] units)
    {
        await visitor.GetAsync(visitor.Path + "/units?name=" + Uri.EscapeDataString(printed));
        await visitor.SubmitAsync(
            Form,
            [.. units.Select(u => ("Input.UnitNames", u)), .. remember ? [("Input.Remember", "true")] : Array.Empty<(string, string)>()],
            []
        );
    }
}

public sealed class ImportNamesOnSqlite(SqliteStore store) : ImportNameTests(store), IClassFixture<SqliteStore>;

public sealed class ImportNamesOnPostgres(PostgresStore store) : ImportNameTests(store), IClassFixture<PostgresStore>;
