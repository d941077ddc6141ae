using System.Text;
using Anlan.Modules.Documents.Pictures;
using CsCheck;

namespace Anlan.Tests.Documents;

/// <summary>What a device writes beside a picture does not survive; the picture does, byte by byte.</summary>
public sealed class PlainPictureTests
{
    private const string Canary = "CANARY-39.9042N-116.4074E";

    /// <summary>Segments of a JPEG that are no picture.</summary>
    private static readonly Gen<byte[]> Metadata = Gen.Select(
            Gen.OneOf(Array.ConvertAll<byte, Gen<byte>>([0xE1, 0xE2, 0xE3, 0xE5, 0xEA, 0xED, 0xEF, 0xFE], Gen.Const)),
            Gen.Byte.Array[0, 300]
        )
        .Select((marker, noise) => Segment(marker, [.. "http://ns\0"u8, .. noise, .. Encoding.ASCII.GetBytes(Canary)]));

    private static readonly Gen<byte[]> Scan = Gen
        .Byte.Array[0, 3000]
        .Select(data => data.SelectMany(b => b == 0xFF ? new byte[] { 0xFF, 0 } : [b]).ToArray());

    [Fact]
    public void No_tag_of_ten_thousand_pictures_survives_and_every_picture_does() =>
        Gen.Select(Metadata.Array[0, 6], Metadata.Array[0, 3], Scan, Scan, Gen.Byte.Array[0, 200])
            .Sample(
                (before, between, first, second, behind) =>
                {
                    byte[] table = Segment(0xDB, [1, 2, 3]),
                        scan = Segment(0xDA, [1, 1, 0]);
                    byte[] sent =
                    [
                        0xFF,
                        0xD8,
                        .. before.SelectMany(b => b),
                        .. table,
                        .. scan,
                        .. first,
                        .. between.SelectMany(b => b),
                        .. scan,
                        .. second,
                        0xFF,
                        0xD9,
                        .. behind,
                        .. Encoding.ASCII.GetBytes(Canary),
                    ];
                    Assert.Equal([0xFF, 0xD8, .. table, .. scan, .. first, .. scan, .. second, 0xFF, 0xD9], Plain("image/jpeg", sent));
                },
                iter: 10_000
            );

    [Fact]
    public void Whatever_the_bytes_no_tag_survives_and_nothing_fails() =>
        Gen.Select(Gen.Byte.Array[0, 400], Gen.Bool)
            .Sample(
                (noise, png) =>
                    Plain(png ? "image/png" : "image/jpeg", [.. png ? new byte[8] : [0xFF, 0xD8], .. noise]).Length <= noise.Length + 8 + 30
            );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Which_side_is_up_survives_alone(bool little)
    {
        byte[] sent = [0xFF, 0xD8, .. Segment(0xE1, Exif(little, side: 6)), .. Segment(0xDB, [1]), 0xFF, 0xD9];
        var plain = Plain("image/jpeg", sent);
        Assert.Equal((ushort)6, Orientation.In(plain.AsSpan(2 + 4 + 6)));
        Assert.DoesNotContain(Canary, Encoding.ASCII.GetString(plain), StringComparison.Ordinal);
        byte[] upright = [0xFF, 0xD8, .. Segment(0xE1, Exif(little, side: 1)), 0xFF, 0xD9];
        Assert.Equal([0xFF, 0xD8, 0xFF, 0xD9], Plain("image/jpeg", upright));
    }

    [Fact]
    public void A_colour_profile_and_a_header_without_its_thumbnail_survive()
    {
        var profile = Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 9, 9]);
        var header = "JFIF\0"u8.ToArray();
        byte[] sent = [0xFF, 0xD8, .. Segment(0xE0, [.. header, 1, 2, 1, 0, 72, 0, 72, 1, 1, 7, 7, 7]), .. profile, 0xFF, 0xD9];
        Assert.Equal(
            [0xFF, 0xD8, .. Segment(0xE0, [.. header, 1, 2, 1, 0, 72, 0, 72, 0, 0]), .. profile, 0xFF, 0xD9],
            Plain("image/jpeg", sent)
        );
    }

    private static byte[] Exif(bool little, ushort side)
    {
        byte[] Two(int n) => little ? [(byte)n, (byte)(n >> 8)] : [(byte)(n >> 8), (byte)n];
        byte[] Four(int n) => little ? [.. Two(n), 0, 0] : [0, 0, .. Two(n)];
        byte[] make = [.. Two(0x010F), .. Two(2), .. Four(Canary.Length), .. Four(60)];
        byte[] up = [.. Two(0x0112), .. Two(3), .. Four(1), .. Two(side), 0, 0];
        return
        [
            .. "Exif\0\0"u8,
            .. little ? "II"u8 : "MM"u8,
            .. Two(42),
            .. Four(8),
            .. Two(2),
            .. make,
            .. up,
            .. Four(0),
            .. Encoding.ASCII.GetBytes(Canary),
        ];
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Plain(string contentType, byte[] picture)
    {
        using var to = new MemoryStream();
        PlainPicture.CopyAsync(contentType, new MemoryStream(picture), to, CancellationToken.None).GetAwaiter().GetResult();
        return to.ToArray();
    }
}
