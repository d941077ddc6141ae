namespace Anlan.Papers.Reading.Extract;

/// <summary>Loads a file of the command line's user, never more of it than the limit.</summary>
public static class BoundedFile
{
    /// <summary>The bytes, or the refusal that takes their place.</summary>
    public static async Task<(byte[] Content, Extraction? Refusal)> LoadAsync(string path, ExtractLimits limits, CancellationToken ct)
    {
        try
        {
            if (Directory.Exists(path))
                return ([], Extraction.Refused(path, "这是文件夹", "请给出文件夹里的公文文件"));
            await using var file = File.OpenRead(path);
            var content = await ReadAsync(file, limits, ct);
            return (content, null);
        }
        catch (UnreadableFileException e)
        {
            return ([], Extraction.Refused(path, e.Reason, e.Remedy));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ([], Extraction.Refused(path, "找不到这个文件", "请检查路径和文件名"));
        }
        catch (UnauthorizedAccessException)
        {
            return ([], Extraction.Refused(path, "没有读取权限", "请检查文件权限"));
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException)
        {
            return ([], Extraction.Refused(path, "文件打不开", "请检查路径，或关闭正在使用它的程序后再试"));
        }
    }

    /// <summary>All of a stream up to the limit. The length a stream states is not asked: devices and uploads lie.</summary>
    private static async Task<byte[]> ReadAsync(Stream stream, ExtractLimits limits, CancellationToken ct)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, ct)) > 0; )
        {
            content.Write(buffer, 0, read);
            ContentExtractor.RefuseTooLarge(content.Length, limits);
        }
        return content.ToArray();
    }
}
