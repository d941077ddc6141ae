namespace Anlan.Papers.Writing.Workbooks;

/// <summary>A figure of the letter that was recomputed or needs a look (请核). All texts are as shown to the user.</summary>
public sealed record FigureCheckRow
{
    public required int Number { get; init; }

    /// <summary>The problem the figure belongs to; absent for figures outside the problem part.</summary>
    public int? ProblemNumber { get; init; }

    /// <summary>The letter's own words.</summary>
    public required string Quote { get; init; }

    /// <summary>What was checked: 占比、平均、合计 …</summary>
    public required string Kind { get; init; }

    public string? Operands { get; init; }

    public string? Stated { get; init; }

    public string? Recomputed { get; init; }

    /// <summary>一致、截位、有误 or 请核.</summary>
    public required string Verdict { get; init; }

    public string? Note { get; init; }
}
