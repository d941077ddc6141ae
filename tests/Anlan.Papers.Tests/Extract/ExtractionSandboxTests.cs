using System.Text;
using Anlan.Papers.Reading.Extract;
using CsCheck;
using static Anlan.Papers.Tests.Extract.Fixtures;

namespace Anlan.Papers.Tests.Extract;

public class ExtractionSandboxTests
{
    private static readonly ExtractLimits Limits = ExtractLimits.Default with { Children = 2 };

    [Theory]
    [InlineData("stack", "文件结构异常，解析程序中断")]
    [InlineData("memory", "解析需要的内存超过384MB")]
    [InlineData("native", "解析")]
    [InlineData("exit", "文件结构异常，解析程序中断")]
    [InlineData("exception", "文件结构异常，解析程序中断")]
    [InlineData("babble", "文件结构异常，解析程序中断")]
    public async Task A_file_that_ruins_its_parser_is_refused_and_the_next_is_read(string disaster, string reason)
    {
        await using var sandbox = Sandbox(Limits, "misbehave");

        var before = await sandbox.ExtractAsync("好.docx", Docx.WithParagraphs("第一份。").Bytes(), CancellationToken.None);
        var ruined = await sandbox.ExtractAsync("坏.docx", Disaster(disaster), CancellationToken.None);
        var after = await sandbox.ExtractAsync("好.docx", Docx.WithParagraphs("第二份。").Bytes(), CancellationToken.None);

        Assert.Equal("第一份。", before.Text?.Text);
        Assert.StartsWith("《坏.docx》读不了：" + reason, ruined.Refusal, StringComparison.Ordinal);
        Assert.Equal("第二份。", after.Text?.Text);
    }

    [Fact]
    public async Task A_file_that_never_ends_is_stopped_and_the_next_is_read()
    {
        await using var sandbox = Sandbox(Limits with { Time = TimeSpan.FromSeconds(3) }, "misbehave");

        var endless = await sandbox.ExtractAsync("坏.pdf", Disaster("loop"), CancellationToken.None);
        var after = await sandbox.ExtractAsync("好.docx", Docx.WithParagraphs("正文。").Bytes(), CancellationToken.None);

        Assert.StartsWith("《坏.pdf》读不了：解析时间超过3秒，已停止。", endless.Refusal, StringComparison.Ordinal);
        Assert.Equal("正文。", after.Text?.Text);
    }

    [Fact]
    public async Task The_kernel_stops_a_child_that_eats_processor_time()
    {
        await using var sandbox = Sandbox(Limits with { ChildCpuSeconds = 2, Time = TimeSpan.FromSeconds(60) }, "misbehave");

        var endless = await sandbox.ExtractAsync("坏.pdf", Disaster("loop"), CancellationToken.None);

        Assert.Contains("解析程序中断", endless.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_files_at_once_each_get_their_own_answer_though_children_are_replaced()
    {
        await using var sandbox = Sandbox(Limits with { FilesPerChild = 7 });
        var numbers = Enumerable.Range(1, 60).ToList();

        var texts = await Task.WhenAll(
            numbers.Select(n => sandbox.ExtractAsync($"{n}.docx", Docx.WithParagraphs($"第{n}份。").Bytes(), CancellationToken.None))
        );

        Assert.Equal(numbers.Select(n => $"第{n}份。"), texts.Select(t => t.Text?.Text));
    }

    [Fact]
    public async Task The_same_file_reads_the_same_in_the_child_and_here()
    {
        await using var sandbox = Sandbox(Limits);

        foreach (var name in (string[])["letter.pdf", "letter-libreoffice.docx", "locked.pdf", "letter.txt"])
        {
            var here = ContentExtractor.Extract(name, Bytes(name), Limits);
            var child = await sandbox.ExtractAsync(name, Bytes(name), CancellationToken.None);
            Assert.Equal((here.Text?.Text, here.Refusal), (child.Text?.Text, child.Refusal));
        }
    }

    [Fact]
    public async Task Damaged_files_of_every_kind_give_text_or_a_refusal()
    {
        await using var sandbox = Sandbox(Limits);
        byte[][] originals = [Bytes("letter.pdf"), Bytes("letter-libreoffice.docx"), Pdf.Of("one", "two")];
        var damage = Gen.Select(Gen.Int[0, 2], Gen.Double[0, 1], Gen.Byte, Gen.Bool).Array[300].Generate(new PCG(7), null, out _);

        foreach (var (which, place, value, cut) in damage)
        {
            var bytes = (byte[])originals[which].Clone();
            var at = (int)(place * (bytes.Length - 1));
            bytes.AsSpan(at, Math.Min(8, bytes.Length - at)).Fill(value);
            var extraction = await sandbox.ExtractAsync("损坏的文件", cut ? bytes[..at] : bytes, CancellationToken.None);
            Assert.True(extraction.Text is null != extraction.Refusal is null);
        }
    }

    [Fact]
    public async Task A_missing_program_is_said_to_be_the_servers_fault()
    {
        await using var sandbox = new ExtractionSandbox(new ChildCommand("/no/such/program", []), Limits, TimeProvider.System);

        var extraction = await sandbox.ExtractAsync("甲.docx", Docx.WithParagraphs("正文。").Bytes(), CancellationToken.None);

        Assert.Equal("《甲.docx》读不了：解析程序没能启动。请联系管理员检查服务器内存和安装是否完整。", extraction.Refusal);
    }

    [Fact]
    public async Task Secrets_of_the_environment_stay_with_the_parent()
    {
        Environment.SetEnvironmentVariable("ANLAN_TEST_SECRET", "canary");
        await using var sandbox = Sandbox(Limits, "misbehave");

        var answer = await sandbox.ExtractAsync("甲.docx", Disaster("environment"), CancellationToken.None);

        Assert.NotNull(answer.Text);
        Assert.DoesNotContain("canary", answer.Text.Text, StringComparison.Ordinal);
        Assert.Contains("PATH", answer.Text.Text, StringComparison.Ordinal);
    }

    private static ExtractionSandbox Sandbox(ExtractLimits limits, params string[] arguments)
    {
        var host = Path.Combine(
            AppContext.BaseDirectory,
            OperatingSystem.IsWindows() ? "Anlan.Papers.ChildHost.exe" : "Anlan.Papers.ChildHost"
        );
        return new ExtractionSandbox(new ChildCommand(host, arguments), limits, TimeProvider.System);
    }

    private static byte[] Disaster(string name) => Encoding.ASCII.GetBytes($"%PDF-1.4\n% disaster:{name}\n");
}
