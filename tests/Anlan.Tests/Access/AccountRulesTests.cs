using System.Net;
using Anlan.Modules.Access;
using Anlan.Modules.Access.Accounts.ConfirmReset;
using Anlan.Modules.Access.Demonstration;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Access;

/// <summary>Rules of accounts that time or malice brings into play: dormancy, old passwords, guessing, resets of administrators.</summary>
public abstract class AccountRulesTests(TestStore store)
{
    private const string Fresh = "Qingming-7401";
    private const string Main = "form:has(input[name=_handler])";

    [Fact]
    public async Task An_account_unused_for_90_days_is_shut_until_a_system_administrator_opens_it()
    {
        await using var real = Real();
        var (name, other) = (await store.PersonAsync(Role.UnitClerk, "110109-WLJ"), await store.PersonAsync(Role.UnitClerk, "110109-WLJ"));
        store.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal("/", (await SignInAsync(real, other)).Path);
        store.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(["sign-in.dormant"], (await SignInAsync(real, name)).Refusals);
        Assert.Empty((await SignInAsync(real, other)).Refusals);
        // Whoever does not know the password does not learn that the account is shut.
        Assert.Equal(["sign-in.wrong"], (await SignInAsync(real, name, "wrong")).Refusals);

        var administrator = await (await store.SignedInAsync("xitong")).GetAsync($"/accounts/{await store.AccountAsync(name)}");
        Assert.Contains("已自动关闭", administrator.Text, StringComparison.Ordinal);
        await administrator.SubmitAsync("form[action$='/enable']");
        Assert.Empty((await SignInAsync(real, name)).Refusals);
    }

    [Fact]
    public async Task A_password_older_than_90_days_lets_in_only_to_be_changed()
    {
        await using var real = Real();
        var name = await store.PersonAsync(Role.UnitClerk, "110109-WLJ");
        for (var month = 0; month < 3; month++)
        {
            store.Clock.Advance(TimeSpan.FromDays(30));
            Assert.Equal("/", (await SignInAsync(real, name)).Path);
        }
        store.Clock.Advance(TimeSpan.FromDays(1));
        var person = await SignInAsync(real, name);
        Assert.Equal("/password", person.Path);
        await person.GetAsync("/rectification");
        Assert.Equal("/password", person.Path);
        await person.SubmitAsync(Main, ("Input.Present", DemonstrationAccount.Password), ("Input.Fresh", Fresh), ("Input.Again", Fresh));
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/rectification")).Status);
        Assert.Equal("/rectification", person.Path);
    }

    [Fact]
    public async Task Guessing_at_a_name_does_not_lock_its_owner_out_of_a_device_used_before()
    {
        var name = await store.PersonAsync(Role.UnitClerk, "110109-WLJ");
        var owner = await store.SignedInAsync(name);
        await owner.SubmitAsync("form[action='/sign-out']");
        for (var i = 0; i < 6; i++)
            await SignInAsync(store.App, name, "wrong");
        Assert.Equal(["sign-in.too-many"], (await SignInAsync(store.App, name)).Refusals);
        await TryAsync(owner, name, DemonstrationAccount.Password);
        Assert.Equal("/", owner.Path);

        // The device has its own limit.
        await owner.SubmitAsync("form[action='/sign-out']");
        for (var i = 0; i < 5; i++)
            Assert.Equal(["sign-in.wrong"], (await TryAsync(owner, name, "wrong")).Refusals);
        Assert.Equal(["sign-in.too-many"], (await TryAsync(owner, name, DemonstrationAccount.Password)).Refusals);
    }

    [Fact]
    public async Task A_device_known_to_one_name_is_a_stranger_to_another()
    {
        var (mine, victim) = (await store.PersonAsync(Role.UnitClerk, "110109-WLJ"), await store.PersonAsync(Role.UnitClerk, "110109-WLJ"));
        var attacker = await store.SignedInAsync(mine);
        await attacker.SubmitAsync("form[action='/sign-out']");
        for (var i = 0; i < 5; i++)
            await SignInAsync(store.App, victim, "wrong");
        // With tries of its own the device would be told that the password is wrong, and could go on.
        Assert.Equal(["sign-in.too-many"], (await TryAsync(attacker, victim, "wrong")).Refusals);
    }

