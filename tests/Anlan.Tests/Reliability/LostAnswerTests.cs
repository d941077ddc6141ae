using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Anlan.Api;
using Anlan.Data;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Reliability;

/// <summary>
/// A commit whose acknowledgement is lost is neither done nor undone for whoever waits: it is asked again under its key, and the answer is the
/// first one (R-06, G16: 1,000 lost answers, 1,000 rows).
/// </summary>
public abstract class LostAnswerTests(TestStore store)
{
    private const int Writes = 1_000;
    private const int Senders = 4;

    [Fact]
    public async Task A_thousand_writes_whose_commits_went_unanswered_are_stored_once_each()
    {
        var lost = new LostAcknowledgements();
        await using var app = store.App.WithWebHostBuilder(host =>
            host.ConfigureTestServices(services =>
            {
                services.ConfigureDbContext<SqliteAppDb>(o => o.AddInterceptors(lost));
                services.ConfigureDbContext<PostgresAppDb>(o => o.AddInterceptors(lost));
            })
        );
        var (_, path) = await store.RectifyingAsync();
        var problem = path[^36..];
        using var client = app.CreateDefaultClient(new Uri("https://localhost"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        var made = new ConcurrentBag<string>();
        await Parallel.ForAsync(
            0,
            Writes,
            new ParallelOptions { MaxDegreeOfParallelism = Senders },
            async (number, ct) =>
            {
                using var unanswered = await SendAsync(client, problem, number);
                Assert.True(unanswered.StatusCode >= HttpStatusCode.InternalServerError, $"{number}: {unanswered.StatusCode}");
                using var again = await SendAsync(client, problem, number);
                Assert.Equal(HttpStatusCode.Created, again.StatusCode);
                var answer = await again.Content.ReadAsStringAsync(ct);
                if (number % 10 == 0)
                {
                    using var third = await SendAsync(client, problem, number);
                    Assert.Equal(answer, await third.Content.ReadAsStringAsync(ct));
                }
                made.Add(answer);
            }
        );
        Assert.Equal(Writes, lost.Count);
        Assert.Equal(Writes, made.Distinct().Count());
        var stored = await store.WithDbAsync(db => db.ProgressOf(Guid.Parse(problem)).Select(e => e.Text).ToListAsync());
        Assert.Equal(Enumerable.Range(0, Writes).Select(TextOf).Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
        Assert.Equal(Writes, await store.WithDbAsync(db => db.Set<AuditEvent>().CountAsync(e => e.Act == "ProgressAdded")));
    }

    private static string TextOf(int number) => $"第{number}条进展";

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string problem, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/items/{problem}/progress")
        {
            Content = JsonContent.Create(new { text = TextOf(number), happened_on = "2026-11-20" }),
        };
        request.Headers.Add("Idempotency-Key", $"lost-{number}");
        return await client.SendAsync(request);
    }

    private async Task<string> TokenAsync()
    {
        var owner = await store.SignedInAsync("duanpeng");
        await owner.GetAsync("/account/tokens");
        await owner.SubmitAsync("form[action='/account/tokens']", ("Input.Purpose", "丢失答复测试"), ("Input.MayWrite", "true"));
        return owner.Page.QuerySelector("code[data-copy]")!.TextContent;
    }

    /// <summary>The first commit under each key reaches the database; that it did is never heard of.</summary>
    private sealed class LostAcknowledgements : DbTransactionInterceptor
    {
        private readonly ConcurrentDictionary<string, bool> keys = new(StringComparer.Ordinal);

        public int Count => keys.Count;

        public override Task TransactionCommittedAsync(
            DbTransaction transaction,
            TransactionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            var key = eventData.Context?.ChangeTracker.Entries<StoredAnswer>().Select(e => e.Entity.Key).FirstOrDefault();
            return key is not null && keys.TryAdd(key, true)
                ? throw new IOException("The answer of the database was lost.")
                : Task.CompletedTask;
        }
    }
}

public sealed class LostAnswersOnSqlite(SqliteStore store) : LostAnswerTests(store), IClassFixture<SqliteStore>;

public sealed class LostAnswersOnPostgres(PostgresStore store) : LostAnswerTests(store), IClassFixture<PostgresStore>;
