using Anlan.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace Anlan.Browser.Tests;

/// <summary>The import beside the walk: its other pages, the keyboard, the real letters.</summary>
public sealed class ImportTests(Chromium chromium, BrowserStore store) : IClassFixture<BrowserStore>
{
    [Fact]
    public async Task Figures_problem_and_heading_have_pages_of_their_own()
    {
        await using var office = await Person.SignInAsync(chromium, store, "linxiaozhou");
        await office.OpenAsync("/supervision/import");
        await ReadAsync(office, Repository.PathOf("samples", "letters", "00-mentougou.txt"));
        var review = office.Page.Url;
        await office.OpenAsync(review + "?view=checks");
        await office.JudgeAsync("import-figures");
        await office.OpenAsync(review);
        await office.FollowAsync("修改");
        await office.JudgeAsync("import-edit");
        await office.OpenAsync(review + "/header");
        await office.JudgeAsync("import-header");
    }

    [Fact]
    public async Task The_review_goes_by_keyboard()
    {
        await using var office = await Person.SignInAsync(chromium, store, "gaoyuan");
        await office.OpenAsync("/supervision/import");
        await ReadAsync(office, Repository.PathOf("samples", "letters", "01-linjiang.txt"));
        var current = office.Page.Locator("[data-problem-item][aria-current]");
        var items = office.Page.Locator("[data-problem-item]");
        var (first, third) = (await items.Nth(0).GetAttributeAsync("id"), await items.Nth(2).GetAttributeAsync("id"));
        await Assertions.Expect(current).ToHaveIdAsync(first!);
        await office.Page.Keyboard.PressAsync("ArrowDown");
        await office.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(current).ToHaveIdAsync(third!);
        await Assertions.Expect(current).ToBeInViewportAsync();
        await Assertions.Expect(office.Page.Locator("[data-letter] [data-current]").First).ToBeInViewportAsync();
        await office.JudgeAsync("import-review-at-the-third");
        await office.Page.Keyboard.PressAsync("ArrowUp");
        await office.Page.Keyboard.PressAsync("e");
        await Assertions.Expect(office.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("修改问题");
        await office.Page.GoBackAsync();
        await office.Page.Keyboard.PressAsync("s");
        await Assertions.Expect(office.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("拆分问题");
        await office.JudgeAsync("import-split");
    }

    [Theory]
    [InlineData("002_83c711e2c46b0919.txt", "import-office-letter")]
    [InlineData("004_d876a9bbd3f663bc.txt", "import-station-letter")]
    public async Task A_real_letter_goes_the_same_way(string file, string name)
    {
        var path = Path.GetFullPath(Repository.PathOf("..", "shared", "cases", file));
        Assert.SkipUnless(File.Exists(path), $"SKIPPED: the real letter {file} is not beside this working copy.");
        await using var office = await Person.SignInAsync(chromium, store, "linxiaozhou");
        await office.OpenAsync("/supervision/import");
        await ReadAsync(office, path);
        await office.JudgeAsync($"{name}-review");
        await ConfirmAsync(office, office.Page.Url, $"{name}-confirm", "北京市应急管理局");
    }

    private static async Task ReadAsync(Person office, string path)
    {
        await office.Page.GetByLabel("反馈意见文件").SetInputFilesAsync(path);
        await office.PressAsync("读取并核对");
        await Assertions.Expect(office.Page.Locator("[data-problem-item]").First).ToBeVisibleAsync();
    }

    /// <summary>Says what each unknown unit is and when the letter was issued, then confirms.</summary>
    private static async Task ConfirmAsync(Person office, string review, string name, string unit)
    {
        await office.Page.GotoAsync(review + "/confirm");
        await office.JudgeAsync(name);
        var obstacle = office.Page.Locator("[data-obstacle]").First;
        for (var i = 0; i < 60 && await obstacle.CountAsync() > 0; i++)
        {
            await obstacle.GetByRole(AriaRole.Link).ClickAsync();
            if (i == 0)
                await office.JudgeAsync(name + "-unit");
            if (office.Page.Url.EndsWith("/header", StringComparison.Ordinal))
                await office.FillAsync("印发日期", "2021-01-15");
            else
                await office.Page.Locator("#unit-0").FillAsync(unit);
            await office.PressAsync("保存");
            await office.Page.GotoAsync(review + "/confirm");
        }
        await office.PressAsync("确认，生成督察记录");
        await Assertions.Expect(office.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/supervision/[0-9a-f-]{36}$"));
    }
}
