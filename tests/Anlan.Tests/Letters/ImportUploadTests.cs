using System.Net;
using Anlan.Modules.Documents;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static Anlan.Tests.Letters.ImportLetters;

namespace Anlan.Tests.Letters;

public abstract class ImportUploadTests(TestStore store)
{
    [Fact]
    public async Task A_letter_becomes_a_draft_with_its_problems_marked_in_the_text()
    {
        var visitor = await ReviewAsync(store);
        var items = visitor.Page.QuerySelectorAll("[data-problem-item]");
        Assert.True(items.Length >= 5);
        foreach (var item in items)
            Assert.NotNull(visitor.Page.QuerySelector($"[data-letter] #p-{item.GetAttribute("data-problem-item")}"));
        Assert.Contains("2020-11-04", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("2021-01-28", visitor.Page.QuerySelector("[data-due]")?.GetAttribute("data-due"));
        Assert.Equal(
            "/calendar/sum?from=2020-11-04&amount=60&unit=%E5%B7%A5%E4%BD%9C%E6%97%A5&rule=next",
            visitor.Page.QuerySelector("a[href^='/calendar/sum']")?.GetAttribute("href")
        );
    }

    [Fact]
    public async Task The_passage_of_a_problem_holds_its_words()
    {
        var visitor = await ReviewAsync(store);
        var item = visitor
            .Page.QuerySelectorAll("[data-problem-item]")
            .First(i => i.TextContent.Contains("剧本娱乐场所", StringComparison.Ordinal));
        var mark = visitor.Page.QuerySelector($"mark[data-problem='{item.GetAttribute("data-problem-item")}']");
        Assert.Contains("未将剧本娱乐场所纳入监管台账", mark!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_again_leads_to_the_draft_that_is_there()
    {
        var visitor = await store.SignedInAsync("linxiaozhou");
        var letter = Bytes(Text + "again");
        await UploadAsync(visitor, "一.txt", letter);
        var first = visitor.Path;
        await UploadAsync(visitor, "二.txt", letter);
        Assert.Equal(first, visitor.Path);
        Assert.Contains("以前导入过", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_work_report_is_questioned_and_can_still_be_imported_or_given_up()
    {
        const string Report = "门头沟区2023年安全生产工作总结\n\n一年来，全区开展检查120次，隐患全部整改。一、主要工作。召开会议4次。\n";
        var visitor = await ReviewAsync(store, text: Report);
        Assert.NotNull(visitor.Page.QuerySelector("[data-doubt]"));
        Assert.Null(visitor.Page.QuerySelector("a[href$='/confirm']"));
        await visitor.SubmitAsync("form[data-keep]");
        Assert.Null(visitor.Page.QuerySelector("[data-doubt]"));
        Assert.NotNull(visitor.Page.QuerySelector("a[href$='/confirm']"));
        await visitor.SubmitAsync("form[data-discard]");
        Assert.Equal("/letters", visitor.Path);
        Assert.Contains("已放弃", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.txt", "文件是空的")]
    [InlineData("broken.docx", "读不了")]
    [InlineData("nonsense.docx", "读不了")]
    [InlineData("macro.docm", "读不了")]
    [InlineData("picture.png", "这是图片")]
    [InlineData("old.doc", "读不了")]
    [InlineData("broken.pdf", "读不了")]
    [InlineData("large.txt", "超过20 MB")]
    public async Task A_file_that_cannot_be_read_gets_its_sentence_and_leaves_nothing_behind(string name, string sentence)
    {
        byte[] content = name switch
        {
            "empty.txt" => [],
            "broken.docx" => [.. "PK\u0003\u0004"u8, 9, 9, 9, 9],
            "nonsense.docx" => PackedNonsense(),
            "macro.docm" => PackedNonsense("word/vbaProject.bin"),
            "picture.png" => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 0],
            "old.doc" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0],
            "broken.pdf" => [.. "%PDF-1.7\nnothing"u8],
            _ => new byte[20 * 1024 * 1024 + 1],
        };
        var visitor = await store.SignedInAsync("linxiaozhou");
        var before = await CountAsync();
        await UploadAsync(visitor, name, content);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        var refusal = Assert.Single(visitor.Page.QuerySelectorAll("[data-code]")).TextContent;
        Assert.Contains(name, refusal, StringComparison.Ordinal);
        Assert.Contains(sentence, refusal, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task One_bad_file_does_not_keep_the_others_from_being_read()
    {
        var visitor = await store.SignedInAsync("linxiaozhou");
        await visitor.GetAsync("/letters");
        await visitor.SubmitAsync(Upload, [], [("Input.Files", "空.txt", []), ("Input.Files", "好.txt", Bytes(Text + "one of two"))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Equal(["letter.unreadable"], visitor.Refusals);
        var link = visitor.Page.QuerySelectorAll("main section a").First(a => a.TextContent == "好.txt").GetAttribute("href")!;
        await visitor.GetAsync(link);
        Assert.NotEmpty(visitor.Page.QuerySelectorAll("[data-problem-item]"));
    }

    [Fact]
    public async Task Without_a_file_the_form_says_so()
    {
        var visitor = await store.SignedInAsync("linxiaozhou");
        await visitor.GetAsync("/letters");
        await visitor.SubmitAsync(Upload, [], [("Input.Other", "x.txt", [1])]);
        Assert.Equal(["upload.none"], visitor.Refusals);
    }

    [Fact]
    public async Task A_file_name_made_to_deceive_is_shown_harmless()
    {
        var visitor = await store.SignedInAsync("linxiaozhou");
        await UploadAsync(visitor, "..\\..\\etc\\反馈\u202Etxt.exe.txt", Bytes(Text + "name"));
        var id = Guid.Parse(visitor.Path.Split('/')[^1]);
        var name = await store.WithDbAsync(db =>
            db.DraftsForTests()
                .Where(d => d.Id == id)
                .Join(db.LettersForTests(), d => d.LetterId, l => l.Id, (_, l) => l.FileName)
                .SingleAsync()
        );
        Assert.Equal("反馈txt.exe.txt", name);
    }

    [Fact]
    public async Task The_demonstration_offers_a_letter_that_is_read_with_one_press()
    {
        var visitor = await store.SignedInAsync("gaoyuan");
        await visitor.GetAsync("/letters");
        await visitor.SubmitAsync("form[data-sample]");
        Assert.True(visitor.Page.QuerySelectorAll("[data-problem-item]").Length >= 8);
        var first = visitor.Path;
        await visitor.GetAsync("/letters");
        await visitor.SubmitAsync("form[data-sample]");
        Assert.Equal(first, visitor.Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/header")]
    [InlineData("/confirm")]
    [InlineData("/problems/new")]
    [InlineData("/units?name=x")]
    public async Task Somebody_elses_draft_is_not_there(string page)
    {
        var visitor = await ReviewAsync(store);
        var stranger = await store.SignedInAsync("fanlihua");
        await stranger.GetAsync(visitor.Path + page);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        Assert.DoesNotContain("剧本娱乐场所", stranger.Text, StringComparison.Ordinal);
    }

    private Task<(int, int, int)> CountAsync() =>
        store.WithDbAsync(async db =>
            (await db.DraftsForTests().CountAsync(), await db.LettersForTests().CountAsync(), await db.StoredFiles().CountAsync())
        );
}

public sealed class ImportUploadOnSqlite(SqliteStore store) : ImportUploadTests(store), IClassFixture<SqliteStore>;

public sealed class ImportUploadOnPostgres(PostgresStore store) : ImportUploadTests(store), IClassFixture<PostgresStore>;
