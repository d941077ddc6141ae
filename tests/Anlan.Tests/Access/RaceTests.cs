using System.Net;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Access.Demonstration;
using Anlan.Modules.Notices;
using Anlan.Modules.Notices.Feed;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;

namespace Anlan.Tests.Access;

/// <summary>Rights, requests, limits and one-time things cannot be had twice by asking twice at the same moment, on two nodes of one store.</summary>
public abstract class RaceTests(TestStore store)
{
    private const string Main = "form:has(input[name=_handler])";

    private readonly WebApplicationFactory<Program> node = store.Other("meanwhile", Meanwhile.Add);

    [Fact]
    public async Task Two_postings_that_exclude_each_other()
    {
        var account = await store.AccountAsync(await store.PersonAsync());
        var first = await (await SignedInAsync("anquan")).GetAsync($"/postings/{account}");
        var second = await (await store.SignedInAsync("anquan")).GetAsync($"/postings/{account}");

        await BothAsync(
            () => GrantAsync(second, nameof(Role.UnitClerk), "门头沟区应急管理局"),
            () => GrantAsync(first, nameof(Role.SystemAdministrator), "北京市")
        );

        Assert.Equal(HttpStatusCode.Conflict, first.Status);
        Assert.Equal(
            [Role.UnitClerk],
            await store.WithDbAsync(db => db.AllPostings().Where(p => p.AccountId == account).Select(p => p.Role).ToListAsync())
        );
    }

    [Fact]
    public async Task Two_requests_to_reset_one_password()
    {
        var account = await store.AccountAsync(await store.PersonAsync(Role.UnitClerk, "110109-WLJ"));
        var first = await (await SignedInAsync("xitong")).GetAsync($"/accounts/{account}/reset-request");
        var second = await (await store.SignedInAsync("xitong")).GetAsync($"/accounts/{account}/reset-request");

        await BothAsync(
            () => second.SubmitAsync(Main, ("Input.Reason", "第二份")),
            () => first.SubmitAsync(Main, ("Input.Reason", "第一份"))
        );

        Assert.Equal(HttpStatusCode.Conflict, first.Status);
        Assert.Equal(
            ["第二份"],
            await store.WithDbAsync(db => db.ResetRequests().Where(r => r.AccountId == account).Select(r => r.Reason).ToListAsync())
        );
    }

    [Fact]
    public async Task The_last_feed_there_is_room_for()
    {
        var name = await store.PersonAsync(Role.UnitClerk, "110109-WLJ");
        var second = await store.SignedInAsync(name);
        for (var i = 1; i < MakeFeed.Most; i++)
            await (await second.GetAsync("/notices/feeds")).SubmitAsync(Main);
        await second.GetAsync("/notices/feeds");
        var first = await (await SignedInAsync(name)).GetAsync("/notices/feeds");

        await BothAsync(() => second.SubmitAsync(Main), () => first.SubmitAsync(Main));

        Assert.Equal(HttpStatusCode.Conflict, first.Status);
        var account = await store.AccountAsync(name);
        Assert.Equal(MakeFeed.Most, await store.WithDbAsync(db => db.Set<FeedToken>().CountAsync(f => f.AccountId == account)));
    }

    [Fact]
    public async Task One_request_to_reset_a_password_granted_by_two()
    {
        var account = await store.AccountAsync(await store.PersonAsync(Role.UnitClerk, "110109-WLJ"));
        var system = await (await store.SignedInAsync("xitong")).GetAsync($"/accounts/{account}/reset-request");
        await system.SubmitAsync(Main, ("Input.Reason", "本人忘记密码，已当面核实。"));
        var page = $"/resets/{await store.ResetRequestAsync(account)}";
        var first = await (await SignedInAsync("anquan")).GetAsync(page);
        var second = await (await store.SignedInAsync("shenji")).GetAsync(page);

        await BothAsync(() => DecideAsync(second, "Guyu-Lixia-2026"), () => DecideAsync(first, "Qingming-7401"));

        Assert.Equal(HttpStatusCode.Conflict, first.Status);
        Assert.Single(await store.ActsAsync(account), a => a == nameof(PasswordReset));

        static Task<Visitor> DecideAsync(Visitor visitor, string password) =>
            visitor.PressAsync("button[value='grant']", ("Input.Password", password), ("Input.Result", "grant"));
    }

    [Fact]
    public async Task Two_second_factors_for_one_account()
    {
        var name = await store.PersonAsync(Role.UnitClerk, "110109-WLJ");
        var account = await store.AccountAsync(name);
        var first = await (await SignedInAsync(name)).GetAsync("/account/second-factor");
        var second = await (await store.SignedInAsync(name)).GetAsync("/account/second-factor");

        await BothAsync(() => SetUpAsync(second), () => SetUpAsync(first));

        Assert.True(first.Status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity, $"{first.Status}");
        Assert.Single(await store.ActsAsync(account), a => a == nameof(SecondFactorSet));

        Task<Visitor> SetUpAsync(Visitor visitor)
        {
            var key = Base32Encoding.ToBytes(
                visitor.Page.QuerySelector("code[data-copy]")!.TextContent.Replace(" ", "", StringComparison.Ordinal)
            );
            var code = new Totp(key).ComputeTotp(store.Clock.GetUtcNow().UtcDateTime);
            return visitor.SubmitAsync(Main, ("Input.Password", DemonstrationAccount.Password), ("Input.Code", code));
        }
    }

    /// <summary>Does one thing between what another has read and what it stores.</summary>
    private async Task BothAsync(Func<Task> between, Func<Task> around)
    {
        node.Services.GetRequiredService<Meanwhile>().Does(between);
        await around();
    }

    private static Task<Visitor> GrantAsync(Visitor visitor, string role, string organisation) =>
        visitor.SubmitAsync(Main, ("Input.Role", role), ("Input.Organisation", organisation));

    private async Task<Visitor> SignedInAsync(string name)
    {
        var visitor = new Visitor(node.CreateDefaultClient(new Uri("https://localhost"), new CookieJar()));
        await TestStore.SignInAsync(visitor, name);
        return visitor;
    }
}

public sealed class RacesOnSqlite(SqliteStore store) : RaceTests(store), IClassFixture<SqliteStore>;

public sealed class RacesOnPostgres(PostgresStore store) : RaceTests(store), IClassFixture<PostgresStore>;
