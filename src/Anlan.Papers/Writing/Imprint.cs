namespace Anlan.Papers.Writing;

/// <summary>版记 (GB/T 9704-2012 §7.4).</summary>
public sealed record Imprint
{
    /// <summary>抄送机关, in order.</summary>
    public IReadOnlyList<string> CopyTo { get; init; } = [];

    /// <summary>印发机关.</summary>
    public string? PrintedBy { get; init; }

    /// <summary>印发日期.</summary>
    public DateOnly? PrintedOn { get; init; }
}
