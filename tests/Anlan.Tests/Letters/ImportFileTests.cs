using System.IO.Compression;
using System.Net;
using System.Text;
using Anlan.Tests.Architecture;
using Anlan.Tests.Hosting;
using static Anlan.Tests.Letters.ImportLetters;

namespace Anlan.Tests.Letters;

/// <summary>Every kind of file through the upload page, good ones and bad ones beside good ones.</summary>
public abstract class ImportFileTests(TestStore store)
{
    [Theory]
    [InlineData("01-linjiang.txt", "01-linjiang.txt", 17)]
    [InlineData("03-environment.md", "03-environment.md", 12)]
    [InlineData("09-numbered.docx", "09-numbered.docx", 9)]
    [InlineData("10-printed.pdf", "10-printed.pdf", 11)]
    // The content counts, not the name.
    [InlineData("09-numbered.docx", "改错了后缀.txt", 9)]
    public async Task A_letter_of_every_kind_is_read_with_its_passages_marked(string sample, string name, int atLeast)
    {
        var visitor = await store.SignedInAsync("linxiaozhou");
        await UploadAsync(visitor, name, Again(await File.ReadAllBytesAsync(Sample(sample)), name));
        Assert.Matches("^/letters/[0-9a-f-]{36}$", visitor.Path);
        var items = visitor.Page.QuerySelectorAll("[data-problem-item]");
        // How well it is read is measured elsewhere; here it must have been read at all.
        Assert.InRange(items.Length, atLeast, atLeast + 3);
        Assert.All(items, i => Assert.NotNull(visitor.Page.QuerySelector($"[data-letter] #p-{i.GetAttribute("data-problem-item")}")));
    }

    [Fact]
    public async Task What_is_printed_on_two_pages_is_one_passage_without_the_page_number()
    {
        var visitor = await store.SignedInAsync("linxiaozhou");
        await UploadAsync(visitor, "盖章版.pdf", await File.ReadAllBytesAsync(Sample("10-printed.pdf")));
        var item = visitor
            .Page.QuerySelectorAll("[data-problem-item]")
            .Single(i => i.TextContent.Contains("宏盛仓储", StringComparison.Ordinal));
        const string Whole = "云岭市宏盛仓储有限公司自查台账连续8个月记录“无隐患”，现场检查发现消防水泵无法启动。";
        Assert.Equal(Whole, item.QuerySelector(".statement")!.TextContent.Trim());
        Assert.DoesNotContain("—1—", visitor.Page.QuerySelector("[data-letter]")!.TextContent, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Bad =>
        new()
        {
            { "加密.pdf", "PDF 加了密码" },
            { "扫描.pdf", "没有文字" },
            { "旧版.doc", "另存为 .docx" },
            { "炸弹.docx", "压缩比超过" },
            { "空白.txt", "文件是空的" },
            { "巨大.txt", "文件有60.0 MB，超过20 MB" },
            { "图片.pdf", "这是图片" },
            { "表格.docx", "这是电子表格" },
            { "程序.txt", "格式认不出" },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_file_gets_its_sentence_and_the_good_one_beside_it_is_read(string name, string sentence)
    {
        var visitor = await store.SignedInAsync("linxiaozhou");
        await visitor.GetAsync("/letters");
        var good = Bytes(Text + Guid.NewGuid());
        await visitor.SubmitAsync(Upload, [], [("Input.Files", name, Content(name)), ("Input.Files", "好.txt", good)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        var refusal = Assert.Single(visitor.Page.QuerySelectorAll("[data-code]")).TextContent;
        Assert.Contains($"《{name}》读不了", refusal, StringComparison.Ordinal);
        Assert.Contains(sentence, refusal, StringComparison.Ordinal);
        var link = visitor.Page.QuerySelectorAll("main section a").First(a => a.TextContent == "好.txt").GetAttribute("href")!;
        await visitor.GetAsync(link);
        Assert.NotEmpty(visitor.Page.QuerySelectorAll("[data-problem-item]"));
    }

    private static byte[] Content(string name) =>
        name switch
        {
            "加密.pdf" => File.ReadAllBytes(Path.Combine(SourceTree.Root, "tests", "Anlan.Papers.Tests", "Extract", "Files", "locked.pdf")),
            "扫描.pdf" => Encoding.ASCII.GetBytes(
                "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n"
                    + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\ntrailer\n<< /Size 4 /Root 1 0 R >>\n%%EOF\n"
            ),
            "旧版.doc" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]],
            "炸弹.docx" => Bomb(),
            "空白.txt" => [],
            "巨大.txt" => new byte[60 * 1024 * 1024],
            "图片.pdf" => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. new byte[100]],
            "表格.docx" => PackedNonsense("xl/workbook.xml"),
            _ => [.. "MZ"u8, 0x90, 0, .. Enumerable.Range(0, 4000).Select(i => (byte)i)],
        };

    /// <summary>A document of Word that unpacks to far more than it is.</summary>
    private static byte[] Bomb()
    {
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                zip,
                "[Content_Types].xml",
                $"<Types xmlns=\"{Package}/content-types\"><Override PartName=\"/word/document.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
            );
            Write(
                zip,
                "_rels/.rels",
                $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r\" Target=\"word/document.xml\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>"
            );
            Write(zip, "word/document.xml", new string(' ', 20_000_000));
        }
        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string path, string content)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string Sample(string name) => Path.Combine(SourceTree.Root, "samples", "letters", name);

    /// <summary>The same document under another hash where another test has read it: a zip and a text may have something behind them.</summary>
    private static byte[] Again(byte[] content, string name) => name == "改错了后缀.txt" ? [.. content, .. "\n"u8] : content;
}

public sealed class ImportFilesOnSqlite(SqliteStore store) : ImportFileTests(store), IClassFixture<SqliteStore>;

public sealed class ImportFilesOnPostgres(PostgresStore store) : ImportFileTests(store), IClassFixture<PostgresStore>;
