using System.Buffers.Binary;

namespace Anlan.Modules.Documents.Pictures;

/// <summary>
/// The segments of a JPEG (ITU-T T.81) that make up the picture: of what applications add only the colour profile, Adobe's colour transform, and which
/// side is up. Whatever comes behind the end of the picture is left out.
/// </summary>
internal static class JpegParts
{
    private const byte Start = 0xD8,
        End = 0xD9,
        Scan = 0xDA,
        FirstRestart = 0xD0,
        LastRestart = 0xD7,
        Temporary = 0x01,
        App0 = 0xE0,
        Exif = 0xE1,
        Profile = 0xE2,
        Adobe = 0xEE,
        LastApp = 0xEF,
        Comment = 0xFE;

    private const int Piece = 64 * 1024;

    public static IEnumerable<ReadOnlyMemory<byte>> Plain(Stream from)
    {
        if (from.ReadByte() != 0xFF || from.ReadByte() != Start)
            yield break;
        yield return new byte[] { 0xFF, Start };
        for (var marker = Next(from); marker is not null; marker = Next(from))
        {
            if (marker == End)
            {
                yield return new byte[] { 0xFF, End };
                yield break;
            }
            if (marker is Temporary or (>= FirstRestart and <= LastRestart))
            {
                yield return new byte[] { 0xFF, marker.Value };
                continue;
            }
            if (Segment(from) is not { } content)
                yield break;
            if (Plainly(marker.Value, content) is { } plain)
            {
                yield return new byte[] { 0xFF, marker.Value, (byte)((plain.Length + 2) >> 8), (byte)(plain.Length + 2) };
                yield return plain;
            }
            if (marker == Scan)
                foreach (var piece in Scanned(from))
                    yield return piece;
        }
    }

    /// <summary>The segment as it is kept, or null.</summary>
    private static byte[]? Plainly(byte marker, byte[] content) =>
        marker switch
        {
            // A JFIF header is kept without its thumbnail.
            App0 => Begins(content, "JFIF\0"u8) && content.Length >= 14 ? [.. content[..12], 0, 0] : null,
            Exif => Begins(content, "Exif\0\0"u8) && Orientation.In(content.AsSpan(6)) is { } side ? Orientation.Alone(side) : null,
            Profile => Begins(content, "ICC_PROFILE\0"u8) ? content : null,
            Adobe => Begins(content, "Adobe"u8) ? content : null,
            > App0 and <= LastApp or Comment => null,
            _ => content,
        };

    private static bool Begins(byte[] content, ReadOnlySpan<byte> with) => content.AsSpan().StartsWith(with);

    /// <summary>The next marker; bytes that fill the space before it are passed over.</summary>
    private static byte? Next(Stream from)
    {
        var read = from.ReadByte();
        if (read != 0xFF)
            return null;
        while (read == 0xFF)
            read = from.ReadByte();
        return read > 0 ? (byte)read : null;
    }

    private static byte[]? Segment(Stream from)
    {
        var length = new byte[2];
        if (from.ReadAtLeast(length, 2, throwOnEndOfStream: false) < 2)
            return null;
        var content = new byte[Math.Max(0, BinaryPrimitives.ReadUInt16BigEndian(length) - 2)];
        return from.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) == content.Length ? content : null;
    }

    /// <summary>Coded data up to the next marker, which is left to be read.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Scanned(Stream from)
    {
        var piece = new byte[Piece];
        var length = 0;
        for (int read; (read = from.ReadByte()) >= 0; )
        {
            if (read == 0xFF)
            {
                var behind = from.ReadByte();
                if (behind is not (0 or (>= FirstRestart and <= LastRestart)))
                {
                    from.Seek(behind < 0 ? -1 : -2, SeekOrigin.Current);
                    break;
                }
                piece[length++] = 0xFF;
                read = behind;
            }
            piece[length++] = (byte)read;
            if (length < Piece - 1)
                continue;
            yield return piece.AsMemory(0, length);
            length = 0;
        }
        if (length > 0)
            yield return piece.AsMemory(0, length);
    }
}
