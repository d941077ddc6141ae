namespace Anlan.Papers.Writing.RectificationReports;

/// <summary>A problem not put right in time: why, how the risk is held meanwhile (带患管控), until when.</summary>
public sealed record UnfinishedItem
{
    public required int Number { get; init; }

    public string? Heading { get; init; }

    public required string Problem { get; init; }

    public string? Reason { get; init; }

    /// <summary>带患管控措施.</summary>
    public string? InterimControl { get; init; }

    public string? Unit { get; init; }

    public string? Person { get; init; }

    /// <summary>Last day as it stood before any extension was granted.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The new date, once granted.</summary>
    public DateOnly? NewDueOn { get; init; }
}
