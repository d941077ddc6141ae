using System.Buffers.Binary;
using System.Text;
using Anlan.Papers.Reading.Extract;
using static Anlan.Papers.Tests.Extract.Fixtures;

namespace Anlan.Papers.Tests.Extract;

public class HostileFileTests
{
    private static readonly byte[] Zeros = new byte[40 * 1024 * 1024];

    [Fact]
    public void A_part_that_unpacks_a_thousandfold_is_refused() =>
        Assert.Contains(
            "压缩比超过",
            RefusalOf(Docx.WithParagraphs("正文。").Part("word/media/image1.bin", Zeros).Bytes()),
            StringComparison.Ordinal
        );

    [Fact]
    public void Parts_that_together_unpack_beyond_the_limit_are_refused()
    {
        var file = Docx.WithParagraphs("正文。");
        for (var i = 0; i < 6; i++)
            file.Part($"word/media/{i}.bin", Zeros);

        Assert.Contains("压缩比超过", RefusalOf(file.Bytes()), StringComparison.Ordinal);
        Assert.Contains(
            "解压后超过128MB",
            RefusalOf(file.Bytes(), ExtractLimits.Default with { CompressionRatio = 100_000 }),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(10)]
    [InlineData(2_000_000_000)]
    public void A_header_that_lies_about_the_size_of_the_text_is_refused(int claimed)
    {
        var file = Docx.WithParagraphs(new string('安', 100_000)).Bytes();

        Assert.Contains("文件损坏", RefusalOf(WithDeclaredSize(file, "word/document.xml", claimed)), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_entries_are_refused()
    {
        var file = Docx.WithParagraphs("正文。");
        for (var i = 0; i < 10_000; i++)
            file.Part($"x/{i}", "");

        Assert.Contains("里的文件超过4000个", RefusalOf(file.Bytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_inside_a_zip_is_not_opened()
    {
        var inner = Docx.WithParagraphs("正文。").Bytes();
        using var outer = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(outer, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("公文.docx").Open())
            entry.Write(inner);

        Assert.Contains("这是压缩包", RefusalOf(outer.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_cut_anywhere_is_refused()
    {
        var file = Docx.WithParagraphs("正文。").Bytes();

        Assert.All(Enumerable.Range(4, file.Length - 4), length => RefusalOf(file[..length]));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;")]
    [InlineData("<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]>", "&c;")]
    public void Entities_are_refused_whatever_they_name(string declaration, string use) =>
        Assert.Contains(
            "DTD",
            RefusalOf(
                new Docx()
                    .Document(
                        declaration
                            + $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{use}</w:t></w:r></w:p></w:body></w:document>"
                    )
                    .Bytes()
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Relationships_that_lead_outside_are_not_followed()
    {
        var file = Docx.WithParagraphs("正文。")
            .Relation(
                "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/>"
            )
            .Relation(
                "<Relationship Id=\"y\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"../../../../etc/passwd\"/>"
            );

        Assert.Equal("正文。", TextOf(file.Bytes()));
    }

    [Fact]
    public void Macros_are_refused_by_content_and_by_type()
    {
        var withProject = Docx.WithParagraphs("正文。").Part("word/vbaProject.bin", "x").Bytes();
        var byType = Docx.WithParagraphs("正文。").MainType("application/vnd.ms-word.document.macroEnabled.main+xml").Bytes();

        Assert.Contains("宏", RefusalOf(withProject), StringComparison.Ordinal);
        Assert.Contains("宏", RefusalOf(byType), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(100_000)]
    public void Nesting_beyond_the_limit_is_refused(int depth)
    {
        var body =
            string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", depth / 2))
            + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", depth / 2));
        var limits = ExtractLimits.Default with { CompressionRatio = 10_000 };

        Assert.Contains("嵌套", RefusalOf(Docx.WithBody(body).Bytes(), limits), StringComparison.Ordinal);
    }

    [Fact]
    public void More_text_than_a_letter_can_have_is_refused() =>
        Assert.Contains(
            "文字超过",
            RefusalOf(Docx.WithParagraphs(new string('安', 20_001)).Bytes(), ExtractLimits.Default with { Characters = 20_000 }),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_locked_document_and_an_old_one_get_different_advice()
    {
        static byte[] Compound(string stream) =>
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes(stream)];

        Assert.Contains("加了密码", RefusalOf(Compound("EncryptedPackage")), StringComparison.Ordinal);
        Assert.Contains("旧版 .doc", RefusalOf(Compound("WordDocument")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_with_too_many_pages_is_refused_with_their_number() =>
        Assert.Contains("共6页，超过5页", RefusalOf(Pdf.Blank(6), ExtractLimits.Default with { Pages = 5 }), StringComparison.Ordinal);

    [Fact]
    public void A_file_over_the_size_limit_is_refused_unread() =>
        Assert.Contains("文件超过32MB", RefusalOf(new byte[ExtractLimits.Default.FileBytes + 1]), StringComparison.Ordinal);

    [Theory]
    [InlineData("../../etc/pass\"wd.docx", "pass\"wd.docx")]
    [InlineData("通知\u202Excod.docx\r\nX: y", "通知xcod.docxX: y")]
    public void A_hostile_file_name_cannot_disturb_the_message(string name, string shown) =>
        Assert.StartsWith($"《{shown}》", ContentExtractor.Extract(name, [], ExtractLimits.Default).Refusal, StringComparison.Ordinal);

    /// <summary>Rewrites the uncompressed size of an entry in its local and central headers.</summary>
    private static byte[] WithDeclaredSize(byte[] zip, string entry, int size)
    {
        var name = Encoding.UTF8.GetBytes(entry);
        var changed = (byte[])zip.Clone();
        for (var at = 0; at < zip.Length - 50; at++)
        {
            var header = zip.AsSpan(at);
            if (header.StartsWith("PK\u0003\u0004"u8) && header[30..].StartsWith(name))
                BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(at + 22), size);
            else if (header.StartsWith("PK\u0001\u0002"u8) && header[46..].StartsWith(name))
                BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(at + 24), size);
        }
        return changed;
    }
}
