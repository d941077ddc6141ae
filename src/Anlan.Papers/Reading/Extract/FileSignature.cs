using System.Text;

namespace Anlan.Papers.Reading.Extract;

/// <summary>Tells the kind of a file from its content.</summary>
public static class FileSignature
{
    private const int Looked = 4096;

    public static FileKind KindOf(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
            return FileKind.Empty;
        if (content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8))
            return FileKind.Zip;
        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return FileKind.Compound;
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

    private static bool IsImage(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
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
