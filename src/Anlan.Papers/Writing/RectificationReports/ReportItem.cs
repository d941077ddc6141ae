namespace Anlan.Papers.Writing.RectificationReports;

/// <summary>A problem that was put right, with what was done and what proves it.</summary>
public sealed record ReportItem
{
    public required int Number { get; init; }

    public string? Heading { get; init; }

    public required string Problem { get; init; }

    /// <summary>What was done and what came of it.</summary>
    public string? Result { get; init; }

    public string? Unit { get; init; }

    public DateOnly? CompletedOn { get; init; }

    /// <summary>Who verified it; absent while nobody but the unit itself says so.</summary>
    public string? VerifiedBy { get; init; }

    public IReadOnlyList<EvidenceLine> Evidence { get; init; } = [];
}

/// <summary>A piece of evidence (佐证材料): its name and the day it came into being.</summary>
public sealed record EvidenceLine(string Name, DateOnly? HappenedOn = null);
