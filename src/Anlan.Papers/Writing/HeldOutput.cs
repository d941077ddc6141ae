namespace Anlan.Papers.Writing;

/// <summary>
/// Stands between the zip writer and the target. The zip writer closes each entry with synchronous writes, which the body of a web response
/// refuses; here they are held back and passed on with the next asynchronous one. It cannot seek, whatever the target can: the same content
/// gives the same bytes on a disk and on the wire.
/// </summary>
internal sealed class HeldOutput(Stream target) : Stream
{
    private const int PassOnAt = 64 * 1024;

    private readonly MemoryStream _held = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => _held.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _held.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _held.Write(buffer.Span);
        if (_held.Length >= PassOnAt)
        {
            await PassOnAsync(cancellationToken);
        }
    }

    /// <summary>Sends what is still held; to be called once the archive is closed.</summary>
    public async Task PassOnAsync(CancellationToken cancellation)
    {
        await target.WriteAsync(_held.GetBuffer().AsMemory(0, (int)_held.Length), cancellation);
        _held.SetLength(0);
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _held.Dispose();
        base.Dispose(disposing);
    }
}
