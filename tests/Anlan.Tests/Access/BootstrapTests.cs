using System.Net;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Access.Bootstrap;
using Anlan.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Access;

/// <summary>The way into a store without accounts, here one where everybody lost theirs.</summary>
public abstract class BootstrapTests(TestStore store)
{
    private const string Main = "form:has(input[name=_handler])";

    private readonly WebApplicationFactory<Program> node = store.Other("meanwhile", Meanwhile.Add);

    [Fact]
    public async Task The_token_makes_two_administrators_once()
    {
        // Started before: a start brings the accounts of the demonstration.
        var first = new Visitor(node.CreateDefaultClient(new Uri("https://localhost"), new CookieJar()));
        await store.WithDbAsync(async db =>
        {
            string[] everybody =
            [
                "DELETE FROM notice_read",
                "DELETE FROM feed_token",
                "DELETE FROM api_token",
                "DELETE FROM former_password",
                "DELETE FROM reset_request",
                "DELETE FROM sign_in_session",
                "DELETE FROM posting",
                "DELETE FROM account",
            ];
            foreach (var command in everybody)
                await db.Database.ExecuteSqlRawAsync(command);
            db.Add(
                new BootstrapRow
                {
                    Id = BootstrapRow.OnlyId,
                    TokenHash = SessionTickets.Hash("once"),
                    MadeAt = store.Clock.GetUtcNow().UtcDateTime,
                }
            );
            return await db.SaveActAsync(default);
        });
        await first.GetAsync("/first-administrator");
        var second = await store.Anybody().GetAsync("/first-administrator");

        node.Services.GetRequiredService<Meanwhile>().Does(() => FirstAsync(second, "second"));
        await FirstAsync(first, "first");

        Assert.Equal(HttpStatusCode.Conflict, first.Status);
        Assert.Equal(
            ["second-a", "second-b"],
            await store.WithDbAsync(db => db.AllAccounts().Select(a => a.UserName!).Order().ToListAsync())
        );
        var third = await store.Anybody().GetAsync("/first-administrator");
        await FirstAsync(third, "third");
        Assert.Equal(["bootstrap.token"], third.Refusals);
    }

    private static Task<Visitor> FirstAsync(Visitor visitor, string name) =>
        visitor.SubmitAsync(
            Main,
            ("Input.Token", "once"),
            ("Input.SystemUserName", name + "-a"),
            ("Input.SystemDisplayName", "甲"),
            ("Input.SystemPassword", "Qingming-7401"),
            ("Input.SecurityUserName", name + "-b"),
            ("Input.SecurityDisplayName", "乙"),
            ("Input.SecurityPassword", "Guyu-8302-Lixia")
        );
}

public sealed class BootstrapOnSqlite(SqliteStore store) : BootstrapTests(store), IClassFixture<SqliteStore>;

public sealed class BootstrapOnPostgres(PostgresStore store) : BootstrapTests(store), IClassFixture<PostgresStore>;
