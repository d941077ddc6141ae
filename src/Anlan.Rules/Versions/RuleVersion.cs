namespace Anlan.Rules.Versions;

/// <summary>One version of a rule with the dates it is in force. A record is judged by the version of its own date.</summary>
/// <typeparam name="T">Parameters of the rule.</typeparam>
/// <param name="Code">Stable name of the rule; versions of one rule share it.</param>
/// <param name="Parameters">Thresholds and choices.</param>
/// <param name="Source">Law and article.</param>
/// <param name="From">First day in force; null = since ever.</param>
/// <param name="To">Last day in force; null = until further notice.</param>
public sealed record RuleVersion<T>(string Code, T Parameters, RuleSource Source, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether this version is in force on a day.</summary>
    public bool Covers(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>Whether some day is covered by both.</summary>
    internal bool Overlaps(RuleVersion<T> other) =>
        (From is null || other.To is null || From <= other.To) && (other.From is null || To is null || other.From <= To);
}
