using System.Text;
using Anlan.Common;
using Anlan.Modules.Organisations;
using Anlan.Modules.Organisations.Packs;

namespace Anlan.Modules.Registry.LoadPack;

/// <summary>Loads or updates the city's pack (载入机构数据包): read, shown what would change, and only then stored.</summary>
public sealed class LoadPack(OrganisationPack pack)
{
    /// <summary>Bytes of a file; the pack of a large city has about 200 kB.</summary>
    public const int Largest = 3_000_000;

    public sealed class Form
    {
        public IFormFile? File { get; set; }

        /// <summary>Name of the file, for the case log.</summary>
        public string? FileName { get; set; }

        /// <summary>The file's text once it was shown, so that what is confirmed is what was shown.</summary>
        public string? Text { get; set; }
    }

    /// <summary>What loading would come to, or why the file cannot be read.</summary>
    public async Task<(PackReading? Reading, PackResult? Result, Refusal? Refusal)> LookAsync(Form form, CancellationToken ct)
    {
        if (await TakeFileAsync(form, ct) is { } unreadable)
            return (null, null, unreadable);
        var reading = PackFile.Read(form.Text!);
        if (reading.Rejections is [{ Line: 0 } broken, ..])
            return (null, null, new Refusal("pack.table", $"{form.FileName}：{broken.Reason}", nameof(Form.File)));
        return (reading, await pack.LookAsync(reading, ct), null);
    }

    public async Task<(Outcome Outcome, PackResult Result)> RunAsync(Form form, CancellationToken ct) =>
        await pack.LoadAsync(FileNameOf(form), PackFile.Read(form.Text ?? ""), ct);

    private static async Task<Refusal?> TakeFileAsync(Form form, CancellationToken ct)
    {
        if (form.File is not { Length: > 0 } file)
            return new Refusal("pack.file-missing", "请选择机构表文件。", nameof(Form.File));
        if (file.Length > Largest)
            return new Refusal(
                "pack.file-too-large",
                $"文件超过{Largest / 1_000_000} MB，不像一个城市的机构表，请核对是否选错了文件。",
                nameof(Form.File)
            );
        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        form.FileName = Path.GetFileName(file.FileName);
        try
        {
            form.Text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content.ToArray());
            return null;
        }
        catch (DecoderFallbackException)
        {
            return new Refusal(
                "pack.file-encoding",
                "文件不是 UTF-8 文本，请用记事本或表格软件另存为 UTF-8 编码后再传。",
                nameof(Form.File)
            );
        }
    }

    private static string FileNameOf(Form form) =>
        FormReader.Clean(form.FileName) is { Length: > 0 and <= 100 } name ? name : "organisations.csv";
}
