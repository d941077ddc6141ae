using System.Diagnostics;
using System.Globalization;

namespace Anlan.Bench.Workbooks;

/// <summary>
/// Writing 265,000 rows of 15 columns to a target like a web answer: the product's writer and the libraries, each in a process of its own, in
/// alternating rounds.
/// </summary>
internal static class WorkbooksBench
{
    public const string ChildCommandName = "workbook-child";

    private const int Rows = 265_000;
    private const int Rounds = 5;

    private static readonly (string Name, Func<Stream, int, Task> Write)[] Compared =
    [
        ("product", Writers.ProductAsync),
        ("SpreadCheetah", Writers.SpreadCheetahAsync),
        ("SpreadCheetah+second-pass", Writers.SpreadCheetahTwiceAsync),
        ("MiniExcel", Writers.MiniExcelAsync),
    ];

    public static async Task<int> RunAsync()
    {
        var found = Compared.ToDictionary(c => c.Name, _ => new List<Figures>());
        for (var round = 0; round < Rounds; round++)
            foreach (var (name, _) in Compared)
                found[name].Add(await InProcessOfItsOwnAsync(name));
        Console.WriteLine(
            Line($"{Rows} rows x 15 columns, {Rounds} rounds, {Environment.ProcessorCount} cores; medians (lowest … highest)")
        );
        foreach (var (name, rounds) in found)
            Console.WriteLine(
                Line(
                    $"{name, -26} {Spread(rounds, f => f.Seconds)} s, processor {Spread(rounds, f => f.Processor)} s, peak {Spread(rounds, f => f.PeakMiB)} MiB, file {rounds[0].FileMiB:F1} MiB, written synchronously {rounds[0].Synchronous} bytes"
                )
            );
        return 0;
    }

    /// <summary>Writes once and tells its figures; a small file before it, so that the compiler is warm.</summary>
    public static async Task<int> RunChildAsync(string name)
    {
        var write = Compared.Single(c => c.Name == name).Write;
        await write(new WireStream(), 5_000);
        var output = new WireStream();
        var watch = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        await write(output, Rows);
        double[] figures =
        [
            watch.Elapsed.TotalSeconds,
            (Environment.CpuUsage.TotalTime - processor).TotalSeconds,
            Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0,
            output.Bytes / 1048576.0,
            output.SynchronousBytes,
        ];
        Console.WriteLine(string.Join(' ', figures.Select(f => f.ToString(CultureInfo.InvariantCulture))));
        return 0;
    }

    private static async Task<Figures> InProcessOfItsOwnAsync(string name)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [ChildCommandName, name]) { RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var told = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        double[] f = [.. told.Split(' ', StringSplitOptions.TrimEntries).Select(t => double.Parse(t, CultureInfo.InvariantCulture))];
        return new Figures(f[0], f[1], f[2], f[3], f[4]);
    }

    private static string Spread(List<Figures> rounds, Func<Figures, double> figure)
    {
        var values = rounds.Select(figure).Order().ToList();
        return Line($"{values[values.Count / 2]:F1} ({values[0]:F1} … {values[^1]:F1})");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Figures(double Seconds, double Processor, double PeakMiB, double FileMiB, double Synchronous);
}
