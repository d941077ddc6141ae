using System.Text;
using Anlan.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace Anlan.Browser.Tests;

/// <summary>The import beside the walk: its other pages, the keyboard, selecting in the letter, files of every kind.</summary>
public sealed class ImportTests(Chromium chromium, BrowserStore store) : IClassFixture<BrowserStore>
{
    [Fact]
    public async Task Figures_problem_and_heading_have_pages_of_their_own()
    {
        await using var office = await Person.SignInAsync(chromium, store, "linxiaozhou");
        var review = await ReviewAsync(office, "00-mentougou.txt");
        await office.OpenAsync(review + "?view=checks");
        await office.JudgeAsync("import-figures", isLarge: true);
        await office.OpenAsync(review);
        await office.FollowAsync("修改");
        await office.JudgeAsync("import-edit");
        await office.OpenAsync(review + "/header");
        await office.JudgeAsync("import-header");
        await office.OpenAsync(review + "?only=units");
        await office.JudgeAsync("import-only-units", isLarge: true);
    }

    [Fact]
    public async Task The_review_goes_by_keyboard()
    {
        await using var office = await Person.SignInAsync(chromium, store, "gaoyuan");
        await ReviewAsync(office, "01-linjiang.txt");
        await Assertions.Expect(office.Page.Locator("[data-keys]")).ToBeVisibleAsync();
        var current = office.Page.Locator("[data-problem-item][aria-current]");
        var items = office.Page.Locator("[data-problem-item]");
        var ids = await items.EvaluateAllAsync<string[]>("all => all.map(e => e.id)");
        await Assertions.Expect(current).ToHaveIdAsync(ids[0]);
        await office.Page.Keyboard.PressAsync("ArrowDown");
        await office.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(current).ToHaveIdAsync(ids[2]);
        await Assertions.Expect(current).ToBeInViewportAsync();
        await Assertions.Expect(office.Page.Locator("[data-letter] [data-current]").First).ToBeInViewportAsync();
        await office.JudgeAsync("import-review-at-the-third", isLarge: true);
        await office.Page.Keyboard.PressAsync("ArrowUp");
        await office.Page.Keyboard.PressAsync("e");
        await Assertions.Expect(office.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("修改问题");
        await office.Page.GoBackAsync();
        await office.Page.Keyboard.PressAsync("s");
        await Assertions.Expect(office.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("拆分问题");
        await office.JudgeAsync("import-split");
        await office.Page.GoBackAsync();
        // After coming back from a page of its own the list stands at its first problem again.
        await Assertions.Expect(current).ToHaveIdAsync(ids[0]);
        await office.Page.Keyboard.PressAsync("ArrowDown");
        await office.Page.Keyboard.PressAsync("m");
        await office.SeeAsync("已与下一条合并");
        await Assertions.Expect(items).ToHaveCountAsync(ids.Length - 1);
        await Assertions.Expect(current).ToHaveIdAsync(ids[1]);
        // A reload shows the same: every step was stored.
        await office.Page.ReloadAsync();
        await Assertions.Expect(items).ToHaveCountAsync(ids.Length - 1);
        await office.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(office.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("新增问题");
    }

    [Theory]
    [InlineData("投入专项资金", "防护栏", "import-add-from-praise")]
    [InlineData("从业人员130人", "未设置安", "import-add-inside-another")]
    public async Task Words_selected_with_the_mouse_become_a_problem_that_is_marked(string first, string last, string name)
    {
        await using var office = await Person.SignInAsync(chromium, store, "gaoyuan");
        const string Letter = """
            关于对门头沟区安全生产工作的督察反馈意见
            督察组对门头沟区开展了安全生产督察。现将有关情况反馈如下：
            一、总体情况
            门头沟区投入专项资金320万元，
            改造农村道路防护栏12公里。
            二、督察发现的主要问题
            （一）责任落实有差距。门头沟区某船舶修造厂从业人员130人，未设置安全生产管理机构，也未配备专职安全管理人员。
            区文化和旅游局未将剧本娱乐场所纳入监管台账。
            """;
        await HandInAsync(office, ("选字.txt", Letter + name));
        await DragAsync(office.Page, first, last);
        var add = office.Page.Locator(".add-selected");
        await Assertions.Expect(add).ToBeVisibleAsync();
        await Assertions.Expect(add).ToBeInViewportAsync();
        await office.Page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Repository.PathOf("artifacts", "screens", $"{name}-selected.png") }
        );
        await add.ClickAsync();
        var statement = office.Page.Locator("[name='Input.Statement']");
        await Assertions.Expect(statement).ToHaveValueAsync(new System.Text.RegularExpressions.Regex($"^{first}.*{last}$"));
        await office.Page.GetByLabel("问题类别").SelectOptionAsync("其他");
        await LetterSteps.ChooseUnitAsync(office, "门头沟区");
        await office.JudgeAsync(name);
        await office.PressAsync("新增");
        var words = await office.Page.Locator("[data-letter] mark[data-current]").AllInnerTextsAsync();
        var marked = string.Concat(words).Replace("\n", "", StringComparison.Ordinal);
        Assert.StartsWith(first, marked, StringComparison.Ordinal);
        Assert.EndsWith(last, marked, StringComparison.Ordinal);
        await office.JudgeAsync(name + "-marked", isLarge: true);
    }

    [Theory]
    [InlineData("09-numbered.docx", "import-docx")]
    [InlineData("10-printed.pdf", "import-pdf")]
    [InlineData("03-environment.md", "import-md")]
    public async Task Letters_of_every_kind_can_be_reviewed(string file, string name)
    {
        await using var office = await Person.SignInAsync(chromium, store, "linxiaozhou");
        await ReviewAsync(office, file);
        await office.JudgeAsync(name, isLarge: true);
    }

    [Fact]
    public async Task While_files_are_read_the_page_says_so_and_a_bad_one_does_not_stop_the_others()
    {
        await using var office = await Person.SignInAsync(chromium, store, "linxiaozhou");
        await office.OpenAsync("/letters");
        var files = office.Page.GetByLabel("反馈意见文件");
        var button = office.Page.GetByRole(AriaRole.Button, new() { Name = "读取并核对" });
        // Held back, so that the page can be seen as it stands while the server reads.
        await office.Page.EvaluateAsync("() => addEventListener('submit', event => event.preventDefault(), { once: true })");
        await files.SetInputFilesAsync(File("坏的.doc", ""));
        await button.ClickAsync();
        await Assertions.Expect(office.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "正在上传并读取" })).ToBeVisibleAsync();
        await office.JudgeAsync("import-busy");
        await office.Page.ReloadAsync();
        await files.SetInputFilesAsync([File("坏的.doc", ""), File("好的.txt", "通知\n各单位要认真落实会议精神，抓好安全生产工作。")]);
        await button.ClickAsync();
        await Assertions.Expect(office.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await office.SeeAsync("以下文件已经读好");
        await office.JudgeAsync("import-one-refused", 422);
    }

