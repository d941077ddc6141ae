using System.Security.Cryptography;
using Anlan.Common;
using Anlan.Modules.Documents.Integrity;

namespace Anlan.Modules.Documents;

/// <summary>
/// Keeps files by content hash under the store's folder. A file is written aside, forced to the disk, renamed, and the folder forced too,
/// before its row is saved: a row never names a file that a power cut could take away.
/// </summary>
public sealed class FileStore(StoreSettings settings)
{
    private static readonly TimeSpan UnderWay = TimeSpan.FromDays(1);

    /// <summary>Stores a stream.</summary>
    /// <param name="content">Read once, to its end.</param>
    /// <param name="limit">Most bytes accepted.</param>
    /// <returns>Hash and length, or nothing when the content is longer than the limit.</returns>
    public async Task<(string Hash, long Length)?> PutAsync(Stream content, long limit, CancellationToken ct)
    {
        var incoming = Path.Combine(settings.FileFolder, "incoming");
        Directory.CreateDirectory(incoming);
        var aside = Path.Combine(incoming, Path.GetRandomFileName());
        try
        {
            long length = 0;
            using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using (var file = new FileStream(aside, Private(FileMode.CreateNew, FileAccess.Write, FileShare.None)))
            {
                var buffer = new byte[81920];
                int read;
                while ((read = await content.ReadAsync(buffer, ct)) > 0)
                {
                    length += read;
                    if (length > limit)
                        return null;
                    sha.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), ct);
                }
                file.Flush(flushToDisk: true);
            }
            var hash = Convert.ToHexStringLower(sha.GetHashAndReset());
            var final = PathOf(hash);
            if (!File.Exists(final))
            {
                var folder = Path.GetDirectoryName(final)!;
                Directory.CreateDirectory(folder);
                File.Move(aside, final, overwrite: true);
                FolderSync.Force(folder);
            }
            return (hash, length);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Opens a stored file for reading.</summary>
    /// <exception cref="FileNotFoundException">The store's folder lost the file; the row says it should be there.</exception>
    public Stream Open(string hash) =>
        new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.Asynchronous);

    /// <summary>Looks whether a file is there and has the content its name says.</summary>
    public async Task<FileState> CheckAsync(string hash, CancellationToken ct)
    {
        if (!File.Exists(PathOf(hash)))
            return FileState.Missing;
        await using var content = Open(hash);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)) == hash ? FileState.Whole : FileState.Altered;
    }

    /// <summary>Takes away what uploads that were cut off have left; what came within the last day may still be under way.</summary>
    /// <param name="now">UTC.</param>
    public void SweepIncoming(DateTime now)
    {
        var incoming = new DirectoryInfo(Path.Combine(settings.FileFolder, "incoming"));
        if (!incoming.Exists)
            return;
        foreach (var left in incoming.EnumerateFiles().Where(f => now - f.LastWriteTimeUtc > UnderWay))
            left.Delete();
    }

    /// <summary>For the program's own user alone.</summary>
    private static FileStreamOptions Private(FileMode mode, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = access,
            Share = share,
            BufferSize = 81920,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private string PathOf(string hash)
    {
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException("Not a SHA-256 hash.", nameof(hash));
        return Path.Combine(settings.FileFolder, hash[..2], hash);
    }
}
