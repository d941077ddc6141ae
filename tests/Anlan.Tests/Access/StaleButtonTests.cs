using System.Net;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Access.Demonstration;
using Anlan.Modules.Access.Tokens;
using Anlan.Modules.Notices;
using Anlan.Modules.Notices.Feed;
using Anlan.Modules.Organisations;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Access;

/// <summary>What is told after a button is what was stored: when somebody else was faster, nothing is, and that is what is told.</summary>
public abstract class StaleButtonTests(TestStore store)
{
    private const string NotStored = "别人刚刚改动了这条记录，你的操作没有生效";
    private const string Main = "form:has(input[name=_handler])";

    private readonly WebApplicationFactory<Program> app = store.Other("meanwhile", Meanwhile.Add);

    private Meanwhile Happening => app.Services.GetRequiredService<Meanwhile>();

    [Theory]
    [InlineData("disable", nameof(AccountDisabled), "账号已停用")]
    [InlineData("end-sessions", nameof(SessionsEnded), "已退出1台设备")]
    public async Task An_account_whose_owner_signs_out_at_the_same_moment(string act, string fact, string done)
    {
        var name = await store.PersonAsync(Role.UnitClerk, "110109-WLJ");
        await store.SignedInAsync(name);
        var account = await store.AccountAsync(name);
        var administrator = await PressAsync(
            "xitong",
            $"/accounts/{account}",
            $"form[action$='/{act}']",
            db => db.SessionsOf().Where(s => s.AccountId == account).ExecuteDeleteAsync()
        );
        Assert.Contains(NotStored, administrator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(fact, await store.ActsAsync(account));
        await store.SignedInAsync(name);
        await administrator.SubmitAsync($"form[action$='/{act}']");
        Assert.Contains(done, administrator.Text, StringComparison.Ordinal);
        Assert.Contains(fact, await store.ActsAsync(account));
    }

    [Fact]
    public async Task An_account_that_is_disabled_while_it_is_enabled()
    {
        var account = await store.AccountAsync(await store.PersonAsync(Role.UnitClerk, "110109-WLJ"));
        await store.WithDbAsync(db => ChangeAsync(db, account, a => a.Disable()));
        var administrator = await (await SignedInAsync("xitong")).GetAsync($"/accounts/{account}");
        await store.WithDbAsync(db => ChangeAsync(db, account, a => a.Enable(a.CreatedAt)));
        Happening.Does(() => store.WithDbAsync(db => ChangeAsync(db, account, a => a.Disable())));
        await administrator.SubmitAsync("form[action$='/enable']");
        Assert.Contains(NotStored, administrator.Text, StringComparison.Ordinal);
        Assert.True(await store.WithDbAsync(db => db.AllAccounts().Where(a => a.Id == account).Select(a => a.Disabled).SingleAsync()));
    }

    [Fact]
    public async Task An_account_that_is_disabled_while_its_owner_signs_in()
    {
        var name = await store.PersonAsync(Role.UnitClerk, "110109-WLJ");
        var account = await store.AccountAsync(name);
        // The row of the count is there, so that the next save is that of the sign-in.
        await SignedInAsync(name);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var person = await Anybody().GetAsync("/sign-in");
        Happening.Does(() => store.WithDbAsync(db => ChangeAsync(db, account, a => a.Disable())));
        await person.SubmitAsync("form[action='/sign-in']", ("Input.UserName", name), ("Input.Password", DemonstrationAccount.Password));
        Assert.Equal(["sign-in.disabled"], person.Refusals);
    }

    [Fact]
    public async Task A_password_that_is_reset_while_its_owner_changes_it()
    {
        var name = await store.PersonAsync(Role.UnitClerk, "110109-WLJ");
        var account = await store.AccountAsync(name);
        var person = await (await SignedInAsync(name)).GetAsync("/password");
        await person.SubmitAsync(Main, ("Input.Present", "wrong"));
        Happening.Does(() => store.WithDbAsync(db => ChangeAsync(db, account, a => a.SetPassword("another", a.CreatedAt))));
        await person.SubmitAsync(
            Main,
            ("Input.Present", DemonstrationAccount.Password),
            ("Input.Fresh", "Qingming-7401"),
            ("Input.Again", "Qingming-7401")
        );
        Assert.Equal((HttpStatusCode.Conflict, "stale"), (person.Status, Assert.Single(person.Refusals)));
        Assert.Equal(
            "another",
            await store.WithDbAsync(db => db.AllAccounts().Where(a => a.Id == account).Select(a => a.PasswordHash).SingleAsync())
        );
    }

    [Fact]
    public async Task A_posting_that_somebody_else_ends()
    {
        var account = await store.AccountAsync(await store.PersonAsync(Role.UnitClerk, "110109-WLJ"));
        var administrator = await PressAsync(
            "anquan",
            $"/postings/{account}",
            "form[action$='/end']",
            db => db.AllPostings().Where(p => p.AccountId == account).ExecuteUpdateAsync(s => s.SetProperty(p => p.Version, 7))
        );
        Assert.Contains(NotStored, administrator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(PostingEnded), await store.ActsAsync(account));
        await administrator.SubmitAsync("form[action$='/end']");
        Assert.Contains("任职已结束", administrator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_ends_by_itself()
    {
        var name = await store.PersonAsync(Role.UnitClerk, "110109-WLJ");
        var account = await store.AccountAsync(name);
        var there = await store.SignedInAsync(name);
        var here = await (await SignedInAsync(name)).GetAsync("/account/sessions");
        Happening.Does(() => there.SubmitAsync("form[action='/sign-out']"));
        await here.SubmitAsync("tbody form");
        Assert.Contains(NotStored, here.Text, StringComparison.Ordinal);
        Assert.Single(here.Page.QuerySelectorAll("tbody tr"));
        Assert.DoesNotContain(nameof(SessionsEnded), await store.ActsAsync(account));
    }

    [Fact]
    public async Task A_token_that_is_revoked_in_another_window()
    {
        var owner = await (await SignedInAsync("duanpeng")).GetAsync("/account/tokens");
        await owner.SubmitAsync("form[action='/account/tokens']", ("Input.Purpose", "测试"));
        await owner.GetAsync("/account/tokens");
        Happening.Does(() => store.WithDbAsync(db => db.ApiTokens().ExecuteUpdateAsync(s => s.SetProperty(t => t.Version, 7))));
        await owner.SubmitAsync("form[action$='/revoke']");
        Assert.Contains(NotStored, owner.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(ApiTokenRevoked), await store.ActsAsync(await store.AccountAsync("duanpeng")));
    }

    [Fact]
    public async Task A_feed_that_is_revoked_in_another_window()
    {
        var owner = await (await SignedInAsync("duanpeng")).GetAsync("/notices/feeds");
        await owner.SubmitAsync(Main);
        await owner.GetAsync("/notices/feeds");
        Happening.Does(() => store.WithDbAsync(db => db.Set<FeedToken>().ExecuteUpdateAsync(s => s.SetProperty(t => t.Version, 7))));
        await owner.SubmitAsync("form[action$='/revoke']");
        Assert.Contains(NotStored, owner.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(FeedTokenRevoked), await store.ActsAsync(await store.AccountAsync("duanpeng")));
    }

    [Fact]
    public async Task An_alias_that_is_gone()
    {
        var body = await store.WithDbAsync(db => db.Organisations().Where(o => o.Code == "110109-WLJ").Select(o => o.Id).SingleAsync());
        var administrator = await (await SignedInAsync("xitong")).GetAsync($"/organisations/{body}/aliases");
        await administrator.SubmitAsync(Main, ("Input.Name", "文旅先锋局（虚构）"));
        var end = "form:has(button[aria-label='停用文旅先锋局（虚构）'])";
        Happening.Does(() =>
            store.WithDbAsync(db => db.Set<OrganisationAlias>().Where(a => a.Name == "文旅先锋局（虚构）").ExecuteDeleteAsync())
        );
        await administrator.SubmitAsync(end);
        Assert.Contains(NotStored, administrator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(AliasEnded), await store.ActsAsync(body));
    }

    [Fact]
    public async Task A_notice_that_is_read_in_another_window_keeps_no_other_from_being_marked()
    {
        var account = await store.AccountAsync("luyao");
        await store.WithAsync(async services =>
        {
            foreach (var text in new[] { "甲", "乙", "丙" })
                services.GetRequiredService<Announce>().ToAccount(account, text, "/");
            return await services.GetRequiredService<AppDb>().SaveActAsync(default);
        });
        var person = await (await SignedInAsync("luyao")).GetAsync("/notices");
        Happening.Does(() =>
            store.WithDbAsync(async db =>
            {
                db.Add(
                    new NoticeRead
                    {
                        NoticeId = await db.Set<Notice>().Where(n => n.Text == "乙").Select(n => n.Id).SingleAsync(),
                        AccountId = account,
                        At = store.Clock.GetUtcNow().UtcDateTime,
                    }
                );
                return await db.SaveActAsync(default);
            })
        );
        await person.SubmitAsync("form[action='/notices/read-all']");
        Assert.Null(person.Page.QuerySelector(".unread-count"));
        Assert.Equal(3, await store.WithDbAsync(db => db.Set<NoticeRead>().CountAsync(r => r.AccountId == account)));
    }

    private Visitor Anybody() => new(app.CreateDefaultClient(new Uri("https://localhost"), new CookieJar()));

    private async Task<Visitor> SignedInAsync(string name)
    {
        var visitor = Anybody();
        await TestStore.SignInAsync(visitor, name);
        return visitor;
    }

    /// <summary>Presses a button, and lets something happen between its reading and its saving.</summary>
    private async Task<Visitor> PressAsync(string who, string page, string form, Func<AppDb, Task<int>> happens)
    {
        var visitor = await (await SignedInAsync(who)).GetAsync(page);
        Happening.Does(() => store.WithDbAsync(happens));
        return await visitor.SubmitAsync(form);
    }

    private static async Task<int> ChangeAsync(AppDb db, Guid account, Action<Account> change)
    {
        var row = await db.AllAccounts().AsNoTracking().SingleAsync(a => a.Id == account);
        change(row);
        return await db.AllAccounts()
            .Where(a => a.Id == account)
            .ExecuteUpdateAsync(s =>
                s.SetProperty(a => a.Disabled, row.Disabled)
                    .SetProperty(a => a.PasswordHash, row.PasswordHash)
                    .SetProperty(a => a.ConcurrencyStamp, row.ConcurrencyStamp)
            );
    }
}

public sealed class StaleButtonsOnSqlite(SqliteStore store) : StaleButtonTests(store), IClassFixture<SqliteStore>;

public sealed class StaleButtonsOnPostgres(PostgresStore store) : StaleButtonTests(store), IClassFixture<PostgresStore>;
