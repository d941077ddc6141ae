namespace Anlan.Papers.Reading.Headers;

/// <summary>What title and opening paragraph say.</summary>
public sealed record LetterHeader(
    string? Title,
    string? Team,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases,
    IReadOnlyList<string> InspectedUnits,
    LetterPeriod? Period,
    DateOnly? IssuedOn,
    LetterCounts Counts,
    string Department
);
