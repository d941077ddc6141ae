using Anlan.Papers.Reading;

namespace Anlan.Papers.Tests.Reading.Scoring;

/// <summary>One hit for each header field that is exactly right.</summary>
internal static class HeaderScore
{
    public static Tally Of(Truth truth, LetterReading read)
    {
        var right = new List<bool> { LetterScore.Norm(read.Title) == LetterScore.Norm(truth.Title) };
        if (truth.Team is not null)
            right.Add(LetterScore.Same(read.Team ?? "", truth.Team, 3));
        if (truth.PeriodStart is not null)
            right.Add(Begins(read.Period?.Start, truth.PeriodStart) && Begins(read.Period?.End, truth.PeriodEnd));
        if (truth.InspectedUnits.Count > 0)
            right.Add(
                Tally.Match(truth.InspectedUnits, read.InspectedUnits, (a, b) => LetterScore.Same(a, b, 3)) is { False: 0, Missed: 0 }
            );
        foreach (var (name, count) in truth.Counts)
            right.Add(Count(read.Counts, name) == count);
        return new Tally(right.Count(r => r), 0, right.Count(r => !r));
    }

    private static bool Begins(string? read, string? truth) =>
        read is not null && truth is not null && read.StartsWith(truth, StringComparison.Ordinal);

    private static int? Count(LetterCounts counts, string name) =>
        name switch
        {
            "interviews" => counts.Interviews,
            "documents" => counts.Documents,
            "units_inspected" => counts.UnitsInspected,
            "enterprises_inspected" => counts.EnterprisesInspected,
            _ => counts.Hazards,
        };
}
