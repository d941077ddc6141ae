namespace Anlan.Papers.Writing.Workbooks;

/// <summary>One problem (问题) of the list, as its columns show it.</summary>
public sealed record ProblemRow
{
    public required int Number { get; init; }

    /// <summary>Where the letter states it, e.g. 二/（三）.</summary>
    public string? Section { get; init; }

    public string? Category { get; init; }

    /// <summary>行业 of GB/T 4754, code and name.</summary>
    public string? Industry { get; init; }

    /// <summary>The letter's own words.</summary>
    public required string Statement { get; init; }

    /// <summary>牵头单位: the one unit that answers for the problem.</summary>
    public string? LeadUnit { get; init; }

    public IReadOnlyList<string> OtherUnits { get; init; } = [];

    public IReadOnlyList<string> Enterprises { get; init; } = [];

    /// <summary>Figures of the statement as printed, with their measure words.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

    /// <summary>Laws and rules cited, with number and article as printed.</summary>
    public IReadOnlyList<string> Laws { get; init; } = [];

    public bool Major { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>State of the rectification, in the words of the product.</summary>
    public string? State { get; init; }
}
