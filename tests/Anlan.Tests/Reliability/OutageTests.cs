using System.Data.Common;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Anlan.Data;
using Anlan.Hosting;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Anlan.Tests.Reliability;

/// <summary>While the database cannot be asked everybody is told so soon, and afterwards work goes on by itself.</summary>
public sealed class DatabaseOutageTests(PostgresStore store) : IClassFixture<PostgresStore>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_database_that_is_frozen_or_stopped(bool frozen)
    {
        using var wire = new Wire(store.Settings["Anlan:Postgres"]);
        await using var app = On(wire.ConnectionString);
        var person = await SignedInAsync(app);
        using var anybody = app.CreateDefaultClient(new Uri("https://localhost"));
        if (frozen)
            wire.Hold();
        else
            wire.Cut();

        var watch = Stopwatch.StartNew();
        // Those on their way when it happens, and those who come later.
        var first = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => person.Client.GetAsync("/rectification")));
        Assert.All(first, a => Assert.Equal(HttpStatusCode.ServiceUnavailable, a.StatusCode));
        Assert.True(watch.Elapsed < Soon, $"The first answer took {watch.Elapsed.TotalSeconds:F1} s.");
        await UntilAsync(async () => (await TimedAsync(() => anybody.GetAsync("/health"))).StatusCode == HttpStatusCode.ServiceUnavailable);
        using var page = await TimedAsync(() => person.Client.GetAsync("/"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), page.Headers.RetryAfter!.Delta);
        Assert.Contains("数据库暂时连不上", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        anybody.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "anlan_1");
        using var api = await TimedAsync(() => anybody.GetAsync("/api/v1/me"));
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "application/problem+json"),
            (api.StatusCode, api.Content.Headers.ContentType!.MediaType)
        );
        Assert.Contains("api.unavailable", await api.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        wire.Mend();
        await UntilAsync(async () => (await anybody.GetAsync("/health")).StatusCode == HttpStatusCode.OK);
        await UntilAsync(async () => (await person.Client.GetAsync("/rectification")).StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_database_that_takes_no_more_connections()
    {
        var few = new NpgsqlConnectionStringBuilder(store.Settings["Anlan:Postgres"])
        {
            MaxPoolSize = 1,
            ApplicationName = "few",
        }.ToString();
        await using var app = On(few);
        var person = await SignedInAsync(app);
        await using (var other = new NpgsqlConnection(PatientConnections.Prepared(few)))
        {
            await other.OpenAsync();
            using var page = await TimedAsync(() => person.Client.GetAsync("/rectification"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, (await person.Client.GetAsync("/rectification")).StatusCode);
    }

    private WebApplicationFactory<Program> On(string postgres) =>
        store.App.WithWebHostBuilder(host => host.UseSetting("Anlan:Postgres", postgres));

    private static async Task<Visitor> SignedInAsync(WebApplicationFactory<Program> app)
    {
        var person = new Visitor(app.CreateDefaultClient(new Uri("https://localhost"), new CookieJar()));
        await TestStore.SignInAsync(person, "gaoyuan");
        return person;
    }

    private static async Task<HttpResponseMessage> TimedAsync(Func<Task<HttpResponseMessage>> ask)
    {
        var watch = Stopwatch.StartNew();
        var answer = await ask();
        Assert.True(watch.Elapsed < Soon, $"{answer.RequestMessage!.RequestUri!.AbsolutePath} took {watch.Elapsed.TotalSeconds:F1} s.");
        return answer;
    }

    private static async Task UntilAsync(Func<Task<bool>> come)
    {
        for (var watch = Stopwatch.StartNew(); !await come(); await Task.Delay(100))
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), "It did not come to that.");
    }
}

/// <summary>What is wrong with the store is told by its own errors.</summary>
public sealed class FullDiskTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    [Fact]
    public async Task A_form_that_meets_a_full_disk_is_told_so_and_reading_goes_on()
    {
        var (_, path) = await store.RectifyingAsync();
        await using var app = store.App.WithWebHostBuilder(host =>
            host.ConfigureTestServices(services => services.ConfigureDbContext<SqliteAppDb>(o => o.AddInterceptors(new NoMorePages())))
        );
        var clerk = new Visitor(app.CreateDefaultClient(new Uri("https://localhost"), new CookieJar(store.SessionOf("duanpeng")!)));
        await clerk.GetAsync(path + "/progress");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        await clerk.SubmitAsync("main form", ("Input.HappenedOn", "2026-11-20"), ("Input.Text", new string('长', 4000)));
        Assert.Equal(HttpStatusCode.InsufficientStorage, clerk.Status);
        Assert.Contains("磁盘已满", clerk.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync(path)).Status);
    }

    [Fact]
    public void Each_fault_has_its_status()
    {
        Assert.Equal(507, Outages.StatusOf(new DbUpdateException("", new SqliteException("", 13))));
        Assert.Equal(507, Outages.StatusOf(new PostgresException("", "", "", "53100")));
        Assert.Equal(503, Outages.StatusOf(new SqliteException("", 10)));
        Assert.Equal(503, Outages.StatusOf(new PostgresException("", "", "", "53300")));
        Assert.Equal(503, Outages.StatusOf(new InvalidOperationException("", new NpgsqlException("", new TimeoutException()))));
        Assert.Null(Outages.StatusOf(new SqliteException("", 19)));
        Assert.Null(Outages.StatusOf(new PostgresException("", "", "", "42601")));
        Assert.Null(Outages.StatusOf(new InvalidOperationException()));
        Assert.Null(Outages.StatusOf(new OperationCanceledException()));
    }

    /// <summary>The database file may grow no more.</summary>
    private sealed class NoMorePages : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA max_page_count = 1";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
