using System.Net;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Letters;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Rectification;

/// <summary>A posting limited to an industry reaches problems of that industry alone.</summary>
public abstract class IndustryTests(TestStore store)
{
    [Fact]
    public async Task A_limited_posting_sees_a_problem_only_once_it_is_of_its_industry_and_then_works_on_it()
    {
        var (round, path) = await store.RectifyingAsync(3);
        var other = await store.PathAsync(round, 2);
        var person = await store.SignedInAsync(await store.PersonAsync(new Post(Role.UnitLead, "110109-WLJ", "61")));
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync(path)).Status);
        await SetAsync(path, "62");
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync(path)).Status);
        await SetAsync(path, "61");
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync(path)).Status);
        Assert.Contains("61 住宿业", person.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync(path + "/progress")).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync(path + "/verification/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync(other)).Status);
        await person.GetAsync($"/supervision/{round}");
        Assert.Equal("问题 1", person.Page.QuerySelector("#problems")!.TextContent);
        await person.GetAsync($"/supervision/{round}/plan?unit=110109");
        Assert.DoesNotContain("针对问题2逐项落实", person.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync($"/supervision/{round}/letter.docx")).Status);
    }

    [Fact]
    public async Task A_limit_to_a_section_covers_its_divisions_and_not_the_other_way_round()
    {
        var (_, path) = await store.RectifyingAsync(3);
        var section = await store.SignedInAsync(await store.PersonAsync(new Post(Role.UnitClerk, "110109", "H")));
        var division = await store.SignedInAsync(await store.PersonAsync(new Post(Role.UnitClerk, "110109", "61")));
        await SetAsync(path, "61");
        Assert.Equal(HttpStatusCode.OK, (await section.GetAsync(path)).Status);
        await SetAsync(path, "H");
        Assert.Equal(HttpStatusCode.OK, (await section.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await division.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_city_wide_posting_limited_to_an_industry_sees_the_city_only_there()
    {
        var (round, path) = await store.RectifyingAsync(3);
        await SetAsync(path, "61");
        var caller = await store.CallerAsync(await store.PersonAsync(new Post(Role.MunicipalOffice, "110000-AWB", "61")));
        var seen = await store.WithDbAsync(db =>
            db.ItemsFor(caller).Where(p => p.CaseId == round).Select(p => p.IndustryCode).ToListAsync()
        );
        Assert.Equal(["61"], seen);
    }

    [Fact]
    public async Task Rights_of_a_limited_posting_do_not_widen_another_one()
    {
        // Lead for 61 only, clerk for everything: speaks for problems of 61 alone.
        var (round, path) = await store.RectifyingAsync(3);
        var other = await store.PathAsync(round, 2);
        await SetAsync(path, "61");
        var person = await store.SignedInAsync(
            await store.PersonAsync(new Post(Role.UnitLead, "110109-WLJ", "61"), new Post(Role.UnitClerk, "110109-WLJ"))
        );
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync(path + "/verification/new")).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync(other + "/progress")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync(other + "/verification/new")).Status);
    }

    [Fact]
    public async Task Notices_reach_a_limited_posting_only_of_its_industry()
    {
        var (round, path) = await store.RectifyingAsync(3);
        var other = await store.PathAsync(round, 2);
        var person = await store.SignedInAsync(await store.PersonAsync(new Post(Role.UnitClerk, "110109-WLJ", "61")));
        await SetAsync(path, "61");
        await store.ReportAsync(path);
        await store.ReportAsync(other);
        await store.DecideAsync(path, "return");
        await store.DecideAsync(other, "return");
        await person.GetAsync("/notices");
        var links = person.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains(path, links);
        Assert.DoesNotContain(other, links);
    }

    [Fact]
    public async Task The_list_filters_by_industry_and_the_export_and_the_api_name_it()
    {
        var (round, path) = await store.RectifyingAsync(3);
        await SetAsync(path, "61");
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync($"/rectification?case={round}&industry=H");
        Assert.Equal(path, Assert.Single(office.Page.QuerySelectorAll("main tbody a")).GetAttribute("href"));
        await office.GetAsync($"/rectification?case={round}&industry=62");
        Assert.Empty(office.Page.QuerySelectorAll("main tbody tr"));
        await office.GetAsync($"/rectification?case={round}&industry=XYZ");
        Assert.Equal(5, office.Page.QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task Only_who_runs_the_round_sets_it_and_only_to_an_industry_there_is()
    {
        var (_, path) = await store.RectifyingAsync(3);
        var lead = await store.SignedInAsync("qiushuhua");
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync(path + "/industry")).Status);
        var office = await store.SignedInAsync("linxiaozhou");
        await office.GetAsync(path + "/industry");
        await office.SubmitAsync("main form", ("Input.Industry", "98"));
        Assert.Equal(["item.industry"], office.Refusals);
        Assert.Null((await store.StoredAsync(path)).IndustryCode);
    }

    [Fact]
    public async Task The_import_proposes_an_industry_from_the_words_and_the_reviewer_decides()
    {
        var text = ImportLetters.Text.Replace("开展燃气专项执法检查352家次", "检查餐饮单位352家次", StringComparison.Ordinal);
        var visitor = await ImportLetters.ReviewAsync(store, text: text);
        var draft = visitor.Path;
        var item = visitor
            .Page.QuerySelectorAll("[data-problem-item]")
            .Single(i => i.TextContent.Contains("352家次", StringComparison.Ordinal));
        Assert.Equal("62 餐饮业", item.QuerySelector("[data-industry]")!.TextContent);
        await visitor.GetAsync($"{draft}/problems/{item.GetAttribute("data-problem-item")}");
        await visitor.SubmitAsync("main form", ("Input.Industry", "Q1"));
        Assert.Equal(["item.industry"], visitor.Refusals);
        await visitor.SubmitAsync("main form", ("Input.Industry", "84"));
        Assert.Contains("84 卫生", visitor.Text, StringComparison.Ordinal);
        await ImportLetters.ResolveAsync(visitor, draft);
        await visitor.GetAsync(draft + "/confirm");
        await visitor.SubmitAsync("main form[method='post']");
        var round = Guid.Parse(visitor.Path[^36..]);
        Assert.Equal(
            "84",
            await store.WithDbAsync(db =>
                db.ItemsOfCase(round).Where(p => p.Statement.Contains("352家次")).Select(p => p.IndustryCode).SingleAsync()
            )
        );
    }

    private async Task SetAsync(string path, string industry)
    {
        var office = await store.SignedInAsync("linxiaozhou");
        await office.GetAsync(path + "/industry");
        await office.SubmitAsync("main form", ("Input.Industry", industry));
        Assert.Equal(path, office.Path);
    }
}

public sealed class IndustryOnSqlite(SqliteStore store) : IndustryTests(store), IClassFixture<SqliteStore>;

public sealed class IndustryOnPostgres(PostgresStore store) : IndustryTests(store), IClassFixture<PostgresStore>;
