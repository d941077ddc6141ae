namespace Anlan.Papers.Likeness;

/// <summary>
/// How much of two texts is the same (照抄照搬). Calibrated on measures of plans and explanations written for it (<c>samples/likeness</c>); a test holds
/// precision and recall.
/// </summary>
public static class TextLikeness
{
    /// <summary>From here on a text is taken for a copy of the other one, with a word changed or a sentence added.</summary>
    public const double NearCopy = 0.72;

    /// <summary>Letters below which only the same text counts as a copy: 立行立改 says the same everywhere.</summary>
    private const int Shortest = 8;

    /// <summary>Letters from which on a text that stands whole inside a longer one counts as copied.</summary>
    private const int Quotable = 20;

    /// <summary>0 for nothing in common to 1 for the same words.</summary>
    public static double Of(TextPrint one, TextPrint other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Letters == other.Letters)
        {
            return one.Letters.Length > 0 ? 1 : 0;
        }

        var shorter = Math.Min(one.Letters.Length, other.Letters.Length);
        if (shorter < Shortest)
        {
            return 0;
        }

        var shared = one.Shared(other);
        var both = 2.0 * shared / (one.Count + other.Count);
        var inside = shorter >= Quotable ? (double)shared / Math.Min(one.Count, other.Count) * 0.9 : 0;
        return Math.Max(both, inside);
    }

    public static double Of(string? one, string? other) => Of(TextPrint.Of(one), TextPrint.Of(other));
}
