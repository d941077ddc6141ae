using System.IO.Compression;
using Anlan.Common;
using Anlan.Modules.Documents;
using Anlan.Papers.Reading.Extract;

namespace Anlan.Modules.Rectification.AddEvidence;

/// <summary>A kind of file taken as evidence, told from its content: the name a file comes with proves nothing.</summary>
/// <param name="ContentType">Media type it is stored and served as.</param>
/// <param name="Endings">Endings its name may have; the first is put on a name with another one.</param>
public sealed record EvidenceFile(string ContentType, IReadOnlyList<string> Endings)
{
    public static Refusal TooLarge { get; } = new("evidence.too-large", "文件超过20 MB，请压缩或分成几份再上传。");

    private const int TailLength = 4096;

    private const int LongestName = 120;

    /// <summary>More entries than any paper has.</summary>
    private const int MostEntries = 4_000;

    private static readonly EvidenceFile Jpeg = new("image/jpeg", [".jpg", ".jpeg"]);
    private static readonly EvidenceFile Png = new("image/png", [".png"]);
    private static readonly EvidenceFile Pdf = new("application/pdf", [".pdf"]);
    private static readonly EvidenceFile Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"]);
    private static readonly EvidenceFile Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"]);

    private static readonly Refusal Unknown = new(
        "evidence.kind",
        "文件内容不是照片（jpg、png）、PDF、Word（docx）或表格（xlsx）。请转换成其中一种再上传，改后缀名没有用。"
    );

    private static readonly Refusal Broken = new("evidence.broken", "文件不完整或已损坏，请重新导出或重新拍摄后再上传。");

    private static readonly Refusal Bomb = new(
        "evidence.entries",
        "文件里的部件超过4000个，不是正常的文档，不能上传。请勿打开，向提供文件的人核实，或重新导出后再上传。"
    );

    private static readonly Refusal Macros = new("evidence.macros", "文件里有宏程序，不能上传。请另存为不带宏的文件。");

    /// <summary>Finds the kind of what was sent.</summary>
    public static async Task<(EvidenceFile? Kind, Refusal? Fault)> CheckAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null || file.FileName.Length == 0)
            return (null, new Refusal("evidence.none", "请选择要上传的文件。"));
        if (file.Length == 0)
            return (null, new Refusal("evidence.empty", "文件是空的，请重新选择。"));
        if (file.Length > AddEvidence.Largest)
            return (null, TooLarge);
        await using var content = file.OpenReadStream();
        var head = await PartAsync(content, 0, FileSignature.Looked, ct);
        var tail = await PartAsync(content, Math.Max(0, file.Length - TailLength), TailLength, ct);
        return FileSignature.KindOf(head) switch
        {
            FileKind.Jpeg => (Jpeg, null),
            FileKind.Png => tail.AsSpan().IndexOf("IEND"u8) >= 0 ? (Png, null) : (null, Broken),
            FileKind.Pdf => tail.AsSpan().IndexOf("%%EOF"u8) >= 0 ? (Pdf, null) : (null, Broken),
            FileKind.Zip => OfPackage(content),
            _ => (null, Unknown),
        };
    }

    /// <summary>The name to keep: without folders and control characters, with an ending that tells the truth.</summary>
    public string NameFor(string given)
    {
        var name = FileNames.Clean(given);
        var ending = Path.GetExtension(name);
        var stem = ending.Length > 0 ? name[..^ending.Length] : name;
        var kept = Endings.FirstOrDefault(e => e.Equals(ending, StringComparison.OrdinalIgnoreCase)) ?? Endings[0];
        if (stem.Length > LongestName)
            stem = stem[..(char.IsHighSurrogate(stem[LongestName - 1]) ? LongestName - 1 : LongestName)];
        return (stem.Length == 0 ? "佐证" : stem) + kept;
    }

    private static (EvidenceFile? Kind, Refusal? Fault) OfPackage(Stream content)
    {
        try
        {
            if (PackageEntries.Exceed(content, MostEntries))
                return (null, Bomb);
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return FileSignature.KindOf(archive) switch
            {
                PackageKind.Macros => (null, Macros),
                PackageKind.Document when Holds(archive, "word/document.xml") => (Docx, null),
                PackageKind.Spreadsheet when Holds(archive, "xl/workbook.xml") => (Xlsx, null),
                _ => (null, Unknown),
            };
        }
        catch (InvalidDataException)
        {
            return (null, Broken);
        }
    }

    /// <summary>Whether a package has what makes it open: the list of its parts and the main one. Binary workbooks have another.</summary>
    private static bool Holds(ZipArchive package, string mainPart) =>
        package.GetEntry("[Content_Types].xml") is not null && package.GetEntry(mainPart) is not null;

    private static async Task<byte[]> PartAsync(Stream content, long from, int length, CancellationToken ct)
    {
        content.Position = from;
        var buffer = new byte[length];
        var read = await content.ReadAtLeastAsync(buffer, length, throwOnEndOfStream: false, ct);
        return buffer[..read];
    }
}
