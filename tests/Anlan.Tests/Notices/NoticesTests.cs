using System.Net;
using Anlan.Common;
using Anlan.Modules.Notices;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Ical.Net.DataTypes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Notices;

public abstract class NoticesTests(TestStore store)
{
    [Fact]
    public async Task A_notice_to_a_body_reaches_everybody_posted_there_and_nobody_above_or_beside()
    {
        await TellAsync("110109-WLJ", "问题1已退回。");
        Assert.Contains(
            "问题1已退回。",
            (await (await store.SignedInAsync("duanpeng")).GetAsync("/notices")).Text,
            StringComparison.Ordinal
        );
        foreach (var other in new[] { "weichangqing", "hejianmin", "gaoyuan", "xitong" })
            Assert.DoesNotContain(
                "问题1已退回。",
                (await (await store.SignedInAsync(other)).GetAsync("/notices")).Text,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task Reading_is_kept_a_person_and_the_frame_counts_what_is_left()
    {
        await TellAsync("110109-CGJ", "甲");
        await TellAsync("110109-CGJ", "乙");
        var one = await (await store.SignedInAsync("hejianmin")).GetAsync("/notices");
        Assert.Equal("2条未读", one.Page.QuerySelector(".unread-count")!.TextContent);
        await one.SubmitAsync("tr form");
        Assert.Equal("1条未读", one.Page.QuerySelector(".unread-count")!.TextContent);
        Assert.Equal(["乙", "甲"], one.Page.QuerySelectorAll("td a").Select(a => a.TextContent).Order(StringComparer.Ordinal));
        Assert.Contains("unread", one.Page.QuerySelector("tbody tr")!.ClassName!, StringComparison.Ordinal);
        await one.SubmitAsync("form[action='/notices/read-all']");
        Assert.Null(one.Page.QuerySelector(".unread-count"));

        var other = await (await store.SignedInAsync("luyao")).GetAsync("/notices");
        Assert.Equal("2条未读", other.Page.QuerySelector(".unread-count")!.TextContent);
    }

    [Fact]
    public async Task The_feed_shows_the_owners_open_deadlines_and_reads_back_as_a_calendar()
    {
        await store.WithAsync(s => s.GetRequiredService<SupervisionScenarios>().DistrictRoundAsync(default));
        var visitor = await (await store.SignedInAsync("qiushuhua")).GetAsync("/notices/feeds");
        var address = await MakeAsync(visitor);
        using var answer = await store.Anybody().Client.GetAsync(address);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var calendar = Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync())!;

        var problems = await store.WithDbAsync(async db =>
        {
            var unit = await db.Organisations().Where(o => o.Code == "110109-WLJ").Select(o => o.Id).SingleAsync();
            return await db.Set<Item>().Where(p => p.Units.Any(u => u.OrganisationId == unit)).ToListAsync();
        });
        Assert.NotEmpty(problems);
        Assert.Equal(
            problems.Select(p => $"{p.Id}@anlan").Order(StringComparer.Ordinal),
            calendar.Events.Select(e => e.Uid!).Order(StringComparer.Ordinal)
        );
        Assert.All(calendar.Events, e => Assert.Equal(new CalDateTime(problems[0].DueOn!.Value), e.Start));
        Assert.All(calendar.Events, e => Assert.Contains("整改期限", e.Summary!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_revoked_or_unknown_address_is_not_found_and_the_address_is_shown_only_once()
    {
        var visitor = await (await store.SignedInAsync("taoran")).GetAsync("/notices/feeds");
        var address = await MakeAsync(visitor);
        using var before = await store.Anybody().Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        var token = address.Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal);
        Assert.Empty(await store.WithDbAsync(db => db.Set<FeedToken>().Where(t => t.TokenHash == token).ToListAsync()));
        await visitor.GetAsync("/notices/feeds");
        Assert.Null(visitor.Page.QuerySelector("[data-copy]"));

        await visitor.SubmitAsync("table form");
        using var after = await store.Anybody().Client.GetAsync(address);
        using var unknown = await store.Anybody().Client.GetAsync("/feeds/0123.ics");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (after.StatusCode, unknown.StatusCode));
    }

    [Fact]
    public async Task Nobody_revokes_another_ones_feed_and_a_sixth_feed_is_refused()
    {
        var owner = await (await store.SignedInAsync("fanlihua")).GetAsync("/notices/feeds");
        await MakeAsync(owner);
        var action = owner.Page.QuerySelector("table form")!.GetAttribute("action")!;
        var other = await (await store.SignedInAsync("luyao")).GetAsync("/notices/feeds");
        var token = other.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await other.Client.PostAsync(action, new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        for (var i = 0; i < 4; i++)
            await MakeAsync(owner);
        await owner.SubmitAsync("main > form");
        Assert.Equal(["feed.too-many"], owner.Refusals);
    }

    private static async Task<string> MakeAsync(Visitor visitor)
    {
        await visitor.SubmitAsync("main > form");
        return new Uri(visitor.Page.QuerySelector("[data-copy]")!.TextContent).PathAndQuery;
    }

    private Task<Outcome> TellAsync(string code, string text) =>
        store.WithAsync(async services =>
        {
            var db = services.GetRequiredService<Anlan.Data.AppDb>();
            var id = await db.Organisations().Where(o => o.Code == code).Select(o => o.Id).SingleAsync();
            services.GetRequiredService<Announce>().ToOrganisation(id, text, "/");
            return await db.SaveActAsync(default);
        });
}

public sealed class NoticesOnSqlite(SqliteStore store) : NoticesTests(store), IClassFixture<SqliteStore>;

public sealed class NoticesOnPostgres(PostgresStore store) : NoticesTests(store), IClassFixture<PostgresStore>;
