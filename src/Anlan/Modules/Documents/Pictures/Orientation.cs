using System.Buffers.Binary;

namespace Anlan.Modules.Documents.Pictures;

/// <summary>Which side of a picture is up (Exif 2.32, tag 0x0112): the one thing in Exif without which the picture is shown wrongly.</summary>
internal static class Orientation
{
    private const ushort Tag = 0x0112;
    private const ushort Short = 3;

    private const int EntryLength = 12;

    /// <summary>2 to 8 where the picture must be turned or mirrored; nothing where it is right as it is, or nothing can be read.</summary>
    public static ushort? In(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
            return null;
        var little = tiff[0] == 'I';
        var at = U32(tiff[4..], little);
        if (at > tiff.Length - 2)
            return null;
        var directory = tiff[(int)at..];
        var entries = U16(directory, little);
        for (var i = 0; i < entries && 2 + (i + 1) * EntryLength <= directory.Length; i++)
        {
            var entry = directory.Slice(2 + i * EntryLength, EntryLength);
            if (U16(entry, little) == Tag && U16(entry[2..], little) == Short)
                return U16(entry[8..], little) is var side and >= 2 and <= 8 ? side : null;
        }
        return null;
    }

    /// <summary>An Exif segment that says this and nothing else.</summary>
    public static byte[] Alone(ushort side) =>
        [
            .. "Exif\0\0"u8,
            (byte)'M',
            (byte)'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            Tag >> 8,
            Tag & 0xFF,
            0,
            (byte)Short,
            0,
            0,
            0,
            1,
            0,
            (byte)side,
            0,
            0,
            0,
            0,
            0,
            0,
        ];

    private static ushort U16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
