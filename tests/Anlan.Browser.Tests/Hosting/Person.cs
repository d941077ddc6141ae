using System.Globalization;
using System.Text.RegularExpressions;
using Anlan.Modules.Access.Demonstration;
using Microsoft.Playwright;

namespace Anlan.Browser.Tests.Hosting;

/// <summary>
/// Somebody at a browser. Every page shown to them is judged: nothing may stand in the console (a refused style or script would), nothing
/// may need scrolling sideways, and axe may find nothing serious, at a desk's and at a phone's width.
/// </summary>
internal sealed partial class Person : IAsyncDisposable
{
    public const int Desk = 1440;

    public const int Phone = 360;

    /// <summary>Bytes of an ordinary page before compression.</summary>
    private const int LargestPage = 60_000;

    /// <summary>Bytes of all scripts of a page before compression.</summary>
    private const int LargestScripts = 60_000;

    private static readonly string Axe = File.ReadAllText(
        Repository.PathOf("src", "Anlan", "Web", "node_modules", "axe-core", "axe.min.js")
    );

    /// <summary>Whether a picture of every judged page is wanted: to paint and pack them is a third of the work of these tests.</summary>
    private static readonly bool KeepsPictures = Environment.GetEnvironmentVariable("SCREENS") is { Length: > 0 };

    private readonly IBrowserContext context;

    private readonly List<string> complaints = [];

    private int status;

