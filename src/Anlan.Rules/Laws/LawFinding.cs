namespace Anlan.Rules.Laws;

/// <summary>A law found for a citation.</summary>
/// <param name="Match">How it was found.</param>
/// <param name="Texts">All its texts, the oldest first; at least one.</param>
public sealed record LawFinding(LawMatch Match, IReadOnlyList<Law> Texts)
{
    /// <summary>The text in force on a day, or null when none is known to have been.</summary>
    public Law? On(DateOnly day) => Texts.LastOrDefault(t => t.Covers(day));
}