    [Fact]
    public async Task Who_comes_second_at_a_problem_is_told_and_keeps_what_was_typed()
    {
        await using var first = await Person.SignInAsync(chromium, store, "linxiaozhou");
        await ReviewAsync(first, "05-assessment-unnumbered.txt");
        await first.FollowAsync("修改");
        await using var second = await Person.SignInAsync(chromium, store, "gaoyuan");
        await second.OpenAsync(new Uri(first.Page.Url).AbsolutePath);
        await first.FillAsync("问题", "先改的人写的文字。");
        await first.PressAsync("保存");
        await second.FillAsync("问题", "后改的人写的文字。");
        await second.PressAsync("保存");
        await second.SeeAsync("别人刚刚改动了这条记录");
        await Assertions.Expect(second.Page.Locator("[name='Input.Statement']")).ToHaveValueAsync("后改的人写的文字。");
        await second.JudgeAsync("import-stale", 409);
    }

    [Fact]
    public async Task A_name_is_remembered_and_a_number_of_another_letter_is_asked_about()
    {
        const string Letter = """
            关于对门头沟区安全生产工作的督察反馈意见
            督察组对门头沟区开展了安全生产督察。现将有关情况反馈如下：
            一、总体情况
            门头沟区重视安全生产工作。
            二、督察发现的主要问题
            （一）责任落实有差距。区古道管护局未落实《门头沟区旅游安全责任规定》（{0}）要求，未对出租场地开展安全检查。
            """;
        await using var office = await Person.SignInAsync(chromium, store, "linxiaozhou");
        await HandInAsync(office, ("一.txt", Letter.Replace("{0}", "门办发〔2020〕9号", StringComparison.Ordinal)));
        await office.FollowAsync("未认定");
        await LetterSteps.ChooseUnitAsync(office, "门头沟区文化和旅游局");
        await office.Page.GetByLabel("以后都这样识别").CheckAsync();
        await office.JudgeAsync("import-remember");
        await office.PressAsync("认定（涉及1个问题）");
        await HandInAsync(office, ("二.txt", Letter.Replace("{0}", "门办字〔2020〕9号", StringComparison.Ordinal)));
        await Assertions.Expect(office.Page.Locator(".unresolved")).ToHaveCountAsync(0);
        await office.FollowAsync("请核 1 处");
        await office.JudgeAsync("import-other-letter", isLarge: true);
        await office.FollowAsync("打开《关于对门头沟区安全生产工作的督察反馈意见》");
        await office.SeeAsync("一.txt");
    }

    private static FilePayload File(string name, string text) =>
        new()
        {
            Name = name,
            MimeType = "application/octet-stream",
            Buffer = name.EndsWith(".doc", StringComparison.Ordinal)
                ? [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]
                : Encoding.UTF8.GetBytes(text),
        };

    private static async Task<string> ReviewAsync(Person office, string sample)
    {
        await office.OpenAsync("/letters");
        await LetterSteps.ReadAsync(office, Repository.PathOf("samples", "letters", sample));
        return new Uri(office.Page.Url).AbsolutePath;
    }

    private static async Task HandInAsync(Person office, (string Name, string Text) letter)
    {
        await office.OpenAsync("/letters");
        await office.Page.GetByLabel("反馈意见文件").SetInputFilesAsync(File(letter.Name, letter.Text));
        await office.PressAsync("读取并核对");
        await Assertions.Expect(office.Page.Locator("[data-letter]")).ToBeVisibleAsync();
    }

    /// <summary>Selects in the letter with the mouse, from the beginning of one word to the end of another.</summary>
    private static async Task DragAsync(IPage page, string first, string last)
    {
        var at = await page.EvaluateAsync<float[]>(
            """
            ([first, last]) => {
              const letter = document.querySelector("[data-letter]");
              letter.scrollIntoView({ block: "center" });
              const boxes = word => {
                const walker = document.createTreeWalker(letter, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                  const at = walker.currentNode.data.indexOf(word);
                  if (at < 0) continue;
                  const range = document.createRange();
                  range.setStart(walker.currentNode, at);
                  range.setEnd(walker.currentNode, at + word.length);
                  return [...range.getClientRects()];
                }
              };
              const [begin, end] = [boxes(first)[0], boxes(last).at(-1)];
              return [begin.left + 1, begin.top + begin.height / 2, end.right - 1, end.top + end.height / 2];
            }
            """,
            new[] { first, last }
        );
        await page.Mouse.MoveAsync(at[0], at[1]);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(at[2], at[3], new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }
}
