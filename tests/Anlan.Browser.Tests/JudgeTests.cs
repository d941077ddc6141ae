using Anlan.Browser.Tests.Hosting;

namespace Anlan.Browser.Tests;

/// <summary>The judge itself: each fault it looks for is planted once and must be found.</summary>
public sealed class JudgeTests(Chromium chromium, BrowserStore store) : IClassFixture<BrowserStore>
{
    [Theory]
    [InlineData(
        "document.querySelector('main').append(Object.assign(document.createElement('img'), { width: 1800, height: 9, alt: '' }))",
        "scrolls sideways"
    )]
    [InlineData("document.querySelector('main').append(document.createElement('input'))", "axe")]
    [InlineData("console.error('planted')", "console")]
    [InlineData(
        "document.body.append(Object.assign(document.createElement('div'), { innerHTML: '<p style=\"color:red\">x</p>' }))",
        "console"
    )]
    [InlineData("document.querySelector('main').append('@if (x)')", "unfinished")]
    public async Task A_planted_fault_is_found(string plant, string complaint)
    {
        await using var visitor = await Person.ComeAsync(chromium, store);
        await visitor.OpenAsync("/sign-in");
        await visitor.Page.EvaluateAsync(plant);
        var refused = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => visitor.JudgeAsync("planted"));
        Assert.Contains(complaint, refused.Message, StringComparison.Ordinal);
    }
}
