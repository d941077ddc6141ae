using System.Net;
using Anlan.Modules.Letters;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static Anlan.Tests.Letters.ImportLetters;

namespace Anlan.Tests.Letters;

public abstract class ImportReviewTests(TestStore store)
{
    private const string Form = "main form[method='post']";

    [Fact]
    public async Task An_edited_problem_is_stored_with_its_units_and_their_lead()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        var id = ItemOf(visitor, "剧本娱乐场所");
        await visitor.GetAsync($"{draft}/problems/{id}");
        await visitor.SubmitAsync(
            Form,
            ("Input.Statement", "区文化和旅游局、城子街道未将剧本娱乐场所纳入监管台账。"),
            ("Input.Major", "true"),
            ("Input.UnitNames", "门头沟区文化和旅游局"),
            ("Input.UnitNames", "城子街道"),
            ("Input.Lead", "1"),
            ("Input.Enterprises", "甲剧本馆\n乙剧本馆")
        );
        Assert.Equal(draft, visitor.Path);
        var problem = await ProblemAsync(id);
        Assert.Equal("区文化和旅游局、城子街道未将剧本娱乐场所纳入监管台账。", problem.Statement);
        Assert.True(problem.Major);
        Assert.Equal(["甲剧本馆", "乙剧本馆"], problem.EnterpriseNames);
        Assert.Equal(2, problem.Units.Count);
        Assert.Equal("城子街道", problem.Units.Single(u => u.IsLead).Printed);
        // A reload shows what was stored.
        await visitor.GetAsync($"{draft}/problems/{id}");
        Assert.Equal("甲剧本馆\n乙剧本馆", visitor.Page.QuerySelector("[name='Input.Enterprises']")!.TextContent);
    }

    [Fact]
    public async Task A_unit_nobody_knows_is_refused_with_those_like_it_and_nothing_typed_is_lost()
    {
        var visitor = await ReviewAsync(store);
        var id = ItemOf(visitor, "剧本娱乐场所");
        await visitor.GetAsync($"{visitor.Path}/problems/{id}");
        await visitor.SubmitAsync(Form, ("Input.Statement", "改过的文字"), ("Input.UnitNames", "区文化与旅游局"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Equal(["unit.unknown"], visitor.Refusals);
        Assert.Contains("门头沟区文化和旅游局", visitor.Page.QuerySelector("[data-code]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("改过的文字", visitor.Page.QuerySelector("[name='Input.Statement']")!.TextContent);
        Assert.Equal("区文化与旅游局", visitor.Page.QuerySelector("[name='Input.UnitNames']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Splitting_and_merging_again_keeps_words_and_passage()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        var count = Items(visitor).Count;
        var id = ItemOf(visitor, "352家次");
        var before = await ProblemAsync(id);
        await visitor.GetAsync($"{draft}/problems/{id}/split");
        var at = before.Statement.IndexOf("仅立案", StringComparison.Ordinal);
        await visitor.SubmitAsync(Form, ("Input.At", at.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(count + 1, Items(visitor).Count);
        var first = await ProblemAsync(id);
        var second = await ProblemAsync(ItemOf(visitor, "仅立案处罚1起"));
        Assert.Equal(before.Statement, first.Statement + second.Statement);
        Assert.Equal(before.PassageEnd, second.PassageEnd);
        Assert.Equal(first.PassageEnd, second.PassageStart);
        Assert.Equal(first.Units.Select(u => u.OrganisationId), second.Units.Select(u => u.OrganisationId));
        Assert.StartsWith("仅立案处罚1起", await TextOfAsync(second), StringComparison.Ordinal);

        await visitor.PressAsync($"[data-problem-item='{id}'] button[data-key='m']");
        Assert.Equal(count, Items(visitor).Count);
        var merged = await ProblemAsync(id);
        Assert.Equal((before.PassageStart, before.PassageEnd), (merged.PassageStart, merged.PassageEnd));
        Assert.Equal(before.Units.Count, merged.Units.Count);
    }

    [Fact]
    public async Task Ticked_problems_become_one_that_names_the_units_of_all()
    {
        var visitor = await ReviewAsync(store);
        var (one, other) = (ItemOf(visitor, "剧本娱乐场所"), ItemOf(visitor, "城子街道党工委"));
        await visitor.SubmitAsync("form[data-problem-list]", ("Ids", one.ToString()), ("Ids", other.ToString()));
        var merged = await ProblemAsync(one);
        Assert.Equal(2, merged.Units.Count);
        Assert.Single(merged.Units, u => u.IsLead);
        Assert.Contains("城子街道党工委", merged.Statement, StringComparison.Ordinal);
        Assert.DoesNotContain(Items(visitor), i => i == other);
    }

    [Fact]
    public async Task What_is_no_problem_turns_grey_and_can_be_taken_back()
    {
        var visitor = await ReviewAsync(store);
        var id = ItemOf(visitor, "剧本娱乐场所");
        await visitor.PressAsync($"[data-problem-item='{id}'] button[formaction*='/remove']");
        Assert.Contains("removed", visitor.Page.QuerySelector($"mark[data-problem='{id}']")!.ClassName!, StringComparison.Ordinal);
        await visitor.PressAsync($"[data-problem-item='{id}'] button[formaction*='/take-back']");
        Assert.DoesNotContain(
            "removed",
            visitor.Page.QuerySelector($"mark[data-problem='{id}']")!.ClassName ?? "",
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_missed_problem_is_added_where_its_words_stand()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        await visitor.GetAsync($"{draft}/problems/new");
        await visitor.SubmitAsync(
            Form,
            ("Input.Statement", "隐患排查不深不细。"),
            ("Input.Category", "其他"),
            ("Input.UnitNames", "门头沟区")
        );
        Assert.Equal(draft, visitor.Path);
        var id = ItemOf(visitor, "隐患排查不深不细");
        Assert.Equal("隐患排查不深不细。", await TextOfAsync(await ProblemAsync(id)));
        var order = Items(visitor);
        Assert.True(order.IndexOf(id) > order.IndexOf(ItemOf(visitor, "城子街道党工委")));
        Assert.True(order.IndexOf(id) < order.IndexOf(ItemOf(visitor, "潭柘寺镇")));
    }

    [Fact]
    public async Task The_same_added_problem_sent_twice_is_stored_once()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        await visitor.GetAsync($"{draft}/problems/new");
        var key = visitor.Page.QuerySelector("[name='Input.Key']")!.GetAttribute("value")!;
        (string, string)[] values =
        [
            ("Input.Key", key),
            ("Input.Statement", "自己写的一条。"),
            ("Input.Category", "其他"),
            ("Input.UnitNames", "门头沟区"),
        ];
        await visitor.SubmitAsync(Form, values);
        await visitor.GetAsync($"{draft}/problems/new");
        await visitor.SubmitAsync(Form, values);
        Assert.Single(
            visitor.Page.QuerySelectorAll("[data-problem-item]"),
            i => i.TextContent.Contains("自己写的一条", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Saying_once_what_a_name_means_settles_it_everywhere()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        Assert.NotNull(visitor.Page.QuerySelector("a.unresolved"));
        await ResolveAsync(visitor, draft);
        Assert.Null(visitor.Page.QuerySelector("a.unresolved"));
        var unit = Assert.Single((await ProblemAsync(ItemOf(visitor, "液化石油气"))).Units);
        Assert.Equal("门头沟区古村落保护局", unit.Printed);
        Assert.NotNull(unit.OrganisationId);
        Assert.True(unit.IsLead);
    }

    [Fact]
    public async Task The_filter_leaves_only_what_needs_a_look()
    {
        var visitor = await ReviewAsync(store);
        await visitor.GetAsync(visitor.Path + "?only=attention");
        var shown = visitor.Page.QuerySelectorAll("[data-problem-item]");
        Assert.Contains(shown, i => i.TextContent.Contains("古村落保护局", StringComparison.Ordinal));
        Assert.All(shown, i => Assert.True(i.QuerySelector(".unresolved, [data-unsure]") is not null));
    }

    [Fact]
    public async Task A_wrong_share_is_shown_with_its_sum_and_its_answer_is_kept()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        await visitor.GetAsync(draft + "?view=checks");
        var check = visitor.Page.QuerySelector("[data-check='wrong']")!;
        Assert.Contains("54.3%", check.TextContent, StringComparison.Ordinal);
        Assert.Contains("45.652%", check.TextContent, StringComparison.Ordinal);
        await visitor.SubmitAsync("[data-check='wrong'] form", ("Answer", "Wrong"), ("Note", "已电话联系起草处"));
        Assert.Equal("Wrong", visitor.Page.QuerySelector("[data-check='wrong'] [data-answer]")!.GetAttribute("data-answer"));
        Assert.Contains("已电话联系起草处", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_header_can_be_corrected_and_the_due_day_follows()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        await visitor.GetAsync(draft + "/header");
        Assert.Equal("60", visitor.Page.QuerySelector("[name='Input.LimitAmount']")!.GetAttribute("value"));
        await visitor.SubmitAsync(Form, ("Input.CountingRule", "SameDay"));
        Assert.Equal("2021-01-27", visitor.Page.QuerySelector("[data-due]")!.GetAttribute("data-due"));
    }

    [Theory]
    [InlineData("Input.Title", "", "header.title")]
    [InlineData("Input.IssuedOn", "昨天", "header.date")]
    [InlineData("Input.LimitAmount", "六十", "header.count")]
    [InlineData("Input.LimitAmount", "", "header.limit-amount")]
    [InlineData("Input.LimitAmount", "99999", "header.limit")]
    [InlineData("Input.PeriodEnd", "2019-01-01", "header.period")]
    [InlineData("Input.UnitNames", "不存在的区", "unit.unknown")]
    public async Task A_header_that_cannot_be_right_is_refused_and_kept_as_typed(string field, string value, string code)
    {
        var visitor = await ReviewAsync(store);
        await visitor.GetAsync(visitor.Path + "/header");
        await visitor.SubmitAsync(Form, (field, value));
        Assert.Equal([code], visitor.Refusals);
        Assert.Equal(value, visitor.Page.QuerySelector($"[name='{field}']")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Two_people_at_the_same_problem_the_second_is_told_and_overwrites_nothing()
    {
        var one = await ReviewAsync(store);
        var id = ItemOf(one, "剧本娱乐场所");
        var page = $"{one.Path}/problems/{id}";
        var other = await store.SignedInAsync("gaoyuan");
        await other.GetAsync(page);
        await one.GetAsync(page);
        await one.SubmitAsync(Form, ("Input.UnitNames", "门头沟区"), ("Input.Lead", "0"));
        await other.SubmitAsync(Form, ("Input.Statement", "后来的人写的"));
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Equal(["stale"], other.Refusals);
        Assert.Equal("后来的人写的", other.Page.QuerySelector("[name='Input.Statement']")!.TextContent);
        Assert.Contains("剧本娱乐场所", (await ProblemAsync(id)).Statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_no_form_shows_change_nothing()
    {
        var visitor = await ReviewAsync(store);
        var id = ItemOf(visitor, "剧本娱乐场所");
        var before = await ProblemAsync(id);
        var foreign = Guid.NewGuid().ToString();
        await visitor.GetAsync($"{visitor.Path}/problems/{id}");
        await visitor.SubmitAsync(
            Form,
            ("Input.Id", foreign),
            ("Input.DraftId", foreign),
            ("Input.Confidence", "0"),
            ("Input.Removed", "true"),
            ("Input.Position", "99"),
            ("Input.PassageStart", "0"),
            ("Input.Aggregated", "true"),
            ("Problem.Removed", "true"),
            ("Input.Units[0].OrganisationId", foreign)
        );
        var after = await ProblemAsync(id);
        Assert.Equal(
            (before.DraftId, before.Confidence, before.Removed, before.Position, before.PassageStart, before.Aggregated),
            (after.DraftId, after.Confidence, after.Removed, after.Position, after.PassageStart, after.Aggregated)
        );
        Assert.Equal(before.Units.Select(u => u.OrganisationId), after.Units.Select(u => u.OrganisationId));
    }

    private static List<Guid> Items(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll("[data-problem-item]").Select(i => Guid.Parse(i.GetAttribute("data-problem-item")!))];

    private static Guid ItemOf(Visitor visitor, string words) =>
        Guid.Parse(
            visitor
                .Page.QuerySelectorAll("[data-problem-item]")
                .Single(i => i.QuerySelector(".statement")!.TextContent.Contains(words, StringComparison.Ordinal))
                .GetAttribute("data-problem-item")!
        );

    private Task<DraftProblem> ProblemAsync(Guid id) =>
        store.WithDbAsync(db => db.DraftsForTests().SelectMany(d => d.Problems).Include(p => p.Units).SingleAsync(p => p.Id == id));

    private Task<string> TextOfAsync(DraftProblem problem) =>
        store.WithDbAsync(async db =>
        {
            var letter = await db.DraftsForTests()
                .Where(d => d.Id == problem.DraftId)
                .Join(db.LettersForTests(), d => d.LetterId, l => l.Id, (_, l) => l.Text)
                .SingleAsync();
            return letter[problem.PassageStart!.Value..problem.PassageEnd!.Value];
        });
}

public sealed class ImportReviewOnSqlite(SqliteStore store) : ImportReviewTests(store), IClassFixture<SqliteStore>;

public sealed class ImportReviewOnPostgres(PostgresStore store) : ImportReviewTests(store), IClassFixture<PostgresStore>;
