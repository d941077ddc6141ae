namespace Anlan.Papers.Reading.Checks;

/// <summary>The verdicts of a figure check, as the contract spells them.</summary>
internal static class Verdicts
{
    public const string Consistent = "consistent";

    /// <summary>The digits are right, but were cut off instead of rounded.</summary>
    public const string Truncated = "truncated";
    public const string Wrong = "wrong";

    /// <summary>Worth a person's look: the operands are likely but not certain, or the words allow another reading.</summary>
    public const string Ask = "ask";
}