    private Person(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>A visitor without cookies.</summary>
    public static async Task<Person> ComeAsync(Chromium chromium, BrowserStore store, ColorScheme colours = ColorScheme.Light)
    {
        var context = await chromium.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = store.Address.ToString(),
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
                ColorScheme = colours,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = Size(Desk),
            }
        );
        var person = new Person(context, await context.NewPageAsync());
        person.Page.Console += (_, message) => person.Hear(message);
        person.Page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest)
                person.status = response.Status;
        };
        person.Page.PageError += (_, error) => person.complaints.Add(error);
        return person;
    }

    /// <summary>Comes as a person of the demonstration office (data/demo/accounts.csv), in the session the store begins with while it lasts.</summary>
    public static async Task<Person> SignInAsync(Chromium chromium, BrowserStore store, string userName)
    {
        var person = await ComeAsync(chromium, store);
        if (store.SessionOf(userName) is { } session)
        {
            await person.context.AddCookiesAsync(
                session.Select(c => new Cookie
                {
                    Name = c.Name,
                    Value = c.Value,
                    Url = store.Address.ToString(),
                })
            );
            return await person.OpenAsync("/");
        }
        await person.Page.GotoAsync("/sign-in");
        await person.Page.GetByLabel("用户名").FillAsync(userName);
        await person.Page.GetByLabel("密码").FillAsync(DemonstrationAccount.Password);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await person.Page.WaitForURLAsync("/");
        return person;
    }

    public async Task<Person> OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        return this;
    }

    public Task FillAsync(string label, string value) => Page.Locator("main").GetByLabel(label).First.FillAsync(value);

    public Task ChooseAsync(string label) => Page.GetByRole(AriaRole.Radio, new() { Name = label }).CheckAsync();

    /// <summary>Follows a link of the page.</summary>
    public Task FollowAsync(string link) =>
        LeaveAsync(Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First);

    /// <summary>Presses a button that sends a form.</summary>
    public Task PressAsync(string button) =>
        LeaveAsync(Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);

    /// <summary>Downloads what a link leads to.</summary>
    public async Task<string> DownloadAsync(string link)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() =>
            Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync()
        );
        var path = Path.Combine(
            Directory.CreateDirectory(Repository.PathOf("artifacts", "downloads")).FullName,
            download.SuggestedFilename
        );
        await download.SaveAsAsync(path);
        return path;
    }

    public Task SeeAsync(string text) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text);

    /// <summary>Judges the page as it stands at both widths, and keeps pictures of it when it is refused or when they are wanted (<c>SCREENS=1</c>).</summary>
    /// <param name="name">Name of the pictures.</param>
    /// <param name="expected">The answer's status: a page that is not there must not be judged as if it were.</param>
    /// <param name="isLarge">Whether it holds a whole letter: an ordinary page comes at once over a phone's network.</param>
    public async Task JudgeAsync(string name, int expected = 200, bool isLarge = false)
    {
        Assert.True(status == expected, $"{name}: {Page.Url} answered {status}");
        await NothingHeavyAsync(name, isLarge);
        // Runs outside the page's content policy, so that the policy itself stays in force.
        await Page.EvaluateAsync(Axe);
        foreach (var width in (int[])[Phone, Desk])
        {
            await Page.SetViewportSizeAsync(width, Size(width).Height);
            var kept = $"{name}-{width.ToString(CultureInfo.InvariantCulture)}";
            if (KeepsPictures)
                await PictureAsync(kept);
            var fault = await SticksOutAsync(name, width) ?? await SeriousAsync(name, width);
            if (fault is null)
                continue;
            await PictureAsync(kept);
            Assert.Fail(fault);
        }
        var text = await Page.InnerTextAsync("body");
        Assert.False(Unfinished().IsMatch(text), $"{name} shows unfinished text: {Unfinished().Match(text).Value}");
        Assert.True(complaints.Count == 0, $"{name}: the console says {string.Join(" | ", complaints)}");
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    /// <summary>Source that reached the page, names of types, empty brackets where a value should stand.</summary>
    [GeneratedRegex(@"@(if|foreach|for|\()|System\.[A-Z]\w+|Anlan\.[A-Z]\w+|\{[0-9]\}|（）|《》|“”")]
    private static partial Regex Unfinished();

    private static ViewportSize Size(int width) => new() { Width = width, Height = width == Phone ? 740 : 900 };

    /// <summary>Clicks and waits until another document has come, be it under the same address.</summary>
    private async Task LeaveAsync(ILocator control)
    {
        await Page.EvaluateAsync("() => { document.documentElement.dataset.old = '' }");
        await control.ClickAsync();
        await Assertions.Expect(Page.Locator("html:not([data-old])")).ToHaveCountAsync(1);
        // Asked of the document itself: waiting for its event misses the one that came before.
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }

    private async Task PictureAsync(string name)
    {
        var folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "screens")).FullName;
        // What sticks to the window would stand in the middle of the picture otherwise.
        await Page.EvaluateAsync("() => window.scrollTo(0, 0)");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }

    private async Task NothingHeavyAsync(string name, bool isLarge)
    {
        var bytes = await Page.EvaluateAsync<int[]>(
            """
            () => [
              performance.getEntriesByType("navigation")[0].decodedBodySize,
              performance.getEntriesByType("resource").filter(e => e.initiatorType === "script").reduce((sum, e) => sum + e.decodedBodySize, 0),
            ]
            """
        );
        Assert.True(isLarge || bytes[0] <= LargestPage, $"{name}: the page has {bytes[0]} bytes");
        Assert.True(bytes[1] <= LargestScripts, $"{name}: its scripts have {bytes[1]} bytes");
    }

    private async Task<string?> SticksOutAsync(string name, int width)
    {
        var wide = await Page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
              [...document.querySelectorAll("body *")]
                .filter(e => e.getBoundingClientRect().right > window.innerWidth + 0.5)
                .slice(0, 8).map(e => e.outerHTML.slice(0, 160))
            """
        );
        return wide.Length == 0 ? null : $"{name} scrolls sideways at {width} px because of:\n{string.Join('\n', wide)}";
    }

    private async Task<string?> SeriousAsync(string name, int width)
    {
        var found = await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run({ resultTypes: ["violations"] })).violations
              .filter(v => v.impact === "serious" || v.impact === "critical")
              .flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 200)} — ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message}`))
            """
        );
        return found.Length == 0 ? null : $"{name} at {width} px, axe:\n{string.Join('\n', found)}";
    }

    private void Hear(IConsoleMessage message)
    {
        // A refused form answers 422, a missing page 404: the browser tells so for the document itself.
        var ownAnswer =
            message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            && message.Location.StartsWith(Page.Url, StringComparison.Ordinal);
        if (message.Type == "error" && !ownAnswer)
            complaints.Add($"{message.Text} ({message.Location})");
    }
}
