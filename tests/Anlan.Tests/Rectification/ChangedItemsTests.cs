using System.Net;
using System.Text.Json;
using Anlan.Modules.Rectification.Api;
using Anlan.Tests.Api;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;

namespace Anlan.Tests.Rectification;

/// <summary>How another system keeps a copy of the problems.</summary>
public abstract class ChangedItemsTests(TestStore store)
{
    [Fact]
    public async Task A_copy_kept_by_cursors_misses_nothing_and_gets_nothing_twice_while_problems_change()
    {
        var office = await ApiVisitor.OfAsync(store, "gaoyuan", write: false);
        var start = Uri.EscapeDataString(store.Clock.GetUtcNow().ToString("O"));
        var rounds = new List<Guid>();
        for (var i = 0; i < 50; i++)
            rounds.Add(await store.DistrictRoundAsync());
        Settle();
        var first = await office.GetAsync($"/items?changed_since={start}");
        Assert.True(first.GetProperty("more").GetBoolean());
        var seen = Seen(first);
        // While the copy is being made: one that was sent already changes, and one that was not.
        await store.ChangeAsync(seen[0].Id);
        var all = new List<Guid>();
        foreach (var round in rounds)
        foreach (var number in Enumerable.Range(1, 5))
            all.Add(await store.IdAsync(round, number));
        var last = all.Except(seen.Select(s => s.Id)).First();
        await store.ChangeAsync(last);
        var (rest, next) = await FollowAsync(office, first.GetProperty("next").GetString()!);
        seen.AddRange(rest);
        Assert.DoesNotContain(seen, s => s.Id == last);
        Settle();
        (rest, next) = await FollowAsync(office, next);
        Assert.Equal([.. new[] { seen[0].Id, last }.Order()], rest.Select(s => s.Id).Order());
        seen.AddRange(rest);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(all.Except(seen.Select(s => s.Id)));
        Assert.Empty((await FollowAsync(office, next)).Seen);
    }

    [Fact]
    public async Task What_changes_in_this_moment_waits_until_it_has_settled()
    {
        var office = await ApiVisitor.OfAsync(store, "gaoyuan", write: false);
        var round = await store.DistrictRoundAsync();
        var path = $"/items?case={round}&changed_since=2026-01-01T00:00:00Z";
        var now = await office.GetAsync(path);
        Assert.Empty(now.GetProperty("items").EnumerateArray());
        Settle();
        var cursor = now.GetProperty("next").GetString();
        Assert.Equal(5, Seen(await office.GetAsync($"/items?case={round}&cursor={cursor}")).Count);
    }

    [Fact]
    public async Task The_copy_holds_only_what_the_owner_of_the_token_sees()
    {
        var round = await store.DistrictRoundAsync();
        Settle();
        var street = await ApiVisitor.OfAsync(store, "fanlihua", write: false);
        Assert.Equal(2, Seen(await street.GetAsync($"/items?case={round}&changed_since=2026-01-01T00:00:00Z")).Count);
    }

    [Theory]
    [InlineData("changed_since=yesterday", "api.changed-since")]
    [InlineData("changed_since=2026-11-23T08:00:00", "api.changed-since")]
    [InlineData("changed_since=", "api.changed-since")]
    [InlineData("cursor=%F0%9F%92%A3", "api.cursor")]
    [InlineData("cursor=AAAA", "api.cursor")]
    [InlineData("cursor=OTk5OTk5OTk5OTk5OTk5OTk5OS4w", "api.cursor")]
    public async Task A_place_that_cannot_be_read_is_told(string query, string code)
    {
        var office = await ApiVisitor.OfAsync(store, "gaoyuan", write: false);
        var answer = await office.TryGetAsync("/items?" + query);
        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.Code));
    }

    private void Settle() => store.Clock.Advance(ChangedItems.Settling + TimeSpan.FromSeconds(1));

    private static List<(Guid Id, int Version)> Seen(JsonElement page) =>
        [.. page.GetProperty("items").EnumerateArray().Select(i => (i.GetProperty("id").GetGuid(), i.GetProperty("version").GetInt32()))];

    private static async Task<(List<(Guid Id, int Version)> Seen, string Next)> FollowAsync(ApiVisitor visitor, string cursor)
    {
        var seen = new List<(Guid, int)>();
        while (true)
        {
            var page = await visitor.GetAsync($"/items?cursor={cursor}");
            seen.AddRange(Seen(page));
            cursor = page.GetProperty("next").GetString()!;
            if (!page.GetProperty("more").GetBoolean())
                return (seen, cursor);
        }
    }
}

public sealed class ChangedItemsOnSqlite(SqliteStore store) : ChangedItemsTests(store), IClassFixture<SqliteStore>;

public sealed class ChangedItemsOnPostgres(PostgresStore store) : ChangedItemsTests(store), IClassFixture<PostgresStore>;
