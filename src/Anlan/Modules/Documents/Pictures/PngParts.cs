using System.Buffers.Binary;
using System.Text;

namespace Anlan.Modules.Documents.Pictures;

/// <summary>The chunks of a PNG (ISO/IEC 15948) that make up the picture; texts, times, Exif and private chunks are left out.</summary>
internal static class PngParts
{
    private const int SignatureLength = 8;
    private const int Piece = 64 * 1024;

    /// <summary>Length and type before a chunk's data, its check sum behind.</summary>
    private const int Head = 8,
        Check = 4;

    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "IHDR",
        "PLTE",
        "IDAT",
        "IEND",
        "tRNS",
        "cHRM",
        "gAMA",
        "iCCP",
        "sBIT",
        "sRGB",
        "cICP",
        "bKGD",
        "pHYs",
        "acTL",
        "fcTL",
        "fdAT",
    };

    public static IEnumerable<ReadOnlyMemory<byte>> Plain(Stream from)
    {
        var head = new byte[SignatureLength];
        if (from.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
            yield break;
        yield return head.ToArray();
        var piece = new byte[Piece];
        while (from.ReadAtLeast(head, Head, throwOnEndOfStream: false) == Head)
        {
            var type = Encoding.ASCII.GetString(head, 4, 4);
            var left = BinaryPrimitives.ReadUInt32BigEndian(head) + (long)Check;
            if (left > int.MaxValue)
                yield break;
            var kept = Kept.Contains(type);
            if (kept)
                yield return head.ToArray();
            for (int read; left > 0 && (read = from.Read(piece, 0, (int)Math.Min(left, piece.Length))) > 0; left -= read)
                if (kept)
                    yield return piece.AsMemory(0, read);
            if (type == "IEND")
                yield break;
        }
    }
}
