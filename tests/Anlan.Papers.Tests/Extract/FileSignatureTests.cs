using System.IO.Compression;
using System.Text;
using Anlan.Papers.Reading.Extract;

namespace Anlan.Papers.Tests.Extract;

public class FileSignatureTests
{
    public static TheoryData<byte[], FileKind> Files =>
        new()
        {
            { [], FileKind.Empty },
            { [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], FileKind.Jpeg },
            { [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0], FileKind.Png },
            { [0x89, .. "PNG damaged by a text transfer"u8], FileKind.Image },
            { [.. "GIF89a"u8, 1, 0], FileKind.Image },
            { [.. "%PDF-1.7\n"u8], FileKind.Pdf },
            { [.. "\r\n %PDF-1.4\n"u8], FileKind.Pdf },
            { [.. "PK\u0003\u0004"u8, 20, 0], FileKind.Zip },
            { [.. "PK\u0005\u0006"u8, .. new byte[18]], FileKind.Zip },
            { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], FileKind.Compound },
            { [.. "Rar!\u001A\u0007"u8], FileKind.OtherArchive },
            { [.. @"{\rtf1\ansi"u8], FileKind.RichText },
            { [.. "<!DOCTYPE html><html>"u8], FileKind.Html },
            { [.. "MZ"u8, 0x90, 0, .. Enumerable.Range(0, 1000).Select(i => (byte)i)], FileKind.Binary },
            { Encoding.UTF8.GetBytes("PK赛安全检查情况"), FileKind.Text },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_first_bytes_tell_what_a_file_is(byte[] content, FileKind kind) => Assert.Equal(kind, FileSignature.KindOf(content));

    [Theory]
    [InlineData(PackageKind.Document, "[Content_Types].xml", "word/document.xml")]
    [InlineData(PackageKind.Document, "[Content_Types].xml", "word\\document2.xml")]
    [InlineData(PackageKind.Spreadsheet, "[Content_Types].xml", "xl/workbook.xml")]
    [InlineData(PackageKind.Presentation, "[Content_Types].xml", "ppt/presentation.xml")]
    [InlineData(PackageKind.Macros, "[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")]
    [InlineData(PackageKind.Ofd, "OFD.xml", "Doc_0/Document.xml")]
    [InlineData(PackageKind.OpenDocument, "mimetype", "content.xml")]
    [InlineData(PackageKind.Archive, "公文.docx")]
    [InlineData(PackageKind.Other, "[Content_Types].xml", "说明.txt")]
    public void The_names_of_its_parts_tell_what_a_package_is(PackageKind kind, params string[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
                zip.CreateEntry(part);
        }

        using var package = new ZipArchive(bytes, ZipArchiveMode.Read);
        Assert.Equal(kind, FileSignature.KindOf(package));
    }
}
