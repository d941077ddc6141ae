using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Anlan.Common;
using Anlan.Modules.Organisations;
using Anlan.Modules.Organisations.Packs;
using Anlan.Papers.Reading;
using Anlan.Papers.Reading.Organisations;
using Anlan.Papers.Reading.Sandbox;

namespace Anlan.Modules.Documents.Reading;

/// <summary><c>anlan read FILE… [--json|--xlsx OUT] [--org PACK]</c>: official documents to structure, without any store.</summary>
internal static class ReadCommand
{
    /// <summary>Organisations when no pack is named.</summary>
    private const string UsualPack = "beijing";

    /// <summary>Value of <c>--org</c> that switches the resolving of names off.</summary>
    private const string NoPack = "none";

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "公文文件（txt、md、docx、文字版 pdf）",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(found =>
        {
            if (found.Tokens.FirstOrDefault(t => t.Value.StartsWith("--", StringComparison.Ordinal)) is { } option)
                found.AddError($"没有“{option.Value}”这个选项。文件名以 -- 开头时请写成 ./{option.Value}。");
        });
        var json = new Option<bool>("--json") { Description = "输出 JSON：一份文件一个对象，多份为数组" };
        var xlsx = new Option<FileInfo>("--xlsx") { Description = "把问题清单和数字核对写成表格文件" };
        var pack = new Option<string>("--org")
        {
            Description = "用来核对单位名称的机构数据包：包名、文件或文件夹；none 表示不核对；不写为 beijing",
            DefaultValueFactory = _ => UsualPack,
        };
        var command = new Command("read", "读反馈意见，列出问题、责任单位、时限和数字核对结果") { files, json, xlsx, pack };
        command.Validators.Add(given =>
        {
            if (given.GetValue(json) && given.GetResult(xlsx) is not null)
                given.AddError("--json 和 --xlsx 只能选一个。");
        });
        command.SetAction(
            (parsed, ct) => RunAsync(parsed.GetValue(files)!, parsed.GetValue(json), parsed.GetValue(xlsx), parsed.GetValue(pack)!, ct)
        );
        return command;
    }

    /// <summary>The process that reads the files; started by the program itself.</summary>
    public static Command CreateChild()
    {
        var command = new Command(ReadChild.CommandName) { Hidden = true };
        command.SetAction((_, _) => ReadingChild.RunAsync());
        return command;
    }

    private static async Task<int> RunAsync(string[] files, bool json, FileInfo? xlsx, string pack, CancellationToken ct)
    {
        // The machine's own language must not change a byte of the result.
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        await using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        if (Organisations(pack, errors) is not { } organisations)
            return ExitCode.WrongUsage;
        var knows = new LetterReaderOptions { Organisations = organisations, Laws = ShippedLaws.Read() };
        await using var sandbox = ReadChild.Sandbox(TimeProvider.System);
        var results = new ReadFiles(sandbox, knows).RunAsync(files, ct);
        if (xlsx is not null)
            return await WriteWorkbookAsync(results, files.Length > 1, xlsx, errors, ct);
        await using var output = Console.OpenStandardOutput();
        return json ? await WriteJsonAsync(results, files.Length > 1, output, errors) : await WriteTextAsync(results, output, errors);
    }

    private static async Task<int> WriteJsonAsync(
        IAsyncEnumerable<ReadFiles.Result> results,
        bool several,
        Stream output,
        TextWriter errors
    )
    {
        var code = ExitCode.Done;
        await using var writer = new Utf8JsonWriter(output, new() { Encoder = LetterJson.Options.Encoder, Indented = true });
        if (several)
            writer.WriteStartArray();
        await foreach (var result in results)
        {
            if (result.Reading is { } reading)
            {
                JsonSerializer.Serialize(writer, reading, LetterJson.Options);
                await writer.FlushAsync();
            }
            else
            {
                code = ExitCode.InputRejected;
                await errors.WriteLineAsync(result.Refusal);
            }
        }
        if (several)
            writer.WriteEndArray();
        await writer.FlushAsync();
        output.WriteByte((byte)'\n');
        return code;
    }

    private static async Task<int> WriteWorkbookAsync(
        IAsyncEnumerable<ReadFiles.Result> results,
        bool several,
        FileInfo target,
        TextWriter errors,
        CancellationToken ct
    )
    {
        var code = ExitCode.Done;
        var workbook = new ReadWorkbook();
        await foreach (var result in results)
        {
            if (result.Reading is { } reading)
            {
                workbook.Add(reading, several);
                continue;
            }
            code = ExitCode.InputRejected;
            await errors.WriteLineAsync(result.Refusal);
        }
        try
        {
            await using var output = target.Create();
            await workbook.WriteAsync(output, ct);
            return code;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"表格写不进“{target}”：请检查文件夹是否存在、是否可写，文件是否正被打开。");
            return ExitCode.WrongUsage;
        }
    }

    private static async Task<int> WriteTextAsync(IAsyncEnumerable<ReadFiles.Result> results, Stream output, TextWriter errors)
    {
        var code = ExitCode.Done;
        await using var writer = new StreamWriter(output, new UTF8Encoding(false));
        await foreach (var result in results)
        {
            if (result.Reading is { } reading)
            {
                ReadingReport.Write(reading, writer);
                continue;
            }
            code = ExitCode.InputRejected;
            await errors.WriteLineAsync(result.Refusal);
        }
        return code;
    }

    private static IReadOnlyList<OrganisationEntry>? Organisations(string pack, TextWriter errors)
    {
        if (pack == NoPack)
            return [];
        var path =
            File.Exists(pack) ? pack
            : Directory.Exists(pack) ? Path.Combine(pack, "organisations.csv")
            : ProgramFolder.PathOf("packs", pack, "organisations.csv");
        if (!File.Exists(path))
        {
            errors.WriteLine(
                $"找不到机构数据包“{pack}”。请给出包名（如 {UsualPack}）、organisations.csv 文件或它所在的文件夹，或用 --org {NoPack}。"
            );
            return null;
        }
        var reading = PackFile.Read(File.ReadAllText(path));
        foreach (var rejection in reading.Rejections)
            errors.WriteLine($"{Path.GetFileName(path)} {rejection}");
        return reading.Rejections.Count > 0 ? null : [.. reading.Rows.Select(OrganisationNames.EntryOf)];
    }
}
