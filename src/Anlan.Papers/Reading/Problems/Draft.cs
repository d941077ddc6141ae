using Anlan.Papers.Reading.Enterprises;

namespace Anlan.Papers.Reading.Problems;

/// <summary>A finding on its way: where it stands and who is concerned.</summary>
internal sealed record Draft
{
    public required TextSpan At { get; init; }

    public required int Section { get; init; }

    public required Subject Subject { get; init; }

    public required int Weight { get; init; }

    public IReadOnlyList<string> Units { get; init; } = [];

    public IReadOnlyList<string> UnitsText { get; init; } = [];

    public IReadOnlyList<string> Inherited { get; init; } = [];

    public IReadOnlyList<EnterpriseMention> Enterprises { get; init; } = [];

    public bool Aggregated { get; init; }

    /// <summary>Whether its predicate stands behind a later piece (A的x、B的y…职责不明).</summary>
    public bool SharesPredicate { get; init; }

    public int FigureCount { get; init; }

    public string Lead { get; init; } = "";
}
