using System.Buffers;
using System.IO.Compression;
using System.Xml;

namespace Anlan.Papers.Reading.Extract.Docx;

/// <summary>
/// A docx as a checked zip: every entry is inflated once and counted before anything is parsed, because sizes in the headers are
/// claims of the sender (lying headers, overlapping entries and ZIP64 records all end in the same count). Parts are read as XML
/// without DTD, entities or resolver; relationships to the outside are never followed since only the parts named here are opened.
/// </summary>
internal sealed class DocxPackage : IDisposable
{
    private const string RelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string BrokenRemedy = "请用 Word 或 WPS 打开后另存为新的 .docx 再上传；打不开时请向来文单位重新索取";
    private const string BombRemedy = "这不像正常的公文，请勿打开，并向来文单位核实";

    private readonly ZipArchive _zip;
    private readonly ExtractLimits _limits;

    private DocxPackage(ZipArchive zip, ExtractLimits limits, string mainPart)
    {
        _zip = zip;
        _limits = limits;
        MainPart = mainPart;
    }

    /// <summary>Path of the part that holds the body, usually word/document.xml.</summary>
    public string MainPart { get; }

    public static DocxPackage Open(byte[] content, ExtractLimits limits)
    {
        if (PackageEntries.Exceed(new MemoryStream(content, writable: false), limits.Entries))
            throw new UnreadableFileException($"压缩包里的文件超过{limits.Entries}个", BombRemedy);
        var zip = OpenZip(content);
        try
        {
            RefuseOtherKinds(zip);
            CountRealBytes(zip, limits);
            var package = new DocxPackage(zip, limits, "");
            package.RefuseMacroTypes();
            var main = package.RelationshipTarget("", "/officeDocument") ?? throw Broken("缺少正文（officeDocument）");
            return new DocxPackage(zip, limits, main);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>Path of the part that <paramref name="part"/> relates to by a type with this ending, inside the package only.</summary>
    public string? RelationshipTarget(string part, string typeEnding)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..(slash + 1)];
        using var reader = Part($"{folder}_rels/{part[(slash + 1)..]}.rels");
        if (reader is null)
            return null;
        while (reader.Read())
        {
            if (
                reader.NodeType != XmlNodeType.Element
                || reader.LocalName != "Relationship"
                || reader.NamespaceURI != RelationshipsNamespace
            )
                continue;
            if (
                reader.GetAttribute("TargetMode") == "External"
                || reader.GetAttribute("Type")?.EndsWith(typeEnding, StringComparison.Ordinal) != true
            )
                continue;
            if (reader.GetAttribute("Target") is { Length: > 0 } target)
                return Resolve(folder, target);
        }
        return null;
    }

    /// <summary>A reader over a part that enforces the size limit while reading, or null when there is no such part.</summary>
    public XmlReader? Part(string path)
    {
        var entry = _zip.Entries.FirstOrDefault(e =>
            string.Equals(e.FullName.Replace('\\', '/'), path, StringComparison.OrdinalIgnoreCase)
        );
        if (entry is null)
            return null;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = _limits.PartBytes,
        };
        return XmlReader.Create(new CountedStream(entry.Open(), _limits.PartBytes, path, BombRemedy), settings);
    }

    public static UnreadableFileException Broken(string where) => new($"文件损坏，{where}", BrokenRemedy);

    private static ZipArchive OpenZip(byte[] content)
    {
        try
        {
            var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return zip.Entries.Count == 0 ? throw Broken("压缩包是空的") : zip;
        }
        catch (Exception e)
            when (e is InvalidDataException or EndOfStreamException or IOException or NotSupportedException or ArgumentException)
        {
            throw Broken("压缩包的目录不完整，可能没有传完");
        }
    }

    private static void RefuseOtherKinds(ZipArchive zip)
    {
        switch (FileSignature.KindOf(zip))
        {
            case PackageKind.Macros:
            case PackageKind.Document when HasControls(zip):
                throw Macros();
            case PackageKind.Spreadsheet:
                throw new UnreadableFileException("这是电子表格，不是公文", "请上传 .docx、.pdf、.txt 或 .md 格式的公文");
            case PackageKind.Presentation:
                throw new UnreadableFileException("这是演示文稿，不是公文", "请上传 .docx、.pdf、.txt 或 .md 格式的公文");
            case PackageKind.Ofd:
                throw new UnreadableFileException("暂不支持 OFD 格式", "请用版式阅读软件导出为 PDF 再上传");
            case PackageKind.OpenDocument:
                throw new UnreadableFileException("暂不支持 ODT 格式", "请另存为 .docx 再上传");
            case PackageKind.Archive:
                throw new UnreadableFileException("这是压缩包，不是公文", "请先解压，再逐份上传里面的公文");
        }
    }

    private static bool HasControls(ZipArchive zip) =>
        zip.Entries.Any(e => e.FullName.Replace('\\', '/').StartsWith("word/activeX/", StringComparison.OrdinalIgnoreCase));

    private void RefuseMacroTypes()
    {
        using var types = Part("[Content_Types].xml");
        while (types?.Read() == true)
            if (types.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true)
                throw Macros();
    }

    private static UnreadableFileException Macros() => new("文件带有宏或控件，可能有害", "请用 Word 或 WPS 另存为不带宏的 .docx 再上传");

    private static void CountRealBytes(ZipArchive zip, ExtractLimits limits)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        long total = 0;
        try
        {
            foreach (var entry in zip.Entries)
            {
                var size = RealBytes(entry, buffer, limits.UnpackedBytes - total);
                total += size;
                if (total > limits.UnpackedBytes)
                    throw new UnreadableFileException($"解压后超过{limits.UnpackedBytes / 1024 / 1024}MB", BombRemedy);
                if (size > limits.RatioFreeBytes && size / Math.Max(1, entry.CompressedLength) > limits.CompressionRatio)
                    throw new UnreadableFileException(
                        $"压缩包里“{DisplayName.Of(entry.FullName)}”的压缩比超过{limits.CompressionRatio}倍",
                        BombRemedy
                    );
                if (size != entry.Length)
                    throw Broken($"压缩包里“{DisplayName.Of(entry.FullName)}”的实际大小与登记的不符");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Inflates an entry into nothing; stops one buffer after <paramref name="enough"/>.</summary>
    private static long RealBytes(ZipArchiveEntry entry, byte[] buffer, long enough)
    {
        long size = 0;
        try
        {
            using var stream = entry.Open();
            for (int read; size <= enough && (read = stream.Read(buffer)) > 0; )
                size += read;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException or NotSupportedException)
        {
            throw Broken($"压缩包里“{DisplayName.Of(entry.FullName)}”解不开");
        }
        return size;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                if (parts.Count > 0)
                    parts.RemoveAt(parts.Count - 1);
            }
            else if (step != ".")
                parts.Add(step);
        }
        return string.Join('/', parts);
    }
}
