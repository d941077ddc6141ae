using System.Net;
using Anlan.Modules.Organisations;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static Anlan.Tests.Letters.ImportLetters;

namespace Anlan.Tests.Letters;

public abstract class ImportConfirmTests(TestStore store)
{
    private const string Form = "main form[method='post']";

    [Fact]
    public async Task A_confirmed_letter_is_a_supervision_with_problems_units_and_clock()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        await ResolveAsync(visitor, draft);
        var count = visitor.Page.QuerySelectorAll("[data-problem-item]").Length;
        await visitor.GetAsync(draft + "/confirm");
        await visitor.SubmitAsync(Form);
        Assert.Matches("^/supervision/[0-9a-f-]{36}$", visitor.Path);
        var id = Guid.Parse(visitor.Path.Split('/')[^1]);
        var (round, problems, names) = await store.WithDbAsync(async db =>
            (
                await db.RoundsForTests().Include(r => r.Units).Include(r => r.Documents).SingleAsync(r => r.Id == id),
                await db.ProblemsForTests().Include(p => p.Units).Where(p => p.CaseId == id).OrderBy(p => p.Number).ToListAsync(),
                await db.Organisations().ToDictionaryAsync(o => o.Id, o => o.Name)
            )
        );
        Assert.Equal(["门头沟区"], round.Units.Select(u => names[u.OrganisationId]));
        Assert.Equal(Modules.Supervision.PaperKind.Letter, Assert.Single(round.Documents).Kind);
        Assert.Equal(46, round.EnterprisesInspected);
        Assert.Equal(Enumerable.Range(1, count), problems.Select(p => p.Number));
        Assert.All(
            problems,
            p =>
            {
                Assert.Equal(new DateOnly(2021, 1, 28), p.DueOn);
                Assert.False(p.DueProvisional);
                Assert.Single(p.Units, u => u.IsLead);
            }
        );
        var gas = problems.Single(p => p.Statement.Contains("352家次", StringComparison.Ordinal));
        Assert.Equal("门头沟区城市管理综合行政执法局", names[Assert.Single(gas.Units).OrganisationId]);
        var towns = problems.Single(p => p.Statement.Contains("潭柘寺镇", StringComparison.Ordinal));
        Assert.Equal(["永定镇", "潭柘寺镇"], towns.Units.OrderByDescending(u => u.IsLead).Select(u => names[u.OrganisationId]));
    }

    [Fact]
    public async Task Confirming_twice_makes_one_supervision()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        await ResolveAsync(visitor, draft);
        var other = await store.SignedInAsync("gaoyuan");
        await visitor.GetAsync(draft + "/confirm");
        await other.GetAsync(draft + "/confirm");
        await visitor.SubmitAsync(Form);
        await other.SubmitAsync(Form);
        Assert.Equal(visitor.Path, other.Path);
        var id = Guid.Parse(visitor.Path.Split('/')[^1]);
        var letters = await store.WithDbAsync(async db =>
        {
            var letter = await db.RoundsForTests().Where(r => r.Id == id).Select(r => r.LetterId).SingleAsync();
            return await db.RoundsForTests().CountAsync(r => r.LetterId == letter);
        });
        Assert.Equal(1, letters);
    }

    [Fact]
    public async Task Units_nobody_knows_stand_in_the_way_and_the_page_leads_to_them()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        await visitor.GetAsync(draft + "/confirm");
        var obstacle = visitor.Page.QuerySelector("[data-obstacle='confirm.unit']")!;
        Assert.Contains("门头沟区古村落保护局", obstacle.TextContent, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("main form button"));
        // A post made by hand does not get past it either.
        await visitor.SubmitAsync(Form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Equal(["confirm.unit"], visitor.Refusals);
    }

    [Fact]
    public async Task A_questioned_figure_without_answer_is_a_warning_not_an_obstacle()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        await ResolveAsync(visitor, draft);
        await visitor.GetAsync(draft + "/confirm");
        Assert.Contains("1处数字复算有误", visitor.Page.QuerySelector("[data-cautions]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("main form button"));
    }

    [Fact]
    public async Task What_changed_since_the_check_page_was_seen_is_not_confirmed_unseen()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        await ResolveAsync(visitor, draft);
        var other = await store.SignedInAsync("gaoyuan");
        await other.GetAsync(draft + "/confirm");
        await visitor.PressAsync("[data-problem-item] button[formaction*='/remove']");
        await other.SubmitAsync(Form);
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Equal(["stale"], other.Refusals);
    }

    [Fact]
    public async Task After_confirming_the_draft_cannot_be_changed()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        await ResolveAsync(visitor, draft);
        var late = await store.SignedInAsync("gaoyuan");
        await late.GetAsync(draft);
        await visitor.GetAsync(draft + "/confirm");
        await visitor.SubmitAsync(Form);
        await late.PressAsync("[data-problem-item] button[formaction*='/remove']");
        Assert.Contains("已经确认", late.Text, StringComparison.Ordinal);
        var draftId = Guid.Parse(draft.Split('/')[^1]);
        var removed = await store.WithDbAsync(db =>
            db.DraftsForTests().Where(d => d.Id == draftId).SelectMany(d => d.Problems).CountAsync(p => p.Removed)
        );
        Assert.Equal(0, removed);
    }

    [Fact]
    public async Task Leads_and_inspected_units_are_told_once_each()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        await ResolveAsync(visitor, draft);
        await visitor.GetAsync(draft + "/confirm");
        await visitor.SubmitAsync(Form);
        var link = visitor.Path;
        var told = await store.WithDbAsync(async db =>
            await db.Set<Modules.Notices.Notice>()
                .Where(n => n.Link == link)
                .Join(db.Organisations(), n => n.OrganisationId, o => o.Id, (n, o) => new { o.Name, n.Text })
                .ToListAsync()
        );
        Assert.Equal(told.Count, told.Select(n => n.Name).Distinct().Count());
        Assert.Contains(told, n => n.Name == "门头沟区" && n.Text.Contains("2021年1月28日前", StringComparison.Ordinal));
        Assert.Contains(told, n => n.Name == "门头沟区文化和旅游局");
    }
}

public sealed class ImportConfirmOnSqlite(SqliteStore store) : ImportConfirmTests(store), IClassFixture<SqliteStore>;

public sealed class ImportConfirmOnPostgres(PostgresStore store) : ImportConfirmTests(store), IClassFixture<PostgresStore>;
