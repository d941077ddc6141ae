using System.Buffers.Binary;

namespace Anlan.Papers.Reading.Sandbox;

/// <summary>
/// What parent and child say on the pipe. Child: "ready"; parent: limits and what the reader knows; then for each file parent: content,
/// child: answer.
/// Every message is a length (4 bytes, little endian) and that many bytes; a length beyond the bound ends the talk.
/// </summary>
internal static class ChildProtocol
{
    public static ReadOnlyMemory<byte> Ready { get; } = "anlan-read-2"u8.ToArray();

    /// <summary>Bytes of the first message: the organisations of a province and its laws have less.</summary>
    public const int LongestSettings = 64 * 1024 * 1024;

    public static async Task SendAsync(Stream stream, ReadOnlyMemory<byte> message, CancellationToken ct)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, message.Length);
        await stream.WriteAsync(length, ct);
        await stream.WriteAsync(message, ct);
        await stream.FlushAsync(ct);
    }

    /// <summary>Sends a file from its beginning without holding it in memory.</summary>
    public static async Task SendAsync(Stream stream, Stream content, CancellationToken ct)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)content.Length);
        await stream.WriteAsync(length, ct);
        content.Position = 0;
        await content.CopyToAsync(stream, ct);
        await stream.FlushAsync(ct);
    }

    /// <summary>The next message, or null when the other side is gone or talks nonsense.</summary>
    public static async Task<byte[]?> ReceiveAsync(Stream stream, int longest, CancellationToken ct)
    {
        var length = new byte[sizeof(int)];
        if (await stream.ReadAtLeastAsync(length, length.Length, throwOnEndOfStream: false, ct) < length.Length)
            return null;
        var size = BinaryPrimitives.ReadInt32LittleEndian(length);
        if (size < 0 || size > longest)
            return null;
        var message = new byte[size];
        return await stream.ReadAtLeastAsync(message, size, throwOnEndOfStream: false, ct) < size ? null : message;
    }
}
