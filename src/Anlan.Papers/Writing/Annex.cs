namespace Anlan.Papers.Writing;

/// <summary>附件 of an official paper; starts a new page and numbers its headings afresh.</summary>
public sealed record Annex
{
    public required string Title { get; init; }

    public required IReadOnlyList<DocumentBlock> Blocks { get; init; }

    /// <summary>Whether its pages lie crosswise, for wide tables.</summary>
    public bool Landscape { get; init; }
}
