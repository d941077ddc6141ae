using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Anlan.Browser.Tests.Hosting;

/// <summary>What everybody does with a letter on the way into the store.</summary>
internal static partial class LetterSteps
{
    /// <summary>Names the reader leaves open in one letter; more would be a fault of its own.</summary>
    private const int MostObstacles = 60;

    /// <summary>A real letter beside the working copy; the test is skipped where it is not.</summary>
    public static string RealLetter(string file)
    {
        var path = Path.GetFullPath(Repository.PathOf("..", "shared", "cases", file));
        Assert.SkipUnless(
            File.Exists(path),
            $"!!! SKIPPED: the real letter {file} is not at {path}; the real walk is NOT tested here. !!!"
        );
        return path;
    }

    /// <summary>Hands a letter in on the import page and waits for its problems.</summary>
    public static async Task ReadAsync(Person office, string path)
    {
        await office.Page.GetByLabel("反馈意见文件").SetInputFilesAsync(path);
        await office.PressAsync("读取并核对");
        await Assertions.Expect(office.Page.Locator("[data-problem-item]").First).ToBeVisibleAsync();
    }

    /// <summary>Types the first unit's name and leaves the field, which closes what it offers.</summary>
    public static async Task ChooseUnitAsync(Person office, string name)
    {
        var field = office.Page.Locator("#unit-0");
        await field.FillAsync(name);
        await field.PressAsync("Tab");
    }

    /// <summary>On the confirmation page: says what each unknown name means and when the letter was issued, then confirms.</summary>
    /// <param name="unit">Body taken for every unknown name.</param>
    public static async Task ConfirmAsync(Person office, string unit)
    {
        var page = office.Page.Url;
        var obstacle = office.Page.Locator("[data-obstacle]").First;
        for (var i = 0; i < MostObstacles && await obstacle.CountAsync() > 0; i++)
        {
            await obstacle.GetByRole(AriaRole.Link).ClickAsync();
            if (office.Page.Url.EndsWith("/header", StringComparison.Ordinal))
                await office.FillAsync("印发日期", "2021-01-15");
            else
                await ChooseUnitAsync(office, unit);
            await office.PressAsync("保存");
            await office.Page.GotoAsync(page);
        }
        await office.PressAsync("确认，生成督察记录");
        await Assertions.Expect(office.Page).ToHaveURLAsync(Record());
    }

    [GeneratedRegex("/supervision/[0-9a-f-]{36}$")]
    private static partial Regex Record();
}