    [Fact]
    public async Task One_network_gets_fifty_wrong_tries_whatever_the_names()
    {
        await using var there = store.App.WithWebHostBuilder(host =>
            host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new FromNetwork("192.0.2.77")))
        );
        for (var i = 0; i < 50; i++)
            Assert.Equal(["sign-in.wrong"], (await SignInAsync(there, $"guess{i}", "wrong")).Refusals);
        var name = await store.PersonAsync(Role.UnitClerk, "110109-WLJ");
        Assert.Equal(["sign-in.too-many"], (await SignInAsync(there, name)).Refusals);
        Assert.Equal("/", (await SignInAsync(store.App, name)).Path);
    }

    [Theory]
    [InlineData(Role.SecurityAdministrator, "110000-AWB")]
    [InlineData(Role.UnitClerk, "110109-WLJ")]
    public async Task A_password_is_reset_by_two_people_only(Role role, string body)
    {
        var target = await store.PersonAsync(role, body);
        var id = await store.AccountAsync(target);
        var system = await (await store.SignedInAsync("xitong")).GetAsync($"/accounts/{id}");
        Assert.Equal("申请重置密码", system.Page.QuerySelector(".btn-primary")!.TextContent);
        await system.GetAsync($"/accounts/{id}/reset-request");
        await system.SubmitAsync(Main, ("Input.Reason", "本人忘记密码，已当面核实。"));
        Assert.Equal($"/accounts/{id}", system.Path);
        await system.GetAsync($"/accounts/{id}/reset-request");
        await system.SubmitAsync(Main, ("Input.Reason", "再来一次"));
        Assert.Equal(["reset.pending"], system.Refusals);
        // Nothing has changed yet, and who asked cannot grant.
        Assert.Equal("/", (await SignInAsync(store.App, target)).Path);
        Assert.Equal(HttpStatusCode.Forbidden, (await system.GetAsync("/resets")).Status);

        var request = await store.ResetRequestAsync(id);
        var himself = await store.SignedInAsync(target);
        await himself.GetAsync($"/resets/{request}");
        if (role.IsAdministrator())
        {
            await himself.PressAsync("button[value='grant']", ("Input.Password", Fresh), ("Input.Result", "grant"));
            Assert.Equal(["reset.same-person"], himself.Refusals);
        }
        else
            Assert.Equal(HttpStatusCode.Forbidden, himself.Status);

        var audit = await (await store.SignedInAsync("shenji")).GetAsync($"/resets/{request}");
        await audit.PressAsync("button[value='grant']", ("Input.Password", "short"), ("Input.Result", "grant"));
        Assert.Contains("account.PasswordTooShort", audit.Refusals);
        await audit.PressAsync("button[value='grant']", ("Input.Password", Fresh), ("Input.Result", "grant"));
        Assert.Equal("/resets", audit.Path);
        Assert.Equal(["sign-in.wrong"], (await SignInAsync(store.App, target)).Refusals);
        Assert.Equal("/password", (await SignInAsync(store.App, target, Fresh)).Path);
        var acts = await store.ActsAsync(id);
        Assert.Contains(nameof(ResetRequested), acts);
        Assert.Contains(nameof(PasswordReset), acts);
    }

    [Fact]
    public async Task A_refused_reset_changes_nothing_and_is_written_down()
    {
        var target = await store.PersonAsync(Role.AuditAdministrator, "110000-AWB");
        var id = await store.AccountAsync(target);
        var system = await (await store.SignedInAsync("xitong")).GetAsync($"/accounts/{id}/reset-request");
        await system.SubmitAsync(Main, ("Input.Reason", "电话里自称是本人。"));
        var security = await (await store.SignedInAsync("anquan")).GetAsync($"/resets/{await store.ResetRequestAsync(id)}");
        await security.PressAsync("button[value='refuse']", ("Input.Result", "refuse"));
        Assert.Equal("/resets", security.Path);
        Assert.Equal("/", (await SignInAsync(store.App, target)).Path);
        Assert.Contains(nameof(ResetRefused), await store.ActsAsync(id));
    }

    /// <summary>The same store under a program that is no demonstration: its accounts go stale.</summary>
    private WebApplicationFactory<Program> Real() => store.App.WithWebHostBuilder(host => host.UseSetting("Anlan:Demonstration", "false"));

    private static Task<Visitor> SignInAsync(
        WebApplicationFactory<Program> app,
        string name,
        string password = DemonstrationAccount.Password
    ) => TryAsync(new Visitor(app.CreateDefaultClient(new Uri("https://localhost"), new CookieJar())), name, password);

    private static async Task<Visitor> TryAsync(Visitor visitor, string name, string password)
    {
        await visitor.GetAsync("/sign-in");
        return await visitor.SubmitAsync("form[action='/sign-in']", ("Input.UserName", name), ("Input.Password", password));
    }
}

public sealed class AccountRulesOnSqlite(SqliteStore store) : AccountRulesTests(store), IClassFixture<SqliteStore>;

public sealed class AccountRulesOnPostgres(PostgresStore store) : AccountRulesTests(store), IClassFixture<PostgresStore>;
