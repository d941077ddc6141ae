using System.IO.Compression;
using System.Net;
using Anlan.Common;
using Anlan.Data;
using Anlan.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Reliability;

/// <summary>
/// Lists are sent while their rows are still read. When the store fails in between, the status is long sent: the download has to break off, so
/// that nobody files half a list as the whole.
/// </summary>
public abstract class BrokenDownloadTests(TestStore store)
{
    private const int Lines = 6_000;

    private static readonly string[] Lists = ["/audit.xlsx", "/audit.csv"];

    [Fact]
    public async Task A_list_is_sent_while_it_is_read_and_breaks_off_when_the_store_fails()
    {
        await FillAsync();
        var failure = new FailsAtRow();
        await using var app = Listening(failure);
        using var auditor = await SignedInAsync(app);
        foreach (var path in Lists)
        {
            failure.Row = null;
            var whole = await auditor.GetByteArrayAsync(path);
            failure.Row = 5_000;
            using var answer = await auditor.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var body = await answer.Content.ReadAsStreamAsync();
            using var received = new MemoryStream();
            await Assert.ThrowsAsync<HttpIOException>(() => body.CopyToAsync(received));
            Assert.InRange(received.Length, 1, whole.Length - 1);
            Assert.NotEqual(IsWorkbook(whole), path.Contains(".csv", StringComparison.Ordinal));
            Assert.False(IsWorkbook(received.ToArray()));
        }
    }

    [Fact]
    public async Task A_list_that_fails_before_anything_was_sent_is_an_error_page()
    {
        var failure = new FailsAtRow();
        await using var app = Listening(failure);
        using var auditor = await SignedInAsync(app);
        foreach (var path in Lists)
        {
            failure.Row = 1;
            using var answer = await auditor.GetAsync(path);
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
            Assert.Null(answer.Content.Headers.ContentDisposition);
        }
    }

    private static bool IsWorkbook(byte[] content)
    {
        try
        {
            return new ZipArchive(new MemoryStream(content)).GetEntry("xl/workbook.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private Task FillAsync() =>
        store.WithAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var now = services.GetRequiredService<Today>().Now;
            for (var i = 0; i < Lines; i++)
                db.Add(
                    new AuditEvent
                    {
                        Id = Guid.CreateVersion7(),
                        HappenedAt = now,
                        RecordedAt = now,
                        Actor = "批量",
                        Act = "Filled",
                        Title = "填充",
                        PlainTitle = "填充",
                        ObjectType = "Account",
                        ObjectId = Guid.CreateVersion7(),
                        CaseId = Guid.CreateVersion7(),
                        Detail = "{}",
                        Changes = "[]",
                        BeforeDigest = "",
                        AfterDigest = "",
                    }
                );
            return await db.SaveChangesAsync();
        });

    /// <summary>The program on the same store behind a real server, since the one in memory knows no connections.</summary>
    private WebApplicationFactory<Program> Listening(FailsAtRow failure)
    {
        var app = store.App.WithWebHostBuilder(host =>
        {
            host.UseSetting("Urls", "http://127.0.0.1:0");
            host.ConfigureTestServices(services =>
            {
                services.ConfigureDbContext<SqliteAppDb>(o => o.AddInterceptors(failure));
                services.ConfigureDbContext<PostgresAppDb>(o => o.AddInterceptors(failure));
            });
        });
        app.UseKestrel(0);
        app.StartServer();
        return app;
    }

    private static async Task<HttpClient> SignedInAsync(WebApplicationFactory<Program> app)
    {
        var client = new HttpClient(
            new CookieJar
            {
                InnerHandler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false },
            }
        )
        {
            BaseAddress = app.ClientOptions.BaseAddress,
        };
        await TestStore.SignInAsync(new Visitor(client), "shenji");
        return client;
    }

    /// <summary>The store gives so many lines of the log and then fails, as it does when its machine is switched off.</summary>
    private sealed class FailsAtRow : IMaterializationInterceptor
    {
        private int given;

        public int? Row
        {
            get;
            set
            {
                field = value;
                given = 0;
            }
        }

        public object InitializedInstance(MaterializationInterceptionData materializationData, object entity) =>
            entity is AuditEvent && Row is { } row && Interlocked.Increment(ref given) >= row
                ? throw new IOException("The store is gone.")
                : entity;
    }
}

public sealed class BrokenDownloadsOnSqlite(SqliteStore store) : BrokenDownloadTests(store), IClassFixture<SqliteStore>;

public sealed class BrokenDownloadsOnPostgres(PostgresStore store) : BrokenDownloadTests(store), IClassFixture<PostgresStore>;
