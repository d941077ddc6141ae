using System.Text.Json;
using Anlan.Papers.Reading;
using Anlan.Rules.Laws;

namespace Anlan.Papers.Tests.Checks;

/// <summary>
/// The figure checks on the hand-annotated real documents, which lie outside the repository (../shared/cases). Where they are missing the
/// tests say so and are reported as skipped.
/// </summary>
public class RealLetterTests
{
    private static readonly string Root = FindRoot();
    private static readonly string Cases = Path.Combine(Root, "..", "shared", "cases");

    public static TheoryData<string> Letters { get; } =
        Directory.Exists(Cases)
            ?
            [
                .. Directory
                    .EnumerateFiles(Path.Combine(Cases, "truth"), "*.json")
                    .Select(f => Path.GetFileName(f))
                    .Order(StringComparer.Ordinal),
            ]
            : [""];

    [Theory]
    [MemberData(nameof(Letters))]
    public void Every_annotated_slip_is_found_and_nothing_right_is_called_wrong(string truth)
    {
        Assert.SkipWhen(
            truth.Length == 0,
            "The annotated documents (../shared/cases) are not on this machine: figure checks on real letters were NOT tested."
        );
        using var annotation = JsonDocument.Parse(File.ReadAllText(Path.Combine(Cases, "truth", truth)));
        var checks = ChecksOf(annotation.RootElement.GetProperty("doc").GetString()!);
        var annotated = annotation.RootElement.GetProperty("percentage_checks").EnumerateArray().ToList();

        var slips = annotated.Where(c => !c.GetProperty("consistent").GetBoolean()).ToList();
        Assert.All(slips, slip => Assert.Contains(checks, c => c.Verdict != "consistent" && Covers(c, slip)));
        Assert.All(
            slips.Where(s => Text(s, "explanation") == "truncated"),
            slip => Assert.Contains(checks, c => c.Verdict == "truncated" && Covers(c, slip))
        );

        // Nothing here is called wrong, and what is annotated as consistent is not even asked about.
        Assert.DoesNotContain(checks, c => c.Verdict == "wrong");
        var right = annotated.Where(c => c.GetProperty("consistent").GetBoolean() && Text(c, "severity") != "soft").ToList();
        Assert.All(
            right,
            fine => Assert.DoesNotContain(checks, c => c.Verdict != "consistent" && Covers(c, fine) && c.Stated == Text(fine, "stated"))
        );
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Rates_without_operands_get_no_verdict(string truth)
    {
        Assert.SkipWhen(
            truth.Length == 0,
            "The annotated documents (../shared/cases) are not on this machine: figure checks on real letters were NOT tested."
        );
        using var annotation = JsonDocument.Parse(File.ReadAllText(Path.Combine(Cases, "truth", truth)));
        var checks = ChecksOf(annotation.RootElement.GetProperty("doc").GetString()!);

        Assert.All(
            annotation.RootElement.GetProperty("unverifiable").EnumerateArray().Select(u => Normal(u.GetString()!)),
            rate =>
                Assert.DoesNotContain(
                    checks,
                    c => c.Type is "ratio" or "growth" or "average" or "fraction" && c.Quote.EndsWith(rate, StringComparison.Ordinal)
                )
        );
    }

    private static IReadOnlyList<FigureCheck> ChecksOf(string document)
    {
        var source = File.ReadAllText(Path.Combine(Cases, document));
        var body = source.StartsWith("# source:", StringComparison.Ordinal) ? source[(source.IndexOf('\n') + 1)..] : source;
        var laws = LawTable.Read(File.ReadAllText(Path.Combine(Root, "data", "laws", "laws.csv"))).OrThrow();
        var options = new LetterReaderOptions { Laws = laws };
        return LetterReader.Read(new ExtractedText(body, []), document, "", options).FigureChecks;
    }

    private static bool Covers(FigureCheck check, JsonElement annotated)
    {
        var quote = Normal(Text(annotated, "quote"));
        return check.Quote.Contains(quote, StringComparison.Ordinal) || quote.Contains(check.Quote, StringComparison.Ordinal);
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static string Normal(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '，').Replace('(', '（').Replace(')', '）').Replace(':', '：');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Anlan.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Anlan.slnx.");
    }
}
