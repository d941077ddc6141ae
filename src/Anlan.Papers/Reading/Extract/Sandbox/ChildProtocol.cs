using System.Buffers.Binary;

namespace Anlan.Papers.Reading.Extract;

/// <summary>
/// What parent and child say on the pipe. Child: "ready"; parent: limits; then for each file parent: content, child: answer.
/// Every message is a length (4 bytes, little endian) and that many bytes; a length beyond the bound ends the talk.
/// </summary>
internal static class ChildProtocol
{
    public static ReadOnlyMemory<byte> Ready { get; } = "anlan-extract-1"u8.ToArray();

    /// <summary>Room for a text at the limit in UTF-8, and its warnings.</summary>
    public static int LongestAnswer(ExtractLimits limits) => limits.Characters * 3 + 1024 * 1024;

    public static async Task SendAsync(Stream stream, ReadOnlyMemory<byte> message, CancellationToken ct)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, message.Length);
        await stream.WriteAsync(length, ct);
        await stream.WriteAsync(message, ct);
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
