namespace Anlan.Modules.Documents.Pictures;

/// <summary>
/// Copies a picture without what its maker's device wrote beside it: place, time, owner, serial numbers, thumbnails, comments (个人信息保护法第六条). The
/// picture itself is not touched, and the file as it was handed in stays sealed in the store, where its hash proves it.
/// </summary>
internal static class PlainPicture
{
    /// <summary>Whether a kind of file is a picture that is copied so.</summary>
    public static bool Is(string contentType) => contentType is "image/jpeg" or "image/png";

    /// <summary>Copies a picture up to its end, or to where it is no picture any more; what devices append behind the end is left out.</summary>
    /// <param name="contentType">One of those of <see cref="Is"/>.</param>
    /// <param name="picture">Read from its beginning.</param>
    /// <param name="to">Where the copy goes.</param>
    /// <param name="ct">Ends the work.</param>
    public static async Task CopyAsync(string contentType, Stream picture, Stream to, CancellationToken ct)
    {
        await using var from = new BufferedStream(picture, 64 * 1024);
        var parts = contentType == "image/png" ? PngParts.Plain(from) : JpegParts.Plain(from);
        foreach (var part in parts)
            await to.WriteAsync(part, ct);
    }
}
