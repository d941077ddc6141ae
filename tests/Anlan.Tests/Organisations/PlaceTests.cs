using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Anlan.Modules.Organisations.Packs;
using Anlan.Modules.Registry.AddOrganisation;
using Anlan.Modules.Registry.EndOrganisation;
using Anlan.Modules.Registry.MoveOrganisation;
using Anlan.Modules.Registry.Succeed;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Organisations;

/// <summary>
/// Whatever administrators do with bodies, on every day the places give the sets that walking the tree and the successions of that day gives.
/// </summary>
public abstract class PlaceTests(TestStore store)
{
    private const int Days = 16;

    private static readonly string[] Kinds = ["Department", "Division", "Committee"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task For_random_trees_moves_and_successions_places_are_what_the_tree_of_each_day_says(int seed)
    {
        var random = new Random(seed);
        var city = new City(store, $"110109-PL{seed}");
        await city.AddAsync("110109");
        for (var i = 0; i < 6; i++)
            await city.AddAsync(await city.AnyAsync(random));
        var told = new Dictionary<DateOnly, IReadOnlyList<Reached>>();
        for (var day = 0; day < Days; day++)
        {
            var today = city.Today;
            var before = await city.WalkedAsync(today);
            switch (random.Next(6))
            {
                case 0:
                    await city.AddAsync(await city.AnyAsync(random));
                    break;
                case 1:
                    await city.MoveAsync(await city.AnyAsync(random), await city.AnyAsync(random));
                    break;
                case 2:
                    await city.EndAsync(await city.AnyAsync(random));
                    break;
                case 3:
                    await city.PackAsync(await city.AnyAsync(random), await city.AnyAsync(random), await city.AnyAsync(random));
                    break;
                default:
                    var on = today.AddDays(random.Next(-3, 4));
                    if (!await city.SucceedAsync(random, on))
                        break;
                    // What was said of the days from then on was said before this was known.
                    for (var earlier = on; earlier < today; earlier = earlier.AddDays(1))
                        told.Remove(earlier);
                    // Until the day comes everything stays as it was; nothing else happens meanwhile.
                    for (; city.Today < on; city.NextDay())
                    {
                        await city.CheckAsync(before, city.Today);
                        told[city.Today] = before;
                    }
                    break;
            }
            told[city.Today] = await city.WalkedAsync(city.Today);
            await city.CheckAsync(told[city.Today], city.Today);
            city.NextDay();
        }
        foreach (var (day, sets) in told)
            await city.CheckAsync(sets, day);
        Assert.True(await city.SuccessionsAsync() > 2);
    }

    [Fact]
    public async Task A_body_that_moves_twice_a_day_and_back_leaves_no_trace()
    {
        var city = new City(store, "110109-PLB");
        var top = await city.AddAsync("110109");
        var (one, other) = (await city.AddAsync(top), await city.AddAsync(top));
        var moved = await city.AddAsync(one);
        var before = await city.PlacesAsync();
        Assert.True(await city.MoveAsync(moved, other));
        Assert.True(await city.MoveAsync(moved, one));
        Assert.Equal(before, await city.PlacesAsync());
        city.NextDay();
        Assert.True(await city.MoveAsync(moved, other));
        Assert.Equal(before.Count + 1, (await city.PlacesAsync()).Count);
    }

    [Fact]
    public async Task Bodies_nobody_asked_about_are_not_taken_for_bodies_that_stand_elsewhere()
    {
        var places = new OrganisationPlaces();
        await store.WithDbAsync(async db =>
        {
            await db.LookUpAsync(places, [null], new DateOnly(2026, 11, 23), default);
            return 0;
        });
        Assert.Throws<InvalidOperationException>(() => _ = places.Under("110000/", Guid.NewGuid()));
    }

    /// <summary>What a body reaches: its subtree and its own, each with what they took over.</summary>
    private sealed record Reached(Guid Id, string Path, HashSet<Guid> Covered, HashSet<Guid> Own);

    /// <summary>The bodies a test made, under one of them; refused acts change nothing.</summary>
    private sealed class City(TestStore store, string prefix)
    {
        private int made;

        public DateOnly Today => store.App.Services.GetRequiredService<Today>().Date;

        public void NextDay() => store.Clock.Advance(TimeSpan.FromDays(1));

        public async Task<string> AddAsync(string parent)
        {
            var code = $"{prefix}-{++made}";
            var done = await RunAsync(services =>
                services
                    .GetRequiredService<AddOrganisation>()
                    .RunAsync(
                        new AddOrganisation.Form
                        {
                            Parent = parent,
                            Kind = Kinds[made % Kinds.Length],
                            Name = $"虚构{code}",
                            Code = code,
                            From = Anlan.Common.Today.Show(Today),
                            Basis = "虚构",
                        },
                        default
                    )
            );
            Assert.True(done || parent != "110109");
            return code;
        }

        public async Task<bool> MoveAsync(string code, string parent) =>
            await ActAsync<MoveOrganisation>(code, (act, id) => act.RunAsync(id, new() { Parent = parent, Basis = "虚构" }, default));

        public Task EndAsync(string code) =>
            ActAsync<EndOrganisation>(
                code,
                (act, id) => act.RunAsync(id, new() { To = Anlan.Common.Today.Show(Today), Basis = "虚构" }, default)
            );

        public async Task<bool> SucceedAsync(Random random, DateOnly on)
        {
            var way = (SuccessionWay)random.Next(3);
            var form = new SucceedOrganisation.Form
            {
                Way = way.ToString(),
                On = Anlan.Common.Today.Show(on),
                Successors = $"{await AnyAsync(random)}\n{(way == SuccessionWay.Split ? await AnyAsync(random) : "")}",
                NewName = $"虚构新{prefix}-{++made}",
                NewCode = $"{prefix}-{made}",
                Basis = "虚构",
            };
            return await ActAsync<SucceedOrganisation>(await AnyAsync(random), (act, id) => act.RunAsync(id, form, default));
        }

        /// <summary>Loads a pack that moves a body and adds one that succeeds another today.</summary>
        public async Task PackAsync(string moved, string parent, string predecessor)
        {
            var body = await store.WithDbAsync(db => db.Organisations().SingleAsync(o => o.Code == moved));
            var code = $"{prefix}-{++made}";
            var text = $"""
                code,name,kind,parent_code,from,predecessor_codes
                {moved},{body.Name},{body.Kind},{parent},,
                {code},虚构{code},department,{prefix}-1,{Anlan.Common.Today.Show(Today)},{predecessor}
                """;
            await RunAsync(async services =>
                (await services.GetRequiredService<OrganisationPack>().LoadAsync("test", PackFile.Read(text), default)).Outcome
            );
        }

        public Task<string> AnyAsync(Random random) =>
            store.WithDbAsync(async db =>
            {
                var codes = await Mine(db).Select(o => o.Code).ToListAsync();
                return codes.Order(StringComparer.Ordinal).ElementAt(random.Next(codes.Count));
            });

        public Task<int> SuccessionsAsync() =>
            store.WithDbAsync(db => db.Successions().CountAsync(s => Mine(db).Any(o => o.Id == s.PredecessorId)));

        public Task<List<string>> PlacesAsync() =>
            store.WithDbAsync(async db =>
                (await db.Set<OrganisationPlace>().Where(p => Mine(db).Any(o => o.Id == p.OrganisationId)).ToListAsync())
                    .Select(p => $"{p.OrganisationId} {p.HolderId} {p.Path} {p.From} {p.To}")
                    .Order(StringComparer.Ordinal)
                    .ToList()
            );

        /// <summary>What every body reaches as the tree and the successions now are: the walk that was once done at every request.</summary>
        public Task<IReadOnlyList<Reached>> WalkedAsync(DateOnly day) =>
            store.WithDbAsync<IReadOnlyList<Reached>>(async db =>
            {
                var bodies = await Mine(db).AsNoTracking().ToListAsync();
                var successions = await db.Successions().AsNoTracking().Where(s => s.On <= day).ToListAsync();
                return
                [
                    .. bodies.Select(b => new Reached(
                        b.Id,
                        b.Path,
                        SubtreeIds(bodies, successions, b.Path),
                        WithPredecessors(successions, [b.Id])
                    )),
                ];
            });

        /// <summary>That the queries, and the compare in memory, give the same on that day.</summary>
        public Task CheckAsync(IReadOnlyList<Reached> expected, DateOnly day) =>
            store.WithDbAsync(async db =>
            {
                var places = new OrganisationPlaces();
                await db.LookUpAsync(places, await Mine(db).Select(o => (Guid?)o.Id).ToListAsync(), day, default);
                // Bodies made later stand where they were first put on the days before, too.
                var known = expected.Select(e => e.Id).ToHashSet();
                foreach (var body in expected)
                {
                    var covered = await db.PlacesUnder(body.Path, day).Select(p => p.OrganisationId).ToListAsync();
                    Assert.Equal(body.Covered.Order(), covered.Intersect(known).Order());
                    var own = await db.Places(day).Where(p => p.Path == body.Path).Select(p => p.OrganisationId).ToListAsync();
                    Assert.Equal(body.Own.Order(), own.Intersect(known).Order());
                    Assert.Equal(
                        body.Path,
                        await db.Places(day)
                            .Where(p => p.OrganisationId == body.Id && p.HolderId == body.Id)
                            .Select(p => p.Path)
                            .SingleAsync()
                    );
                    Assert.All(covered, id => Assert.True(places.Under(body.Path, id)));
                    Assert.All(expected, e => Assert.Equal(body.Covered.Contains(e.Id), places.Under(body.Path, e.Id)));
                    Assert.All(expected, e => Assert.Equal(body.Own.Contains(e.Id), places.At(body.Path, e.Id)));
                }
                return 0;
            });

        private static HashSet<Guid> SubtreeIds(List<Organisation> bodies, List<Succession> successions, string path) =>
            WithPredecessors(successions, [.. bodies.Where(o => o.Path.StartsWith(path, StringComparison.Ordinal)).Select(o => o.Id)]);

        private static HashSet<Guid> WithPredecessors(List<Succession> successions, List<Guid> bodies)
        {
            var ids = bodies.ToHashSet();
            var fresh = bodies;
            while (fresh.Count > 0)
            {
                fresh = [.. successions.Where(s => fresh.Contains(s.SuccessorId)).Select(s => s.PredecessorId)];
                fresh.RemoveAll(id => !ids.Add(id));
            }
            return ids;
        }

        private IQueryable<Organisation> Mine(AppDb db) => db.Organisations().Where(o => o.Code.StartsWith(prefix + "-"));

        private Task<bool> ActAsync<T>(string code, Func<T, Guid, Task<Outcome>> run)
            where T : notnull =>
            RunAsync(async services =>
                await run(
                    services.GetRequiredService<T>(),
                    await services.GetRequiredService<AppDb>().Organisations().Where(o => o.Code == code).Select(o => o.Id).SingleAsync()
                )
            );

        private async Task<bool> RunAsync(Func<IServiceProvider, Task<Outcome>> act) => await store.WithAsync(act) is Outcome.Done;
    }
}

public sealed class PlacesOnSqlite(SqliteStore store) : PlaceTests(store), IClassFixture<SqliteStore>;

public sealed class PlacesOnPostgres(PostgresStore store) : PlaceTests(store), IClassFixture<PostgresStore>;
