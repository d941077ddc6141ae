using System.Text.Json.Serialization;
using Anlan.Papers.Reading.Checks;

namespace Anlan.Papers.Reading;

/// <summary>What was read from one document: the contract of <c>anlan read --json</c>. All strings are in normal form; all <c>At</c> count in the source.</summary>
public sealed record LetterReading
{
    public required string File { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>feedback, work_report, notice, news or other.</summary>
    public required string Kind { get; init; }

    public string? Title { get; init; }

    public string? Team { get; init; }

    /// <summary>Short name defined in the text → the names it stands for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyList<string> InspectedUnits { get; init; } = [];

    public LetterPeriod? Period { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public LetterCounts Counts { get; init; } = new(null, null, null, null, null);

    public IReadOnlyList<LetterSection> Sections { get; init; } = [];

    public IReadOnlyList<LetterProblem> Problems { get; init; } = [];

    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    public IReadOnlyList<LetterDeadline> Deadlines { get; init; } = [];

    public IReadOnlyList<FigureCheck> FigureChecks { get; init; } = [];

    /// <summary>Documents named with their numbers, for comparing with other letters; for the caller, no part of the contract.</summary>
    [JsonIgnore]
    public IReadOnlyList<CitedDocument> Cited { get; init; } = [];

    /// <summary>What was not understood, one Chinese sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>When the team was there. Start and end are ISO dates, or year-month where the text names no day.</summary>
public sealed record LetterPeriod(string? Start, string? End, string Text);

/// <summary>What the opening paragraph counts. Null = not stated; the text's 余 and 多 are dropped.</summary>
public sealed record LetterCounts(int? Interviews, int? Documents, int? UnitsInspected, int? EnterprisesInspected, int? Hazards);

/// <summary>One heading as the contract shows it.</summary>
public sealed record LetterSection(int Level, string Number, string Title, TextSpan At);

/// <summary>One piece of advice.</summary>
public sealed record Recommendation(string Section, string Text, TextSpan At);
