using System.Data.Common;
using System.Net;
using Anlan.Data;
using Anlan.Tests.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Operations;

public abstract class HealthTests(TestStore store)
{
    [Fact]
    public async Task It_is_well_while_the_store_answers()
    {
        using var answer = await store.Anybody().Client.GetAsync("/health");
        Assert.Equal((HttpStatusCode.OK, "ok"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task It_says_so_and_no_more_when_the_store_does_not_answer()
    {
        var plug = new Plug();
        await using var app = store.App.WithWebHostBuilder(host =>
            host.ConfigureTestServices(services =>
            {
                services.ConfigureDbContext<SqliteAppDb>(o => o.AddInterceptors(plug));
                services.ConfigureDbContext<PostgresAppDb>(o => o.AddInterceptors(plug));
            })
        );
        using var client = app.CreateDefaultClient(new Uri("https://localhost"));
        plug.Pulled = true;
        using var answer = await client.GetAsync("/health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("store unreachable", await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Once pulled, whatever is asked of the store fails as it does when the store is gone.</summary>
    private sealed class Plug : DbCommandInterceptor
    {
        public bool Pulled { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        ) => Pulled ? throw new InvalidOperationException("password=secret host=inside") : ValueTask.FromResult(result);
    }
}

public sealed class HealthOnSqlite(SqliteStore store) : HealthTests(store), IClassFixture<SqliteStore>;

public sealed class HealthOnPostgres(PostgresStore store) : HealthTests(store), IClassFixture<PostgresStore>;
