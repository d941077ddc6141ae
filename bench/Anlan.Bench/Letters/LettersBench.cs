using System.Diagnostics;
using System.Globalization;
using System.Text;
using Anlan.Papers.Reading;
using Anlan.Papers.Reading.Extract;
using Anlan.Papers.Reading.Sandbox;

namespace Anlan.Bench.Letters;

/// <summary>
/// Reading letters against plain text extraction of the same files, side by side in alternating rounds, in processor time, so that a busy
/// machine does not count. Then a thousand letters through the sandbox as the product runs it, watching memory.
/// </summary>
internal static class LettersBench
{
    public const string ChildCommandName = "read-child";

    private const int Letters = 1000;
    private const int Rounds = 5;

    /// <summary>Findings in a letter of about twenty pages (10,000 characters).</summary>
    private const int FindingsOfTwentyPages = 220;

    public static async Task<int> RunAsync(string[] files)
    {
        var corpus = files.Length > 0 ? files.Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))).ToList() : Made();
        var characters = corpus.Average(c => Extracted(c).Text.Length);
        Console.WriteLine(Line($"{corpus.Count} letters, {characters:F0} characters on average, {Environment.ProcessorCount} cores"));
        FirstLetter(corpus[0]);
        SideBySide(corpus);
        await SandboxAsync(corpus);
        return 0;
    }

    /// <summary>Letters of our own, as docx and txt by turns.</summary>
    private static List<(string Name, byte[] Content)> Made() =>
        [
            .. Enumerable
                .Range(1, 40)
                .Select(i =>
                {
                    var text = new LetterMaker(i).Text(FindingsOfTwentyPages);
                    return i % 2 == 0 ? ($"{i}.docx", LetterMaker.Docx(text)) : ($"{i}.txt", Encoding.UTF8.GetBytes(text));
                }),
        ];

    private static void FirstLetter((string Name, byte[] Content) letter)
    {
        var watch = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        Read(letter);
        var busy = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds;
        Console.WriteLine(Line($"first letter after start, cold: {watch.Elapsed.TotalMilliseconds:F0} ms, {busy:F0} ms of processor time"));
    }

    private static void SideBySide(List<(string, byte[])> corpus)
    {
        List<double> extracting = [],
            reading = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var plain = Seconds(corpus, letter => Extracted(letter));
            var whole = Seconds(corpus, letter => Read(letter));
            // The first round warms the compiler up.
            if (round == 0)
                continue;
            extracting.Add(corpus.Count / plain);
            reading.Add(corpus.Count / whole);
        }
        Console.WriteLine(Line($"plain extraction:  {Spread(extracting)} letters/s a core"));
        Console.WriteLine(Line($"full reading:      {Spread(reading)} letters/s a core"));
        Console.WriteLine(Line($"reading / extraction, time: {Median(extracting) / Median(reading):F2}"));
    }

    private static async Task SandboxAsync(List<(string Name, byte[] Content)> corpus)
    {
        await using var sandbox = new ReadingSandbox(
            ChildCommand.ThisProgram(ChildCommandName),
            ExtractLimits.Default,
            TimeProvider.System
        );
        var knows = new LetterReaderOptions();
        var memory = new List<long>();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Letters; i++)
        {
            var (name, content) = corpus[i % corpus.Count];
            var (paper, refusal, _) = await sandbox.ReadAsync(name, new MemoryStream(content), knows, CancellationToken.None);
            if (paper is null)
                throw new InvalidOperationException(refusal);
            if ((i + 1) % 100 == 0)
                memory.Add(Environment.WorkingSet / 1024 / 1024);
        }
        Console.WriteLine(
            Line($"{Letters} letters through the sandbox, one at a time: {Letters / watch.Elapsed.TotalSeconds:F0} letters/s")
        );
        Console.WriteLine(Line($"working set after each 100 letters, MiB: {string.Join(' ', memory)}"));
    }

    /// <summary>Processor seconds of this process: what a core would need without the machine's other work.</summary>
    private static double Seconds(List<(string, byte[])> corpus, Action<(string, byte[])> act)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        foreach (var letter in corpus)
            act(letter);
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static ExtractedText Extracted((string Name, byte[] Content) letter)
    {
        var extraction = ContentExtractor.Extract(letter.Name, letter.Content, ExtractLimits.Default);
        return extraction.Text ?? throw new InvalidOperationException(extraction.Refusal);
    }

    private static LetterReading Read((string Name, byte[] Content) letter) =>
        LetterReader.Read(Extracted(letter), letter.Name, "", new LetterReaderOptions());

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Spread(List<double> values) => Line($"{Median(values):F0} ({values.Min():F0} … {values.Max():F0})");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
