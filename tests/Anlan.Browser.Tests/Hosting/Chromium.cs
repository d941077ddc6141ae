using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Anlan.Browser.Tests.Hosting.Chromium))]

namespace Anlan.Browser.Tests.Hosting;

/// <summary>The machine's own Chromium (<c>CHROMIUM</c> names another one), started once a run.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;

    private IBrowser? browser;

    public IBrowser Browser => browser ?? throw new InvalidOperationException("The browser is not started yet.");

    /// <summary>Until something that is waited for has failed; other tests run beside, and the machine may be slow.</summary>
    private const int Patience = 30_000;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--lang=zh-CN",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
