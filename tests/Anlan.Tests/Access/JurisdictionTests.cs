using System.Net;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Letters;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision;
using Anlan.Modules.Supervision.Plans;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Access;

/// <summary>Every right is that of one single posting: the role of one never reaches what only another one covers.</summary>
public abstract class JurisdictionTests(TestStore store)
{
    private static readonly Role[] Business = [Role.MunicipalOffice, Role.SupervisionTeam, Role.UnitLead, Role.UnitClerk];

    private static readonly string[] Places =
    [
        "110000",
        "110000-AWB",
        "110000-DC01",
        "110109",
        "110109-WLJ",
        "110109-CGJ",
        "110109002",
        "110105",
        "110000-ZDZQ",
        "110000-ZDZQ-BJNZ",
    ];

    [Fact]
    public async Task For_random_postings_a_right_at_a_body_is_that_of_one_posting()
    {
        var paths = await store.WithDbAsync(db => db.Organisations().ToDictionaryAsync(o => o.Code, o => new { o.Id, o.Path }));
        var table = store.App.Services.GetRequiredService<PermissionTable>();
        var random = new Random(20261123);
        for (var round = 0; round < 30; round++)
        {
            Post[] posts = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => RandomPost(random))];
            var caller = await store.CallerAsync(await store.PersonAsync(posts));
            await store.WithDbAsync(async db =>
            {
                await db.LocateAsync(caller, Places.Select(p => (Guid?)paths[p].Id), default);
                return 0;
            });
            foreach (var permission in table.All.Select(p => p.Code).Where(p => p != AccessPermissions.SignedIn))
            {
                Assert.Equal(posts.Any(p => table.Holds(p.Role, permission)), caller.May(permission));
                foreach (var place in Places)
                {
                    var one = posts.Any(p =>
                        table.Holds(p.Role, permission)
                        && (
                            p.Role == Role.MunicipalOffice
                            || paths[place].Path.StartsWith(paths[p.OrganisationCode].Path, StringComparison.Ordinal)
                        )
                    );
                    Assert.True(
                        one == caller.Covers(paths[place].Id, permission),
                        $"{permission} at {place} with {string.Join<Post>("; ", posts)}: {!one}"
                    );
                }
            }
        }
    }

    [Fact]
    public async Task For_random_postings_rows_and_acts_are_those_of_the_postings_one_by_one()
    {
        var round = await store.DistrictRoundAsync();
        await store.StationRoundAsync();
        var random = new Random(7);
        for (var turn = 0; turn < 12; turn++)
        {
            Post[] posts = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => RandomPost(random))];
            var whole = await store.CallerAsync(await store.PersonAsync(posts));
            var single = whole.Postings.Select(p => whole with { Postings = [p] }).ToList();
            var all = await RightsAsync(whole, round);
            var each = new HashSet<string>();
            foreach (var one in single)
                each.UnionWith(await RightsAsync(one, round));
            Assert.True(
                each.SetEquals(all),
                $"{string.Join<Post>("; ", posts)}: {string.Join(", ", each.Except(all).Union(all.Except(each)))}"
            );
        }
    }

    [Fact]
    public async Task Who_leads_one_unit_and_clerks_in_another_does_not_speak_for_the_other()
    {
        var (round, led) = await store.RectifyingAsync(2);
        var clerked = await store.PathAsync(round, 4);
        var person = await store.SignedInAsync(
            await store.PersonAsync(new Post(Role.UnitLead, "110109-WLJ"), new Post(Role.UnitClerk, "110109-CGJ"))
        );
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync(led + "/verification/new")).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync(clerked + "/progress")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync(clerked + "/verification/new")).Status);
    }

    [Fact]
    public async Task A_notice_to_a_body_is_not_for_the_administrators_posted_there()
    {
        var (_, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        var office = await store.SignedInAsync("gaoyuan");
        Assert.Contains("已报完成，请复核", (await office.GetAsync("/notices")).Text, StringComparison.Ordinal);
        var administrator = await store.SignedInAsync("xitong");
        Assert.DoesNotContain("已报完成，请复核", (await administrator.GetAsync("/notices")).Text, StringComparison.Ordinal);
    }

    private static Post RandomPost(Random random) => new(Business[random.Next(Business.Length)], Places[random.Next(Places.Length)]);

    /// <summary>Rows the caller sees, and what the caller may do with the problems and plans of a round, as words.</summary>
    private Task<HashSet<string>> RightsAsync(Caller caller, Guid round) =>
        store.WithDbAsync(async db =>
        {
            var rights = new HashSet<string>();
            async Task SeesAsync(string what, IQueryable<Guid> ids) =>
                rights.UnionWith((await ids.ToListAsync()).Select(id => $"{what} {id}"));
            await SeesAsync("round", db.RoundsFor(caller).Select(s => s.Id));
            await SeesAsync("problem", db.ItemsFor(caller).Select(p => p.Id));
            await SeesAsync("plan", db.PlansFor(caller).Select(p => p.Id));
            await SeesAsync("look-back", db.LookBacksFor(caller).Select(l => l.Id));
            await SeesAsync("task", db.TasksToDo(caller).Select(t => t.Id));
            await SeesAsync("draft", db.DraftsFor(caller).Select(d => d.Id));
            foreach (var problem in await db.ItemsFor(caller).Where(p => p.CaseId == round).Select(p => p.Id).ToListAsync())
            {
                var cases = new ItemCases(db, new CurrentCaller { Value = caller }, new ItemSources([new SupervisionItems(db)]));
                var at = (await cases.ReadAsync(problem, CancellationToken.None))!;
                foreach (
                    var (act, may) in new[]
                    {
                        ("work", caller.MayWork(at)),
                        ("lead", caller.MayLead(at)),
                        ("speak", caller.MaySpeak(at)),
                        ("keep", caller.Keeps(at.By)),
                    }
                )
                    if (may)
                        rights.Add($"{act} {at.Item.Number}");
            }
            if (await db.PlanCaseAsync(caller, round, "110109", CancellationToken.None) is { } plan)
            {
                if (caller.MayWrite(plan))
                    rights.Add("write plan");
                if (caller.MaySubmit(plan))
                    rights.Add("submit plan");
            }
            return rights;
        });
}

public sealed class JurisdictionOnSqlite(SqliteStore store) : JurisdictionTests(store), IClassFixture<SqliteStore>;

public sealed class JurisdictionOnPostgres(PostgresStore store) : JurisdictionTests(store), IClassFixture<PostgresStore>;
