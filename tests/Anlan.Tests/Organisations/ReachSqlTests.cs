using System.Collections;
using System.Data.Common;
using System.Net;
using Anlan.Data;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Organisations;

/// <summary>What a person reaches is asked by a path: the commands are the same however many organisations lie below.</summary>
public abstract class ReachSqlTests(TestStore store)
{
    private static readonly string[] Pages =
    [
        "/",
        "/rectification",
        "/rectification.xlsx",
        "/supervision",
        "/supervision/rounds.xlsx",
        "/letters",
        "/overview",
        "/search?q=整改",
        "/notices",
    ];

    [Fact]
    public async Task No_command_grows_with_the_organisations_below()
    {
        await store.DistrictRoundAsync();
        var commands = new Commands();
        await using var app = store.App.WithWebHostBuilder(host =>
            host.ConfigureTestServices(services =>
            {
                services.ConfigureDbContext<SqliteAppDb>(o => o.AddInterceptors(commands));
                services.ConfigureDbContext<PostgresAppDb>(o => o.AddInterceptors(commands));
            })
        );
        var district = new Visitor(app.CreateDefaultClient(new Uri("https://localhost"), new CookieJar()));
        await TestStore.SignInAsync(district, "weichangqing");
        var before = await ValuesAsync(district, commands);
        Assert.True(commands.Seen > 40, $"Only {commands.Seen} commands were seen; the test proves nothing.");
        await store.WithAsync(services => ManyBelow.AddAsync(services, 700));
        Assert.Equal(before, await ValuesAsync(district, commands));
    }

    /// <summary>For each page the most values one command of it carried.</summary>
    private static async Task<List<string>> ValuesAsync(Visitor visitor, Commands commands)
    {
        var most = new List<string>();
        foreach (var page in Pages)
        {
            commands.Most = 0;
            using var answer = await visitor.Client.GetAsync(page);
            Assert.Equal((page, HttpStatusCode.OK), (page, answer.StatusCode));
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
            most.Add($"{page}: {commands.Most}");
        }
        return most;
    }

    /// <summary>Counts the values commands carry, lists by their length.</summary>
    private sealed class Commands : DbCommandInterceptor
    {
        public int Seen { get; private set; }

        public int Most { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Seen++;
            Most = Math.Max(Most, command.Parameters.Cast<DbParameter>().Sum(p => Length(p.Value)));
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        private static int Length(object? value) => value is ICollection list and not byte[] ? list.Count : 1;
    }
}

public sealed class ReachSqlOnSqlite(SqliteStore store) : ReachSqlTests(store), IClassFixture<SqliteStore>;

public sealed class ReachSqlOnPostgres(PostgresStore store) : ReachSqlTests(store), IClassFixture<PostgresStore>;
