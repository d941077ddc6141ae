using Anlan.Data;
using Anlan.Tests.Architecture;
using Anlan.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Access.Matrix;

/// <summary>What every answer has and what none has, whoever asks at whatever door, errors included (S-09, S-28, S-29).</summary>
public sealed class AnswerTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    private static readonly string?[] People = [null, "gaoyuan", "weichangqing", "xitong", "shenji"];

    private static readonly string[] OtherPaths =
    [
        "/no-such-page",
        "/dist/no-such-file.js",
        "/supervision/%zz",
        "/api/v1/no-such-thing",
        "/icons.svg",
    ];

    [Fact]
    public async Task Every_answer_forbids_foreign_scripts_and_no_redirect_carries_a_page()
    {
        var watch = new SaveWatch();
        await using var app = store.App.WithWebHostBuilder(host =>
            host.ConfigureTestServices(services => services.ConfigureDbContext<SqliteAppDb>(o => o.AddInterceptors(watch)))
        );
        var world = await MatrixWorld.MakeAsync(store);
        var findings = new List<string>();
        var statuses = new HashSet<int>();
        foreach (var who in People)
        {
            var visitor = await VisitorAsync(app, who);
            watch.Armed = true;
            foreach (var door in Door.Of(app.Services))
            foreach (var method in door.Methods.Distinct())
                await AskAsync(visitor, method, world.Fill(door.Route).Path);
            foreach (var path in OtherPaths)
                await AskAsync(visitor, "GET", path);
            await AskAsync(visitor, "POST", "/sign-in");
            watch.Armed = false;
            async Task AskAsync(Visitor by, string method, string path)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                using var answer = await by.Client.SendAsync(request);
                statuses.Add((int)answer.StatusCode);
                var length = (await answer.Content.ReadAsByteArrayAsync()).Length;
                findings.AddRange(
                    Faults(answer, length).Select(f => $"{method} {path} by {who ?? "nobody"} ({(int)answer.StatusCode}): {f}")
                );
            }
        }
        Findings.None(findings);
        // The trial is worth something only when all kinds of answers occurred.
        Assert.Empty(new[] { 200, 302, 400, 401, 403, 404 }.Except(statuses));
    }

    [Fact]
    public async Task The_page_after_a_crash_says_nothing_of_the_inside_and_has_the_same_headers()
    {
        var watch = new SaveWatch();
        await using var app = store.App.WithWebHostBuilder(host =>
            host.ConfigureTestServices(services => services.ConfigureDbContext<SqliteAppDb>(o => o.AddInterceptors(watch)))
        );
        var visitor = await VisitorAsync(app, "linxiaozhou");
        await visitor.GetAsync("/account/tokens");
        watch.Armed = true;
        var token = visitor.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await visitor.Client.PostAsync(
            "/account/tokens",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = token,
                    ["_handler"] = "make-token",
                    ["Input.Purpose"] = "试",
                    ["Input.ValidTo"] = "2027-01-31",
                }
            )
        );
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Equal(500, (int)answer.StatusCode);
        Assert.Contains("程序出了问题", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
        Assert.DoesNotContain("The matrix stops", body, StringComparison.Ordinal);
        Assert.Empty(Faults(answer, body.Length));
    }

    private static async Task<Visitor> VisitorAsync(WebApplicationFactory<Program> app, string? who)
    {
        var visitor = new Visitor(app.CreateDefaultClient(new Uri("https://localhost"), new CookieJar()));
        if (who is not null)
            await TestStore.SignInAsync(visitor, who);
        return visitor;
    }

    private static IEnumerable<string> Faults(HttpResponseMessage answer, int length)
    {
        var policy = Header(answer, "Content-Security-Policy") ?? "";
        foreach (
            var needed in new[]
            {
                "default-src 'self'",
                "script-src 'self'",
                "object-src 'none'",
                "frame-ancestors 'none'",
                "form-action 'self'",
            }
        )
            if (!policy.Contains(needed, StringComparison.Ordinal))
                yield return $"the policy lacks {needed}";
        if (policy.Contains("unsafe", StringComparison.Ordinal))
            yield return "the policy allows inline code";
        if (Header(answer, "X-Content-Type-Options") != "nosniff")
            yield return "no nosniff";
        if (Header(answer, "Referrer-Policy") != "no-referrer")
            yield return "no referrer policy";
        if (Header(answer, "Strict-Transport-Security") is null)
            yield return "no strict transport security";
        if (Header(answer, "Server") is not null || Header(answer, "X-Powered-By") is not null)
            yield return "tells what runs here";
        if ((int)answer.StatusCode is >= 300 and < 400 && length > 0)
            yield return $"a redirect with {length} bytes";
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
