using System.Net;
using Anlan.Modules.Access.Demonstration;
using Anlan.Tests.Hosting;

namespace Anlan.Tests.Access;

/// <summary>The log of requests names who asked for what, and holds nothing they typed; the audit administrator reads it, files beyond the days are gone.</summary>
public sealed class AccessLogTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    [Fact]
    public async Task Who_asked_for_what_and_nothing_that_was_typed()
    {
        var folder = Directory.CreateDirectory(Path.Combine(store.Folder, "access-log")).FullName;
        var now = store.Clock.GetUtcNow().UtcDateTime;
        string[] kept = [.. Enumerable.Range(0, 5).Select(d => Old(d))];
        string[] old = [.. Enumerable.Range(6, 4).Select(d => Old(d))];
        await using (var node = store.App.WithWebHostBuilder(host => host.UseSetting("Anlan:AccessLogDays", "5")))
        {
            var visitor = new Visitor(node.CreateDefaultClient(new Uri("https://localhost"), new CookieJar()));
            await TestStore.SignInAsync(visitor, "duanpeng");
            await visitor.GetAsync("/search?q=机密的词");
            await visitor.GetAsync("/nothing%0A2026-01-01+00:00:00+forged");
            await visitor.GetAsync("/access-log");
            Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
            var audit = new Visitor(node.CreateDefaultClient(new Uri("https://localhost"), new CookieJar()));
            await TestStore.SignInAsync(audit, "shenji");
            var text = "";
            for (var tries = 0; tries < 100 && !text.Contains("duanpeng GET /access-log", StringComparison.Ordinal); tries++)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
                await audit.GetAsync("/access-log");
                var link = audit.Page.QuerySelector("tbody a")?.GetAttribute("href");
                text = link is null ? "" : await audit.Client.GetStringAsync(link);
            }

            string[] lines = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#')];
            Assert.Contains(lines, l => l.Contains(" duanpeng GET /search 200 ", StringComparison.Ordinal));
            Assert.DoesNotContain("机密", Uri.UnescapeDataString(text), StringComparison.Ordinal);
            Assert.DoesNotContain(DemonstrationAccount.Password, text, StringComparison.Ordinal);
            // Whatever the address, a line is a request and a request is a line.
            Assert.All(lines, l => Assert.StartsWith($"{TimeProvider.System.GetUtcNow():yyyy-MM-dd} ", l, StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.NotFound, (await audit.Client.GetAsync("/access-log/..%2Fanlan.db")).StatusCode);
        }
        // By age, whatever their number: every start begins a new one.
        Assert.All(kept, f => Assert.True(File.Exists(f), f));
        Assert.DoesNotContain(old, File.Exists);

        string Old(int days)
        {
            var file = Path.Combine(folder, $"{Environment.MachineName}-{days}.txt");
            File.WriteAllText(file, "x");
            File.SetLastWriteTimeUtc(file, now.AddDays(-days));
            return file;
        }
    }
}
