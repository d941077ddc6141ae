using System.IO.Compression;
using System.Text;

namespace Anlan.Papers.Reading.Extract;

/// <summary>Tells the kind of a file from its content.</summary>
public static class FileSignature
{
    /// <summary>Bytes of a file's beginning that suffice to tell its kind.</summary>
    public const int Looked = 4096;

    public static FileKind KindOf(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
            return FileKind.Empty;
        if (content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8))
            return FileKind.Zip;
        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return FileKind.Compound;
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return FileKind.Jpeg;
        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return FileKind.Png;
        if (IsImage(content))
            return FileKind.Image;
        if (IsArchive(content))
            return FileKind.OtherArchive;
        if (PlainText.StartsWithByteOrderMark(content))
            return FileKind.Text;

        var start = content.TrimStart(" \t\r\n\f\0"u8);
        if (start.StartsWith("%PDF-"u8))
            return FileKind.Pdf;
        if (start.StartsWith(@"{\rtf"u8))
            return FileKind.RichText;
        if (IsHtml(start))
            return FileKind.Html;
        return PlainText.LooksLikeText(content[..Math.Min(content.Length, Looked)]) ? FileKind.Text : FileKind.Binary;
    }

    /// <summary>What a package holds.</summary>
    public static PackageKind KindOf(ZipArchive package)
    {
        var names = package.Entries.Select(e => e.FullName.Replace('\\', '/')).ToList();
        bool Has(string beginning) => names.Exists(n => n.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

        if (names.Exists(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return PackageKind.Macros;
        if (Has("xl/"))
            return PackageKind.Spreadsheet;
        if (Has("ppt/"))
            return PackageKind.Presentation;
        if (Has("OFD.xml"))
            return PackageKind.Ofd;
        if (Has("content.xml"))
            return PackageKind.OpenDocument;
        if (!Has("[Content_Types].xml"))
            return PackageKind.Archive;
        return Has("word/") ? PackageKind.Document : PackageKind.Other;
    }

    private static bool IsImage(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || content.StartsWith("GIF8"u8)
        || content.StartsWith("II*\0"u8)
        || content.StartsWith("MM\0*"u8)
        || (content.StartsWith("BM"u8) && content.Length > 14 && content[6..10].IndexOfAnyExcept((byte)0) < 0)
        || (content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8));

    private static bool IsArchive(ReadOnlySpan<byte> content) =>
        content.StartsWith("Rar!"u8)
        || content.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF])
        || content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08])
        || content.StartsWith("BZh"u8)
        || content.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z']);

    private static bool IsHtml(ReadOnlySpan<byte> start)
    {
        var head = Encoding.ASCII.GetString(start[..Math.Min(start.Length, 256)]);
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && head.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }
}
