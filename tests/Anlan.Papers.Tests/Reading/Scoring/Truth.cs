using System.Text.Json;

namespace Anlan.Papers.Tests.Reading.Scoring;

/// <summary>What a person found in one letter: the fields of the hand annotation that are scored.</summary>
internal sealed record Truth(
    string Document,
    string? Title,
    string? Team,
    string? PeriodStart,
    string? PeriodEnd,
    IReadOnlyList<string> InspectedUnits,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<(string Number, string Title)> Sections,
    IReadOnlyList<TruthProblem> Problems,
    IReadOnlyList<(int? Amount, string Unit)> Deadlines,
    IReadOnlyList<string> WrongFigures
)
{
    private static readonly string[] CountNames = ["interviews", "documents", "units_inspected", "enterprises_inspected", "hazards"];

    public static IReadOnlyList<Truth> All(string folder) =>
        [.. Directory.GetFiles(Path.Combine(folder, "truth"), "*.json").Order(StringComparer.Ordinal).Select(Load)];

    private static Truth Load(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var root = json.RootElement;
        var period = root.TryGetProperty("period", out var p) && p.ValueKind == JsonValueKind.Object ? p : (JsonElement?)null;
        var counts = root.GetProperty("counts");
        return new Truth(
            Text(root, "doc")!,
            Text(root, "title"),
            Text(root, "team"),
            period is { } start ? Text(start, "start") : null,
            period is { } end ? Text(end, "end") : null,
            Texts(root, "inspected_units"),
            CountNames
                .Where(name => counts.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number)
                .ToDictionary(name => name, name => counts.GetProperty(name).GetInt32()),
            [
                .. root.GetProperty("sections")
                    .EnumerateArray()
                    .Where(s => s.GetProperty("level").GetInt32() <= 2)
                    .Select(s => (LetterScore.Norm(Text(s, "number")), LetterScore.Norm(Text(s, "title")))),
            ],
            [.. root.GetProperty("problems").EnumerateArray().Select(Problem)],
            [
                .. root.GetProperty("deadlines")
                    .EnumerateArray()
                    .Select(d =>
                        (
                            d.GetProperty("amount").ValueKind == JsonValueKind.Number ? d.GetProperty("amount").GetInt32() : (int?)null,
                            Text(d, "unit")!
                        )
                    ),
            ],
            [
                .. root.GetProperty("percentage_checks")
                    .EnumerateArray()
                    .Where(c => !c.GetProperty("consistent").GetBoolean() && Text(c, "severity") != "soft")
                    .Select(c => LetterScore.Norm(Text(c, "quote"))),
            ]
        );
    }

    private static TruthProblem Problem(JsonElement p) =>
        new(Text(p, "statement")!, Texts(p, "units"), Texts(p, "inherited_units"), Texts(p, "enterprises"), Texts(p, "figures"));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IReadOnlyList<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
            : [];
}

/// <summary>One annotated finding; the statement is only its beginning.</summary>
internal sealed record TruthProblem(
    string Statement,
    IReadOnlyList<string> Units,
    IReadOnlyList<string> Inherited,
    IReadOnlyList<string> Enterprises,
    IReadOnlyList<string> Figures
);
