using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Anlan.Tests.Documents;

/// <summary>The command <c>anlan read</c>, run as a program of its own in a folder of its own, without any store.</summary>
public sealed class ReadCommandTests : IDisposable
{
    private const string Letter = """
        市安全生产第三督察组关于对云河市临江区安全生产工作的督察反馈意见

        经市委、市政府批准，2020年8月24日至9月11日，市安全生产第三督察组（以下简称督察组）对临江区开展了安全生产督察。现将有关情况反馈如下：
        一、安全生产工作情况
        临江区重视安全生产工作。
        二、督察发现的主要问题
        （一）责任落实不到位。临江区应急管理局未建立重大隐患台账。临江区商务局未按规定开展商场消防检查。
        三、工作建议
        要进一步压实责任。请临江区自即日起，在60个工作日内完成整改任务。

        2020年11月4日
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("anlan-read-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("--help")]
    [InlineData("read", "--help")]
    [InlineData("serve", "--help")]
    public async Task Help_is_Chinese_throughout(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync(arguments);
        Assert.Equal(0, code);
        Assert.Empty(errors);
        Assert.Contains("用法：anlan", output, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)usage|show|default|options|description|version information", output);
    }

    [Fact]
    public async Task One_file_gives_one_object_with_every_field_of_the_contract()
    {
        var file = await WriteAsync("letter.txt", Letter);
        var (code, output, errors) = await RunAsync("read", file, "--json");
        Assert.Equal(0, code);
        Assert.Empty(errors);
        using var json = JsonDocument.Parse(output);
        string[] fields =
        [
            "file",
            "sha256",
            "kind",
            "title",
            "team",
            "aliases",
            "inspected_units",
            "period",
            "issued_on",
            "counts",
            "sections",
            "problems",
            "recommendations",
            "deadlines",
            "figure_checks",
            "warnings",
        ];
        Assert.All(fields, field => Assert.True(json.RootElement.TryGetProperty(field, out _), field));
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(file))),
            json.RootElement.GetProperty("sha256").GetString()
        );
    }

    [Fact]
    public async Task Unreadable_files_get_a_sentence_each_and_the_others_are_still_read()
    {
        var good = await WriteAsync("letter.txt", Letter);
        var broken = Path.Combine(folder, "broken.docx");
        await File.WriteAllBytesAsync(broken, [.. "PK\u0003\u0004"u8, 1, 2, 3, 4, 5, 6]);
        var empty = await WriteAsync("empty.txt", "");
        var (code, output, errors) = await RunAsync("read", broken, good, empty, Path.Combine(folder, "missing.pdf"), "--json");
        Assert.Equal(1, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal([good], json.RootElement.EnumerateArray().Select(r => r.GetProperty("file").GetString()));
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("《broken.docx》读不了", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("《empty.txt》读不了", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("《missing.pdf》读不了", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_give_an_array_in_the_order_asked_for_and_the_same_bytes_every_time()
    {
        var files = new List<string>();
        for (var i = 0; i < 25; i++)
            files.Add(await WriteAsync($"letter-{i}.txt", Letter + i));
        var (_, once, _) = await RunAsync(["read", .. files, "--json"]);
        var (_, again, _) = await RunAsync(["read", .. files, "--json"]);
        using var json = JsonDocument.Parse(once);
        Assert.Equal(files, json.RootElement.EnumerateArray().Select(r => r.GetProperty("file").GetString()!));
        Assert.Equal(once, again);
    }

    [Fact]
    public async Task Without_json_a_person_gets_Chinese_text()
    {
        var (code, output, _) = await RunAsync("read", await WriteAsync("letter.txt", Letter));
        Assert.Equal(0, code);
        Assert.Contains("类型：", output, StringComparison.Ordinal);
        Assert.DoesNotContain("{", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "letter.txt", "--jsn")]
    [InlineData("read", "letter.txt", "--org", "nowhere")]
    [InlineData("read", "letter.txt", "--json", "--xlsx", "out.xlsx")]
    [InlineData("raed", "letter.txt")]
    public async Task Wrong_usage_ends_with_2_and_says_why(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task As_a_workbook_the_problems_of_all_files_stand_in_one_list()
    {
        var out1 = Path.Combine(folder, "out.xlsx");
        var (code, output, errors) = await RunAsync(
            "read",
            await WriteAsync("one.txt", Letter),
            await WriteAsync("two.txt", Letter),
            "--xlsx",
            out1
        );
        Assert.Equal((0, "", ""), (code, output, errors));
        using var zip = System.IO.Compression.ZipFile.OpenRead(out1);
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Equal(2, (await sheet.ReadToEndAsync()).Split("未建立重大隐患台账").Length - 1);
    }

    [Fact]
    public async Task A_workbook_that_cannot_be_written_is_told()
    {
        var (code, _, errors) = await RunAsync(
            "read",
            await WriteAsync("one.txt", Letter),
            "--xlsx",
            Path.Combine(folder, "missing", "out.xlsx")
        );
        Assert.Equal(2, code);
        Assert.Contains("表格写不进", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_leaves_nothing_behind()
    {
        await RunAsync("read", await WriteAsync("letter.txt", Letter), "--json");
        Assert.Equal(["letter.txt"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    private async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "anlan.exe" : "anlan"),
            arguments
        )
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
