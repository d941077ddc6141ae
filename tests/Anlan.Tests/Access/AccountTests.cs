using System.Net;
using Anlan.Modules.Access;
using Anlan.Modules.Access.Demonstration;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Access;

public abstract class AccountTests(TestStore store)
{
    private const string First = "Qingming-7401";
    private const string Second = "Guyu-Lixia-2208";
    private const string Main = "form:has(input[name=_handler])";

    [Fact]
    public async Task A_new_account_changes_its_password_first_then_waits_for_a_posting_then_works()
    {
        var id = await CreateAsync("lihua");
        var person = await SignInAsync("lihua", First);
        Assert.Equal("/password", person.Path);
        await person.GetAsync("/notices");
        Assert.Equal("/password", person.Path);
        await ChangeAsync(person, First, Second);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/rectification")).Status);

        await GrantAsync(id, "UnitClerk", "110109-WLJ");
        await person.GetAsync("/rectification");
        Assert.Equal(HttpStatusCode.OK, person.Status);
        Assert.Contains("文化和旅游局 · 单位经办", person.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_its_next_request_and_in_again_when_enabled()
    {
        var person = await store.SignedInAsync("xiamengting");
        var id = await IdOfAsync("xiamengting");
        var administrator = await (await store.SignedInAsync("xitong")).GetAsync($"/accounts/{id}");
        await administrator.SubmitAsync("form[action$='/disable']");
        await person.GetAsync("/calendar");
        Assert.StartsWith("/sign-in", person.Path, StringComparison.Ordinal);
        Assert.Equal(["sign-in.disabled"], (await SignInAsync("xiamengting", DemonstrationAccount.Password)).Refusals);
        await administrator.SubmitAsync("form[action$='/enable']");
        Assert.Equal("/", (await SignInAsync("xiamengting", DemonstrationAccount.Password)).Path);
    }

    [Fact]
    public async Task An_administrator_cannot_shut_the_own_account_or_reset_the_own_password()
    {
        var administrator = await store.SignedInAsync("xitong");
        var id = await IdOfAsync("xitong");
        await administrator.GetAsync($"/accounts/{id}");
        await administrator.SubmitAsync("form[action$='/disable']");
        Assert.Contains("不能停用自己的账号", administrator.Text, StringComparison.Ordinal);
        await administrator.GetAsync($"/accounts/{id}/reset-request");
        await administrator.SubmitAsync(Main, ("Input.Reason", "忘记密码"));
        Assert.Equal(["password.own"], administrator.Refusals);
    }

    [Fact]
    public async Task A_reset_password_ends_all_sessions_and_has_to_be_changed()
    {
        var person = await store.SignedInAsync("taoran");
        await store.ResetAsync(await IdOfAsync("taoran"), First);
        await person.GetAsync("/");
        Assert.StartsWith("/sign-in", person.Path, StringComparison.Ordinal);
        Assert.Equal("/password", (await SignInAsync("taoran", First)).Path);
    }

    [Theory]
    [InlineData("short-A1", "account.PasswordTooShort")]
    [InlineData("Password2026", "account.PasswordCommon")]
    [InlineData("Aaaaaaaaaaa1", "account.PasswordCommon", "account.PasswordRequiresUniqueChars")]
    [InlineData("xHejianmin-2026", "account.PasswordCommon")]
    [InlineData(DemonstrationAccount.Password, "password.used-before")]
    public async Task A_weak_password_is_refused_and_the_old_one_stays(string fresh, params string[] codes)
    {
        var person = await (await store.SignedInAsync("hejianmin")).GetAsync("/password");
        await person.SubmitAsync(Main, ("Input.Present", DemonstrationAccount.Password), ("Input.Fresh", fresh), ("Input.Again", fresh));
        Assert.Equal(codes.Order(StringComparer.Ordinal), person.Refusals.Order(StringComparer.Ordinal));
        Assert.Equal("/", (await SignInAsync("hejianmin", DemonstrationAccount.Password)).Path);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_earlier_passwords_do_not_come_back()
    {
        await CreateAsync("zhouqi");
        var here = await SignInAsync("zhouqi", First);
        var there = await SignInAsync("zhouqi", First);
        await ChangeAsync(here, First, Second);
        await there.GetAsync("/password");
        Assert.StartsWith("/sign-in", there.Path, StringComparison.Ordinal);
        await here.GetAsync("/password");
        Assert.Equal("/password", here.Path);
        await ChangeAsync(here, Second, First);
        Assert.Equal(["password.used-before"], here.Refusals);
    }

    [Fact]
    public async Task One_sees_the_own_devices_and_ends_another()
    {
        var here = await store.SignedInAsync("duanpeng");
        var there = await store.SignedInAnewAsync("duanpeng");
        await here.GetAsync("/account/sessions");
        Assert.Equal(2, here.Page.QuerySelectorAll("tbody tr").Length);
        await here.SubmitAsync("tbody form");
        Assert.Single(here.Page.QuerySelectorAll("tbody tr"));
        await there.GetAsync("/");
        Assert.StartsWith("/sign-in", there.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_account()
    {
        var administrator = await (await store.SignedInAsync("xitong")).GetAsync("/accounts/new");
        var key = administrator.Page.QuerySelector("input[name='Input.Key']")!.GetAttribute("value")!;
        for (var i = 0; i < 2; i++)
        {
            await administrator.GetAsync("/accounts/new");
            await administrator.SubmitAsync(
                Main,
                ("Input.Key", key),
                ("Input.UserName", "twice"),
                ("Input.DisplayName", "两次"),
                ("Input.Password", First)
            );
            Assert.Equal("/accounts", administrator.Path);
        }
        Assert.Equal(1, await store.WithDbAsync(db => db.AllAccounts().CountAsync(a => a.UserName == "twice")));
    }

    [Theory]
    [InlineData("linxiaozhou")]
    [InlineData("nobody-here")]
    public async Task After_five_wrong_tries_a_name_has_to_wait_whether_it_exists_or_not(string name)
    {
        for (var i = 0; i < 5; i++)
            Assert.Equal(["sign-in.wrong"], (await SignInAsync(name, "wrong")).Refusals);
        Assert.Equal(["sign-in.too-many"], (await SignInAsync(name, DemonstrationAccount.Password)).Refusals);
    }

    [Fact]
    public async Task The_list_finds_by_name_and_state()
    {
        var administrator = await (await store.SignedInAsync("xitong")).GetAsync("/accounts?q=GAOYUAN");
        Assert.Equal("gaoyuan", Assert.Single(administrator.Page.QuerySelectorAll("tbody tr td:first-child")).TextContent);
        await administrator.GetAsync("/accounts?q=高远&state=disabled&page=abc");
        Assert.Contains("没有符合条件的账号", administrator.Text, StringComparison.Ordinal);
    }

    private async Task<Guid> CreateAsync(string name)
    {
        var administrator = await (await store.SignedInAsync("xitong")).GetAsync("/accounts/new");
        await administrator.SubmitAsync(Main, ("Input.UserName", name), ("Input.DisplayName", "新人"), ("Input.Password", First));
        Assert.Equal("/accounts", administrator.Path);
        return await IdOfAsync(name);
    }

    private async Task GrantAsync(Guid account, string role, string organisation)
    {
        var administrator = await (await store.SignedInAsync("anquan")).GetAsync($"/postings/{account}");
        await administrator.SubmitAsync(Main, ("Input.Role", role), ("Input.Organisation", organisation));
        Assert.Empty(administrator.Refusals);
    }

    private async Task<Visitor> SignInAsync(string name, string password)
    {
        var visitor = await store.Anybody().GetAsync("/sign-in");
        return await visitor.SubmitAsync("form[action='/sign-in']", ("Input.UserName", name), ("Input.Password", password));
    }

    private static Task<Visitor> ChangeAsync(Visitor person, string present, string fresh) =>
        person.SubmitAsync(Main, ("Input.Present", present), ("Input.Fresh", fresh), ("Input.Again", fresh));

    private Task<Guid> IdOfAsync(string name) =>
        store.WithDbAsync(db => db.AllAccounts().Where(a => a.UserName == name).Select(a => a.Id).SingleAsync());
}

public sealed class AccountsOnSqlite(SqliteStore store) : AccountTests(store), IClassFixture<SqliteStore>;

public sealed class AccountsOnPostgres(PostgresStore store) : AccountTests(store), IClassFixture<PostgresStore>;
