using Anlan.Papers.Reading.Checks;
using Anlan.Papers.Reading.Organisations;

namespace Anlan.Papers.Reading;

/// <summary>What the reader may know beside the text. Everything is optional: reading works without.</summary>
public sealed record LetterReaderOptions
{
    /// <summary>The organisation pack that names are resolved to; empty leaves every code null.</summary>
    public IReadOnlyList<OrganisationEntry> Organisations { get; init; } = [];

    /// <summary>
    /// Adds working days: (from, amount, whether the from day itself is day 1) → due day, or null beyond the known calendar.
    /// Null leaves due days open.
    /// </summary>
    public Func<DateOnly, int, bool, DateOnly?>? AddWorkingDays { get; init; }

    /// <summary>What citations are checked against: the law register, and what other letters cite.</summary>
    public CheckSources CheckSources { get; init; } = CheckSources.None;
}
