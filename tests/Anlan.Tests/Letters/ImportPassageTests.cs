using System.Globalization;
using System.Net;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static Anlan.Tests.Letters.ImportLetters;

namespace Anlan.Tests.Letters;

/// <summary>Words selected in the letter and what becomes of them.</summary>
public abstract class ImportPassageTests(TestStore store)
{
    private const string Form = "main form[method='post']";

    /// <summary>Lines cut by a layout, so that the page shows fewer characters than the letter has.</summary>
    private const string Wrapped = """
        关于对门头沟区安全生产工作的督察反馈意见

        　　一、安全生产工作总体情况

        　　督察认为，门头沟区重视安全生产工作，但夜间值

        守的制度没有写进各单位的职责清单。

        　　二、督察发现的主要问题

        　　（一）责任落实有差距。区文化和旅游局未将剧本

        娱乐场所纳入监管台账，区商务局未开展联合检查。

        """;

    [Fact]
    public async Task Every_run_of_the_shown_letter_says_where_it_begins()
    {
        var visitor = await ReviewAsync(store, text: Wrapped);
        var letter = await TextAsync(visitor.Path);
        var runs = visitor.Page.QuerySelectorAll("[data-letter] [data-from]");
        Assert.True(runs.Length > 5);
        Assert.All(
            runs,
            run =>
            {
                var from = int.Parse(run.GetAttribute("data-from")!, CultureInfo.InvariantCulture);
                Assert.Equal(run.TextContent, letter.Substring(from, run.TextContent.Length));
            }
        );
        Assert.Equal(Dense(letter), Dense(string.Concat(runs.Select(r => r.TextContent))));
    }

    [Fact]
    public async Task Marks_of_Markdown_are_not_shown_and_do_not_move_the_places()
    {
        const string Bold = "**监管责任不清。**区文化和旅游局未将剧本娱乐场所";
        var visitor = await ReviewAsync(
            store,
            text: "## " + Text.Replace("区文化和旅游局未将剧本娱乐场所", Bold, StringComparison.Ordinal)
        );
        var letter = await TextAsync(visitor.Path);
        Assert.Contains(Bold, letter, StringComparison.Ordinal);
        var shown = visitor.Page.QuerySelector("[data-letter]")!.TextContent;
        Assert.Contains("监管责任不清。区文化和旅游局未将剧本娱乐场所", Dense(shown), StringComparison.Ordinal);
        Assert.DoesNotContain("#", shown, StringComparison.Ordinal);
        var run = visitor
            .Page.QuerySelectorAll("[data-letter] [data-from]")
            .First(r => r.TextContent.StartsWith("监管责任", StringComparison.Ordinal));
        Assert.Equal(
            letter.IndexOf("监管责任", StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture),
            run.GetAttribute("data-from")
        );
    }

    [Theory]
    [InlineData("但夜间值\n\n守的制度没有写进各单位的职责清单。", "但夜间值守的制度没有写进各单位的职责清单。")]
    [InlineData("\n\n　　二、督察发现的主要问题\n", "二、督察发现的主要问题")]
    [InlineData("区商务局未开展联合检查", "区商务局未开展联合检查")]
    public async Task Selected_words_become_a_problem_with_their_place_wherever_they_stand(string selected, string statement)
    {
        var visitor = await ReviewAsync(store, text: Wrapped);
        var draft = visitor.Path;
        var letter = await TextAsync(draft);
        var from = letter.IndexOf(selected, StringComparison.Ordinal);
        await visitor.GetAsync($"{draft}/problems/new?from={from}&to={from + selected.Length}");
        Assert.Equal(statement, visitor.Page.QuerySelector("[name='Input.Statement']")!.TextContent);
        await visitor.SubmitAsync(Form, ("Input.Category", "其他"), ("Input.UnitNames", "门头沟区"));
        Assert.Equal(draft, visitor.Path);
        var item = visitor
            .Page.QuerySelectorAll("[data-problem-item]")
            .Single(i => i.QuerySelector(".statement")!.TextContent.Trim() == statement);
        var id = Guid.Parse(item.GetAttribute("data-problem-item")!);
        var problem = await store.WithDbAsync(db => db.DraftsForTests().SelectMany(d => d.Problems).SingleAsync(p => p.Id == id));
        Assert.Equal(selected.Trim(), letter[problem.PassageStart!.Value..problem.PassageEnd!.Value]);
        var marked = visitor.Page.QuerySelectorAll($"mark[data-problem='{id}']");
        Assert.Equal(statement, Dense(string.Concat(marked.Select(m => m.TextContent))));
    }

    [Theory]
    [InlineData("from=9&to=5")]
    [InlineData("from=5")]
    [InlineData("from=abc&to=9")]
    [InlineData("from=0&to=999999999")]
    [InlineData("from=-1&to=5")]
    public async Task A_selection_that_is_none_is_told_and_the_form_can_be_filled_all_the_same(string query)
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        await visitor.GetAsync($"{draft}/problems/new?{query}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal(["passage.unusable"], visitor.Refusals);
        await visitor.SubmitAsync(Form, ("Input.Statement", "自己写的一条。"), ("Input.Category", "其他"), ("Input.UnitNames", "门头沟区"));
        Assert.Equal(draft, visitor.Path);
    }

    [Fact]
    public async Task Words_of_ones_own_keep_the_place_that_was_selected_and_survive_a_refusal()
    {
        var visitor = await ReviewAsync(store, text: Wrapped);
        var draft = visitor.Path;
        var letter = await TextAsync(draft);
        var from = letter.IndexOf("夜间值", StringComparison.Ordinal);
        await visitor.GetAsync($"{draft}/problems/new?from={from}&to={from + 3}");
        await visitor.SubmitAsync(Form, ("Input.Statement", "夜间无人值守。"), ("Input.UnitNames", "不存在的局"));
        Assert.Equal("夜间无人值守。", visitor.Page.QuerySelector("[name='Input.Statement']")!.TextContent);
        await visitor.SubmitAsync(Form, ("Input.Category", "其他"), ("Input.UnitNames", "门头沟区"));
        Assert.Contains(visitor.Page.QuerySelectorAll("mark"), m => m.TextContent == "夜间值");
    }

    private Task<string> TextAsync(string draft)
    {
        var id = Guid.Parse(draft.Split('/')[^1]);
        return store.WithDbAsync(db =>
            db.DraftsForTests()
                .Where(d => d.Id == id)
                .Join(db.LettersForTests(), d => d.LetterId, l => l.Id, (_, l) => l.Text)
                .SingleAsync()
        );
    }

    private static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

public sealed class ImportPassageOnSqlite(SqliteStore store) : ImportPassageTests(store), IClassFixture<SqliteStore>;

public sealed class ImportPassageOnPostgres(PostgresStore store) : ImportPassageTests(store), IClassFixture<PostgresStore>;
