using System.IO.Compression;
using System.Net;
using System.Text;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Rectification;

/// <summary>Files that prove a rectification: told by their content, kept once, shown wherever they are used.</summary>
public abstract class EvidenceTests(TestStore store)
{
    [Fact]
    public async Task A_file_is_served_as_an_attachment_to_those_who_see_the_problem_and_to_nobody_else()
    {
        var (_, path) = await store.RectifyingAsync();
        var picture = OneItem.Picture("报警器");
        var clerk = await store.SignedInAsync("duanpeng");
        await clerk.GetAsync(path + "/evidence");
        await clerk.UploadAsync(@"C:\照片\报警器.PNG", picture);
        Assert.Equal(path, clerk.Path);
        var link = clerk.Page.QuerySelectorAll("a").Single(a => a.TextContent == "报警器.png").GetAttribute("href")!;
        var answer = await clerk.Client.GetAsync(link);
        Assert.Equal(picture, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        foreach (var who in (string[])["taoran", "xiamengting"])
            Assert.Equal(HttpStatusCode.NotFound, (await (await store.SignedInAsync(who)).Client.GetAsync(link)).StatusCode);
        foreach (var who in (string[])["kongxiangfu", "xitong"])
            Assert.Equal(HttpStatusCode.Forbidden, (await (await store.SignedInAsync(who)).Client.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_picture_is_served_without_what_the_device_wrote_into_it_and_kept_as_it_came()
    {
        var (_, path) = await store.RectifyingAsync();
        byte[] sent = [.. OneItem.Picture("墙")[..^12], .. OneItem.Chunk("tEXt"u8, "GPS 39.9,116.4"u8), .. OneItem.Chunk("IEND"u8, [])];
        var clerk = await store.SignedInAsync("duanpeng");
        await clerk.GetAsync(path + "/evidence");
        await clerk.UploadAsync("墙\u202Egnp.png", sent);
        var link = clerk.Page.QuerySelectorAll("a").Single(a => a.TextContent == "墙gnp.png").GetAttribute("href")!;
        Assert.Equal(OneItem.Picture("墙"), await clerk.Client.GetByteArrayAsync(link));
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(sent));
        Assert.Equal(sent, await File.ReadAllBytesAsync(Path.Combine(store.Folder, "files", hash[..2], hash)));
    }

    [Fact]
    public async Task A_file_of_one_problem_is_not_reached_through_another()
    {
        var (round, path) = await store.RectifyingAsync();
        var clerk = await store.SignedInAsync("duanpeng");
        await clerk.GetAsync(path + "/evidence");
        await clerk.UploadAsync("一.png", OneItem.Picture("一"));
        var link = clerk.Page.QuerySelectorAll("a").Single(a => a.TextContent == "一.png").GetAttribute("href")!;
        var other = link.Replace(path, await store.PathAsync(round, 3), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Client.GetAsync(other)).StatusCode);
    }

    [Fact]
    public async Task The_same_file_used_for_two_problems_is_shown_on_both_with_a_link()
    {
        var (round, path) = await store.RectifyingAsync();
        var other = await store.PathAsync(round, 3);
        var clerk = await store.SignedInAsync("duanpeng");
        foreach (var problem in (string[])[path, other])
        {
            await clerk.GetAsync(problem + "/evidence");
            await clerk.UploadAsync("同一张.png", OneItem.Picture("同一张照片"));
            Assert.Equal(problem, clerk.Path);
        }
        Assert.Equal(path, clerk.Page.QuerySelector("[data-same-file] a")!.GetAttribute("href"));
        await clerk.GetAsync(path);
        Assert.Equal(other, clerk.Page.QuerySelector("[data-same-file] a")!.GetAttribute("href"));
        Assert.Contains("问题3", clerk.Page.QuerySelector("[data-same-file]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_is_not_told_of_a_problem_it_does_not_see_by_a_file_both_used()
    {
        var (round, path) = await store.RectifyingAsync();
        var other = await store.PathAsync(round, 4);
        foreach (var (who, problem) in ((string, string)[])[("duanpeng", path), ("luyao", other)])
        {
            var clerk = await store.SignedInAsync(who);
            await clerk.GetAsync(problem + "/evidence");
            await clerk.UploadAsync("借来的.png", OneItem.Picture("借来的照片"));
            Assert.Equal(problem, clerk.Path);
        }
        var bureau = await store.SignedInAsync("duanpeng");
        await bureau.GetAsync(path);
        Assert.Empty(bureau.Page.QuerySelectorAll("[data-same-file]"));
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync(path);
        Assert.Single(office.Page.QuerySelectorAll("[data-same-file]"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_file_and_the_same_file_again_is_refused()
    {
        var (_, path) = await store.RectifyingAsync();
        var clerk = await store.SignedInAsync("duanpeng");
        await clerk.GetAsync(path + "/evidence");
        await clerk.SubmitTwiceAsync("main form", [("Input.HappenedOn", "2026-11-20")], ("Input.File", "二.png", OneItem.Picture("二")));
        Assert.Equal((HttpStatusCode.OK, path), (clerk.Status, clerk.Path));
        Assert.Equal(1, await CountAsync(path));
        await clerk.GetAsync(path + "/evidence");
        await clerk.UploadAsync("换个名字.png", OneItem.Picture("二"));
        Assert.Equal(["evidence.same-file"], clerk.Refusals);
    }

    public static TheoryData<string, byte[], string> Bad =>
        new()
        {
            { "空.png", [], "evidence.empty" },
            { "木马.jpg", "MZ\u0090 this is a program"u8.ToArray(), "evidence.kind" },
            { "网页.pdf", "<html><script>alert(1)</script></html>"u8.ToArray(), "evidence.kind" },
            { "断了.png", OneItem.Picture("断了")[..10], "evidence.broken" },
            { "断了.pdf", "%PDF-1.7\n1 0 obj"u8.ToArray(), "evidence.broken" },
            { "断了.docx", Package("word/document.xml")[..60], "evidence.broken" },
            { "压缩包.docx", Package("随便什么.txt"), "evidence.kind" },
            { "部件.xlsx", Package([.. Enumerable.Range(0, 5000).Select(i => $"xl/{i}")]), "evidence.entries" },
            { "演示.docx", Package("ppt/presentation.xml"), "evidence.kind" },
            { "二进制表.xlsx", Package("xl/workbook.bin"), "evidence.kind" },
            { "动图.png", [.. "GIF89a"u8, 1, 0, 1, 0], "evidence.kind" },
            { "带宏.docx", Package("word/document.xml", "word/vbaProject.bin"), "evidence.macros" },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task What_is_no_paper_and_no_picture_is_refused_and_nothing_stored(string name, byte[] content, string code)
    {
        var (_, path) = await store.RectifyingAsync();
        var clerk = await store.SignedInAsync("duanpeng");
        await clerk.GetAsync(path + "/evidence");
        await clerk.UploadAsync(name, content);
        Assert.Equal([code], clerk.Refusals);
        Assert.Equal("2026-11-20", clerk.ValueOf("Input.HappenedOn"));
        Assert.Equal(0, await CountAsync(path));
    }

    [Fact]
    public async Task A_file_over_twenty_megabytes_is_refused()
    {
        var (_, path) = await store.RectifyingAsync();
        var clerk = await store.SignedInAsync("duanpeng");
        await clerk.GetAsync(path + "/evidence");
        await clerk.UploadAsync("大.png", OneItem.Picture(new string('a', 20 * 1024 * 1024)));
        Assert.Equal(["evidence.too-large"], clerk.Refusals);
    }

    [Fact]
    public async Task A_form_without_a_file_and_with_a_day_to_come_is_told_both()
    {
        var (_, path) = await store.RectifyingAsync();
        var clerk = await store.SignedInAsync("duanpeng");
        await clerk.GetAsync(path + "/evidence");
        await clerk.SubmitAsync("main form", ("Input.HappenedOn", "2026-11-24"), ("Input.Note", "整改后"));
        Assert.Equal(["form.date-late", "evidence.none"], clerk.Refusals);
        Assert.Equal("整改后", clerk.ValueOf("Input.Note"));
    }

    [Fact]
    public async Task Office_papers_are_told_from_each_other_by_content_and_named_truly()
    {
        var (_, path) = await store.RectifyingAsync();
        var clerk = await store.SignedInAsync("duanpeng");
        foreach (var (name, entry) in ((string, string)[])[("台账.docx", "xl/workbook.xml"), ("方案.xlsx", "word/document.xml")])
        {
            await clerk.GetAsync(path + "/evidence");
            await clerk.UploadAsync(name, Package(entry));
        }
        Assert.Contains("台账.xlsx", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("方案.docx", clerk.Text, StringComparison.Ordinal);
    }

    private Task<int> CountAsync(string path)
    {
        var id = Guid.Parse(path[^36..]);
        return store.WithDbAsync(db => db.Set<Evidence>().CountAsync(e => e.ItemId == id));
    }

    private static byte[] Package(params string[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in entries.Append("[Content_Types].xml"))
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(name));
            }
        return bytes.ToArray();
    }
}

public sealed class EvidenceOnSqlite(SqliteStore store) : EvidenceTests(store), IClassFixture<SqliteStore>;

public sealed class EvidenceOnPostgres(PostgresStore store) : EvidenceTests(store), IClassFixture<PostgresStore>;
