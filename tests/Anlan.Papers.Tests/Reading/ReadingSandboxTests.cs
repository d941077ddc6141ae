using System.Text;
using Anlan.Papers.Reading;
using Anlan.Papers.Reading.Extract;
using Anlan.Papers.Reading.Sandbox;
using Anlan.Papers.Tests.Extract;
using Anlan.Papers.Tests.Reading.Scoring;
using Anlan.Rules.Laws;
using CsCheck;
using static Anlan.Papers.Tests.Extract.Fixtures;

namespace Anlan.Papers.Tests.Reading;

public sealed class ReadingSandboxTests
{
    private static readonly string HostPath = Path.Combine(
        AppContext.BaseDirectory,
        OperatingSystem.IsWindows() ? "Anlan.Papers.ChildHost.exe" : "Anlan.Papers.ChildHost"
    );

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

        var before = await ReadAsync(sandbox, "好.docx", Docx.WithParagraphs("第一份。").Bytes());
        var ruined = await ReadAsync(sandbox, "坏.docx", Disaster(disaster));
        var after = await ReadAsync(sandbox, "好.docx", Docx.WithParagraphs("第二份。").Bytes());

        Assert.Equal("第一份。", before.Paper?.Text.Text);
        Assert.StartsWith("《坏.docx》读不了：" + reason, ruined.Refusal, StringComparison.Ordinal);
        Assert.Equal("第二份。", after.Paper?.Text.Text);
    }

    [Fact]
    public async Task A_file_that_never_ends_is_stopped_and_the_next_is_read()
    {
        await using var sandbox = Sandbox(Limits with { Time = TimeSpan.FromSeconds(3) }, "misbehave");

        var endless = await ReadAsync(sandbox, "坏.pdf", Disaster("loop"));
        var after = await ReadAsync(sandbox, "好.docx", Docx.WithParagraphs("正文。").Bytes());

        Assert.StartsWith("《坏.pdf》读不了：解析时间超过3秒，已停止。", endless.Refusal, StringComparison.Ordinal);
        Assert.Equal("正文。", after.Paper?.Text.Text);
    }

    [Fact]
    public async Task The_kernel_stops_a_child_that_eats_processor_time()
    {
        await using var sandbox = Sandbox(Limits with { ChildCpuSeconds = 2, Time = TimeSpan.FromSeconds(60) }, "misbehave");

        var endless = await ReadAsync(sandbox, "坏.pdf", Disaster("loop"));

        Assert.Contains("解析程序中断", endless.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_files_at_once_each_get_their_own_answer_though_children_are_replaced()
    {
        await using var sandbox = Sandbox(Limits with { FilesPerChild = 7 });
        var numbers = Enumerable.Range(1, 60).ToList();

        var texts = await Task.WhenAll(numbers.Select(n => ReadAsync(sandbox, $"{n}.docx", Docx.WithParagraphs($"第{n}份。").Bytes())));

        Assert.Equal(numbers.Select(n => $"第{n}份。"), texts.Select(t => t.Paper?.Text.Text));
    }

    [Fact]
    public async Task The_same_file_reads_the_same_in_the_child_and_here()
    {
        await using var sandbox = Sandbox(Limits);

        foreach (var name in (string[])["letter.pdf", "letter-libreoffice.docx", "locked.pdf", "letter.txt"])
        {
            var here = ContentExtractor.Extract(name, Bytes(name), Limits);
            var child = await ReadAsync(sandbox, name, Bytes(name));
            Assert.Equal((here.Text?.Text, here.Refusal), (child.Paper?.Text.Text, child.Refusal));
        }
    }

    [Fact]
    public async Task A_letter_is_understood_the_same_in_the_child_and_here()
    {
        await using var sandbox = Sandbox(Limits);
        var laws = LawTable.Read(File.ReadAllText(Path.Combine(Repository.Root, "data", "laws", "laws.csv"))).OrThrow();
        var knows = new LetterReaderOptions
        {
            Laws = laws,
            Organisations = [new("110109", "门头沟区", ["门城"], "district", "11", new DateOnly(2000, 1, 1), null)],
        };

        foreach (var file in Directory.GetFiles(Repository.Samples).Where(f => f.EndsWith(".txt", StringComparison.Ordinal)))
        {
            var content = await File.ReadAllBytesAsync(file);
            var (paper, refusal, _) = await sandbox.ReadAsync(file, new MemoryStream(content), knows, CancellationToken.None);
            var text = ContentExtractor.Extract(file, content, Limits).Text!;
            var here = LetterReader.Read(text, "", "", knows);

            Assert.Null(refusal);
            Assert.Equal(LetterJson.Write(here), LetterJson.Write(paper!.Reading));
            Assert.Equal(here.Cited, paper.Reading.Cited);
            Assert.Equal(text.Text, paper.Text.Text);
        }
    }

    public static TheoryData<string, int, string> TooMuch { get; } =
        new()
        {
            { "区应急局未检查甲企业。\n", 2_000_000, "文字超过20万字，不像一份公文" },
            { "区应急局未检查甲企业。\n", 100_000, "读出的问题有" },
            {
                $"区应急局未检查{string.Join('、', Enumerable.Range(2, 100).Select(n => $"{n}家"))}。\n",
                90_000,
                "读出的单位、企业和数字有"
            },
            { "（一）制度\n", 100_000, "标题有" },
        };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public async Task A_list_without_end_is_refused_with_what_to_do(string piece, int length, string reason)
    {
        await using var sandbox = Sandbox(Limits);
        var text = "关于对临江区的督察反馈意见\n二、主要问题\n" + string.Concat(Enumerable.Repeat(piece, length / piece.Length));

        var (paper, refusal, _) = await ReadAsync(sandbox, "长.txt", Encoding.UTF8.GetBytes(text));

        Assert.Null(paper);
        Assert.StartsWith("《长.txt》读不了：" + reason, refusal, StringComparison.Ordinal);
        Assert.Matches("请(只上传公文本身|拆成几份上传)", refusal);
    }

    [Fact]
    public async Task Checks_beyond_the_limit_are_left_out_and_that_is_said()
    {
        await using var sandbox = Sandbox(Limits);
        var text = "关于对临江区的督察反馈意见\n二、主要问题\n" + string.Concat(Enumerable.Repeat("甲、乙、丙分别为1家、2家、3家，", 1000));

        var (paper, _, _) = await ReadAsync(sandbox, "数字.txt", Encoding.UTF8.GetBytes(text));

        Assert.Equal(Limits.Checks, paper!.Reading.FigureChecks.Count);
        Assert.Contains(paper.Reading.Warnings, w => w.Contains("只列出前1000处", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_ruins_one_child_after_the_other_gets_one_limit_of_time()
    {
        await using var sandbox = Sandbox(Limits with { Time = TimeSpan.FromSeconds(4) }, "misbehave");
        await ReadAsync(sandbox, "好.txt", Encoding.UTF8.GetBytes("第一份。"));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        // The child that waits dies after two seconds, so does the fresh one.
        var (_, refusal, _) = await ReadAsync(sandbox, "坏.pdf", Disaster("late"));

        Assert.Contains("解析时间超过4秒", refusal, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 3.5, 5.5);
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
            var extraction = await ReadAsync(sandbox, "损坏的文件", cut ? bytes[..at] : bytes);
            Assert.True(extraction.Paper is null != extraction.Refusal is null);
        }
    }

    [Fact]
    public async Task A_missing_program_is_said_to_be_the_servers_fault()
    {
        await using var sandbox = new ReadingSandbox(new ChildCommand("/no/such/program", []), Limits, TimeProvider.System);

        var extraction = await ReadAsync(sandbox, "甲.docx", Docx.WithParagraphs("正文。").Bytes());

        Assert.Equal("《甲.docx》读不了：解析程序没能启动。请联系管理员检查服务器内存和安装是否完整。", extraction.Refusal);
    }

    [Fact]
    public async Task Secrets_of_the_environment_stay_with_the_parent()
    {
        Environment.SetEnvironmentVariable("ANLAN_TEST_SECRET", "canary");
        await using var sandbox = Sandbox(Limits, "misbehave");

        var answer = await ReadAsync(sandbox, "甲.docx", Disaster("environment"));

        Assert.NotNull(answer.Paper);
        Assert.DoesNotContain("canary", answer.Paper.Text.Text, StringComparison.Ordinal);
        Assert.Contains("PATH", answer.Paper.Text.Text, StringComparison.Ordinal);
    }

    /// <summary>The ways to confine a child on this machine, by number.</summary>
    public static TheoryData<int, string> Confinements { get; } =
        new(Confinement.Possible(Host()).Where(c => c.Name is not null).Select((c, i) => (i, $"{c.Words[0]} {c.Name}")));

    /// <summary>Whether this machine allows what a way is made of: some containers allow no namespaces.</summary>
    private static bool Allowed(Confinement way)
    {
        string[] tried =
            way.Name == "bubblewrap"
                ? ["bwrap", "--unshare-all", "--ro-bind", "/", "/", "true"]
                : ["unshare", "--user", "--mount", "--net", "true"];
        var privileges = way.Words.TakeWhile(w => w == "setpriv" || w.StartsWith("--", StringComparison.Ordinal));
        string[] words = [.. privileges, .. tried];
        try
        {
            using var process = System.Diagnostics.Process.Start(words[0], words[1..]);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    [Theory]
    [MemberData(nameof(Confinements))]
    public async Task A_child_gets_at_nothing_but_its_pipes(int way, string name)
    {
        Assert.SkipUnless(Allowed(Confinement.Possible(Host())[way]), $"{name}: not on this machine");
        var store = Directory.CreateTempSubdirectory("anlan-papers-").FullName;
        var secret = Path.Combine(store, "anlan.db");
        await File.WriteAllTextAsync(secret, "canary", TestContext.Current.CancellationToken);
        using var network = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        network.Start();
        var port = ((System.Net.IPEndPoint)network.LocalEndpoint).Port;
        string[] aims = [$"{port}", secret, $"{store}/", "/etc/passwd", $"{Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)}/"];

        await using var sandbox = new ReadingSandbox(Host("misbehave"), Limits, TimeProvider.System)
        {
            Possible = [Confinement.Possible(Host("misbehave"))[way]],
        };
        var answer = await ReadAsync(sandbox, "甲.docx", Disaster($"escape|{string.Join('|', aims)}"));

        Assert.True(answer.Paper is not null, $"{name}: {answer.Refusal}");
        var got = answer.Paper.Text.Text.Split('\n');
        Assert.DoesNotContain(got, aims.Contains);
        Assert.Contains("NoNewPrivs: 1", got);
        Assert.Contains("CapEff: 0000000000000000", got);
        Directory.Delete(store, recursive: true);
        // The kernel counts no processes of the user who may do everything.
        if (name.StartsWith("setpriv", StringComparison.Ordinal) || !Environment.IsPrivilegedProcess)
            Assert.InRange(
                int.Parse(
                    got.Single(l => l.StartsWith("processes ", StringComparison.Ordinal))[10..],
                    System.Globalization.CultureInfo.InvariantCulture
                ),
                1,
                Limits.ChildThreads
            );
    }

    [Fact]
    public async Task The_first_way_that_works_is_kept_and_none_is_said_to_be_none()
    {
        await using var best = Sandbox(Limits);
        await using var least = new ReadingSandbox(Host(), Limits, TimeProvider.System)
        {
            Possible = [new Confinement("no such tool", ["/no/such/tool"]), new Confinement("broken", ["/bin/false"]), Confinement.None],
        };

        Assert.Equal("正文。", (await ReadAsync(least, "甲.docx", Docx.WithParagraphs("正文。").Bytes())).Paper?.Text.Text);
        Assert.Equal(Confinement.None, await least.ConfinementAsync(CancellationToken.None));
        Assert.NotNull((await best.ConfinementAsync(CancellationToken.None))?.Name);
    }

    private static ChildCommand Host(params string[] arguments) => new(HostPath, arguments);

    private static ReadingSandbox Sandbox(ExtractLimits limits, params string[] arguments) =>
        new(Host(arguments), limits, TimeProvider.System);

    private static Task<SandboxResult> ReadAsync(ReadingSandbox sandbox, string name, byte[] content) =>
        sandbox.ReadAsync(name, new MemoryStream(content), new LetterReaderOptions(), CancellationToken.None);

    private static byte[] Disaster(string name) => Encoding.ASCII.GetBytes($"%PDF-1.4\n% disaster:{name}\n");
}
