using System.Text.Json.Serialization;

namespace Anlan.Papers.Reading;

/// <summary>A statement of the text that its own operands confirm or contradict.</summary>
/// <param name="Quote">The passage in normal form.</param>
/// <param name="At">Its range in the source text.</param>
/// <param name="Type">ratio, average, growth, fraction, sum, list_count, conflict, outlier or citation.</param>
/// <param name="Operands">The numbers it was computed from.</param>
/// <param name="Stated">What the text says, as printed.</param>
/// <param name="Recomputed">What the operands give, as text.</param>
/// <param name="Verdict">consistent, truncated, wrong or ask.</param>
/// <param name="Note">One Chinese sentence for the reviewer.</param>
public sealed record FigureCheck(
    string Quote,
    TextSpan At,
    string Type,
    IReadOnlyList<decimal> Operands,
    string Stated,
    string Recomputed,
    string Verdict,
    string Note
)
{
    /// <summary>Key of the other letter that cites otherwise, as the sources gave it; for the caller, no part of the contract.</summary>
    [JsonIgnore]
    public string? OtherLetter { get; init; }
}
