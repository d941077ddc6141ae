using System.Net;
using Anlan.Common;
using Anlan.Modules.Access;
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
    public async Task A_feed_ends_after_a_year()
    {
        var address = await MakeAsync(await (await store.SignedInAsync("luyao")).GetAsync("/notices/feeds"));
        store.Clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal(HttpStatusCode.OK, (await store.Anybody().Client.GetAsync(address)).StatusCode);
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.NotFound, (await store.Anybody().Client.GetAsync(address)).StatusCode);
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

    [Fact]
    public async Task An_enterprises_account_gets_what_is_told_to_its_enterprise_and_to_itself_counts_it_and_marks_it_read()
    {
        await TellEnterpriseAsync("kongxiangfu", "请到街道领取检查单。");
        await TellAccountAsync("kongxiangfu", "你的任职已延长。");
        var shop = await store.SignedInAsync("kongxiangfu");
        Assert.Equal("2条未读", shop.Page.QuerySelector(".unread-count")!.TextContent);
        await shop.GetAsync("/notices");
        Assert.Equal(
            ["你的任职已延长。", "请到街道领取检查单。"],
            shop.Page.QuerySelectorAll("td a").Select(a => a.TextContent).Order(StringComparer.Ordinal)
        );
        await shop.SubmitAsync("form[action='/notices/read-all']");
        Assert.Null(shop.Page.QuerySelector(".unread-count"));
        var street = await (await store.SignedInAsync("taoran")).GetAsync("/notices");
        Assert.DoesNotContain("领取检查单", street.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_gets_what_is_told_to_the_account_and_none_of_the_business_of_the_body()
    {
        // All three administrators are posted at the municipal office, whose business this is.
        await TellAsync("110000-AWB", "问题7已报完成，请复核。");
        foreach (var administrator in new[] { "xitong", "anquan", "shenji" })
        {
            await TellAccountAsync(administrator, "你有一项申请等待办理。");
            var visitor = await (await store.SignedInAsync(administrator)).GetAsync("/notices");
            Assert.Equal(["你有一项申请等待办理。"], visitor.Page.QuerySelectorAll("td a").Select(a => a.TextContent));
            Assert.Equal("1条未读", visitor.Page.QuerySelector(".unread-count")!.TextContent);
        }
        var office = await (await store.SignedInAsync("linxiaozhou")).GetAsync("/notices");
        Assert.Contains("问题7已报完成", office.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("你有一项申请", office.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_nothing_due_has_a_calendar_all_the_same()
    {
        foreach (var who in new[] { "kongxiangfu", "shenji" })
        {
            var address = await MakeAsync(await (await store.SignedInAsync(who)).GetAsync("/notices/feeds"));
            using var answer = await store.Anybody().Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Empty(Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync())!.Events);
        }
    }

    private static async Task<string> MakeAsync(Visitor visitor)
    {
        await visitor.SubmitAsync("main > form");
        return new Uri(visitor.Page.QuerySelector("[data-copy]")!.TextContent).PathAndQuery;
    }

    private Task<Outcome> TellAccountAsync(string userName, string text) =>
        store.WithAsync(async services =>
        {
            var db = services.GetRequiredService<Anlan.Data.AppDb>();
            var id = await db.Users.Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync();
            services.GetRequiredService<Announce>().ToAccount(id, text, "/");
            return await db.SaveActAsync(default);
        });

    private Task<Outcome> TellEnterpriseAsync(string userName, string text) =>
        store.WithAsync(async services =>
        {
            var db = services.GetRequiredService<Anlan.Data.AppDb>();
            var account = await db.Users.Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync();
            var enterprise = await db.AllPostings().Where(p => p.AccountId == account).Select(p => p.EnterpriseId).SingleAsync();
            services.GetRequiredService<Announce>().ToEnterprise(enterprise!.Value, text, "/");
            return await db.SaveActAsync(default);
        });

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
