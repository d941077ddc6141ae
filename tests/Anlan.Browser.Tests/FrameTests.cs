using Anlan.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace Anlan.Browser.Tests;

/// <summary>The pages everybody sees: sign-in, messages, the frame around each role's first page.</summary>
public sealed class FrameTests(Chromium chromium, BrowserStore store) : IClassFixture<BrowserStore>
{
    [Fact]
    public async Task The_sign_in_page_stands_at_both_widths_and_in_the_dark()
    {
        await using var visitor = await Person.ComeAsync(chromium, store);
        await visitor.OpenAsync("/");
        await visitor.JudgeAsync("sign-in");
        await using var night = await Person.ComeAsync(chromium, store, ColorScheme.Dark);
        await night.OpenAsync("/sign-in");
        await night.JudgeAsync("sign-in-dark");
    }

    [Fact]
    public async Task A_refused_sign_in_puts_the_focus_on_the_reason()
    {
        await using var visitor = await Person.ComeAsync(chromium, store);
        await visitor.OpenAsync("/sign-in");
        await visitor.Page.GetByLabel("用户名").FillAsync("nobody");
        await visitor.Page.GetByLabel("密码").FillAsync("wrong");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await visitor.JudgeAsync("sign-in-refused", 422);
    }

    [Fact]
    public async Task A_missing_page_says_so_and_leads_home()
    {
        await using var visitor = await Person.SignInAsync(chromium, store, "gaoyuan");
        await visitor.OpenAsync("/no-such-page");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("没有找到这个页面");
        await visitor.JudgeAsync("missing", 404);
    }

    [Theory]
    [InlineData("gaoyuan")]
    [InlineData("zhengguodong")]
    [InlineData("weichangqing")]
    [InlineData("panyue")]
    [InlineData("kongxiangfu")]
    [InlineData("xitong")]
    [InlineData("anquan")]
    [InlineData("shenji")]
    public async Task Every_role_has_a_first_page(string userName)
    {
        await using var person = await Person.SignInAsync(chromium, store, userName);
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        await person.JudgeAsync($"home-{userName}");
    }

    [Fact]
    public async Task Slash_leads_to_the_search_field_and_is_a_slash_inside_a_field()
    {
        await using var person = await Person.SignInAsync(chromium, store, "gaoyuan");
        var search = person.Page.GetByRole(AriaRole.Searchbox);
        await person.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(search).ToBeFocusedAsync();
        await person.Page.Keyboard.TypeAsync("a/b");
        await Assertions.Expect(search).ToHaveValueAsync("a/b");
    }

    [Fact]
    public async Task The_skip_link_goes_past_the_navigation()
    {
        await using var person = await Person.SignInAsync(chromium, store, "gaoyuan");
        await person.Page.Keyboard.PressAsync("Tab");
        await person.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(person.Page.Locator("#main")).ToBeFocusedAsync();
        Assert.Equal("/", new Uri(person.Page.Url).AbsolutePath);
    }
}
