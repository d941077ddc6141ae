using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Anlan.Hosting;
using Anlan.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Access;

/// <summary>What a stranger may cost: beyond the limit nothing is asked of the store, and others are not kept waiting.</summary>
public sealed class RateLimitTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    [Fact]
    public async Task A_network_that_signs_in_too_fast_is_told_to_wait_and_the_others_go_on()
    {
        await using var app = Limited(("SignInsPerMinute", "6"), ("ApiPerMinute", "6"));
        await using var there = From(app, "192.0.2.5");
        await using var elsewhere = From(app, "192.0.2.6");
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync(there)).Status);
        var refused = await TryAsync(there);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("请求太频繁", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync(elsewhere)).Status);
        // Only what costs much is limited: the page itself is shown.
        Assert.Equal(HttpStatusCode.OK, (await VisitorAsync(there)).Status);
    }

    [Fact]
    public async Task A_token_that_asks_too_fast_gets_a_problem_with_the_time_to_wait()
    {
        await using var app = Limited(("ApiPerMinute", "9"));
        using var client = app.CreateDefaultClient(new Uri("https://localhost"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "anlan_1");
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/me")).StatusCode);
        using var refused = await client.GetAsync("/api/v1/me");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Contains("api.too-many", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_many_passwords_are_tested_pages_are_shown()
    {
        // A password takes a fifth of a second, as on a real server.
        await using var app = store.App.WithWebHostBuilder(host =>
            host.ConfigureServices(services => services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 210_000))
        );
        var visitors = new List<Visitor>();
        for (var i = 0; i < 40; i++)
            visitors.Add(await VisitorAsync(app));
        var storm = visitors
            .Select(
                (v, i) =>
                    Task.Run(() => v.SubmitAsync("form[action='/sign-in']", ("Input.UserName", $"guess{i}"), ("Input.Password", "wrong")))
            )
            .ToList();
        await Task.Delay(200);
        using var client = app.CreateDefaultClient(new Uri("https://localhost"));
        var slowest = 0.0;
        for (var i = 0; i < 10; i++)
        {
            var watch = Stopwatch.StartNew();
            using var page = await client.GetAsync("/sign-in");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            slowest = Math.Max(slowest, watch.Elapsed.TotalSeconds);
        }
        Assert.True(slowest < 2, $"A page took {slowest:F1} s.");
        await Task.WhenAll(storm);
    }

    [Theory]
    [InlineData("viele")]
    [InlineData("-1")]
    public void A_limit_that_is_no_number_is_told_at_the_start(string value)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Anlan:Limits:SignInsPerMinute", value)]).Build();
        var fault = Assert.Throws<InvalidDataException>(() => new RateLimits(settings));
        Assert.Contains("Anlan:Limits:SignInsPerMinute", fault.Message, StringComparison.Ordinal);
    }

    private WebApplicationFactory<Program> Limited(params (string Name, string Value)[] limits) =>
        store.App.WithWebHostBuilder(host =>
        {
            foreach (var (name, value) in limits)
                host.UseSetting("Anlan:Limits:" + name, value);
        });

    private static WebApplicationFactory<Program> From(WebApplicationFactory<Program> app, string network) =>
        app.WithWebHostBuilder(host => host.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new FromNetwork(network))));

    private static async Task<Visitor> VisitorAsync(WebApplicationFactory<Program> app) =>
        await new Visitor(app.CreateDefaultClient(new Uri("https://localhost"), new CookieJar())).GetAsync("/sign-in");

    private static async Task<Visitor> TryAsync(WebApplicationFactory<Program> app) =>
        await (await VisitorAsync(app)).SubmitAsync(
            "form[action='/sign-in']",
            ("Input.UserName", $"nobody-{Guid.CreateVersion7():N}"),
            ("Input.Password", "wrong")
        );
}
