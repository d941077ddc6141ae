using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Reliability;

/// <summary>
/// What was acknowledged is there once, however often the program dies: writes run while it is killed at seeded moments, and every
/// sender repeats under its key what it got no answer for.
/// </summary>
public abstract class CrashTests(TestStore store)
{
    private const int Senders = 4;

    /// <summary>Few in the ordinary run; <c>ANLAN_KILLS=200</c> for the figure that is promised (G14).</summary>
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("ANLAN_KILLS"), out var kills) ? kills : 4;
    private const int Seed = 20261122;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_stored_twice_when_the_program_is_killed()
    {
        // The other process lives in real time; what is made here must not be in its future.
        if (TimeProvider.System.GetUtcNow() is var real && real > store.Clock.GetUtcNow())
            store.Clock.SetUtcNow(real);
        var round = await store.DistrictRoundAsync();
        var token = await TokenAsync();
        var random = new Random(Seed);
        var acknowledged = new ConcurrentBag<string>();
        var unanswered = new ConcurrentBag<string>();
        var problem = Guid.Empty;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var program = await ProgramProcess.StartAsync(store);
            program.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            problem = problem == Guid.Empty ? await FirstItemAsync(program.Client, round) : problem;
            foreach (var key in unanswered.ToList())
                await SendAsync(program.Client, problem, key, acknowledged, unanswered);
            using var stop = new CancellationTokenSource();
            var senders = Enumerable
                .Range(0, Senders)
                .Select(s => SendManyAsync(program.Client, problem, $"{kill}-{s}", acknowledged, unanswered, stop.Token))
                .ToList();
            await Task.Delay(TimeSpan.FromMilliseconds(300 + random.Next(900)));
            await program.KillAsync();
            await stop.CancelAsync();
            await Task.WhenAll(senders);
        }
        using (var program = await ProgramProcess.StartAsync(store))
        {
            program.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            foreach (var key in unanswered.ToList())
                await SendAsync(program.Client, problem, key, acknowledged, unanswered);
        }
        var keys = acknowledged.Distinct().ToList();
        Assert.True(keys.Count > Kills * 2, $"Only {keys.Count} writes were acknowledged; the test proves nothing.");
        var stored = await store.WithDbAsync(db => db.ProgressOf(problem).Select(e => e.Text).ToListAsync());
        Assert.Equal(keys.Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
        var told = await store.WithDbAsync(db => db.Set<Anlan.Data.AuditEvent>().CountAsync(e => e.Act == "ProgressAdded"));
        Assert.Equal(stored.Count, told);
    }

    private static async Task SendManyAsync(
        HttpClient client,
        Guid problem,
        string prefix,
        ConcurrentBag<string> acknowledged,
        ConcurrentBag<string> unanswered,
        CancellationToken stop
    )
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
            if (!await SendAsync(client, problem, $"{prefix}-{i}", acknowledged, unanswered))
                return;
    }

    /// <summary>Sends one write; its text is its key, so that what is stored tells who sent it.</summary>
    private static async Task<bool> SendAsync(
        HttpClient client,
        Guid problem,
        string key,
        ConcurrentBag<string> acknowledged,
        ConcurrentBag<string> unanswered
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/items/{problem}/progress")
        {
            Content = JsonContent.Create(new { text = key, happened_on = "2026-11-20" }),
        };
        request.Headers.Add("Idempotency-Key", key);
        try
        {
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            acknowledged.Add(key);
            return true;
        }
        catch (HttpRequestException)
        {
            unanswered.Add(key);
            return false;
        }
    }

    private async Task<string> TokenAsync()
    {
        var owner = await store.SignedInAsync("duanpeng");
        await owner.GetAsync("/account/tokens");
        await owner.SubmitAsync("form[action='/account/tokens']", ("Input.Purpose", "掉电测试"), ("Input.MayWrite", "true"));
        return owner.Page.QuerySelector("code[data-copy]")!.TextContent;
    }

    private static async Task<Guid> FirstItemAsync(HttpClient client, Guid round)
    {
        using var answer = await client.GetAsync($"/api/v1/items?case={round}");
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return json.GetProperty("items")[0].GetProperty("id").GetGuid();
    }
}

public sealed class CrashOnSqlite(SqliteStore store) : CrashTests(store), IClassFixture<SqliteStore>;

public sealed class CrashOnPostgres(PostgresStore store) : CrashTests(store), IClassFixture<PostgresStore>;
