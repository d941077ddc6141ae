namespace Anlan.Modules.Rectification;

/// <summary>
/// One of the things that must be settled for the rectification of an item to count. Of a hazard the five of 五落实 (责任、措施、资金、时限、预案),
/// of a problem of a round the five of its plan; which ones, and where they are written, its source says.
/// </summary>
/// <param name="Term">What it is called: 责任人.</param>
/// <param name="Value">What was settled; none while it is open.</param>
public sealed record ItemElement(string Term, string? Value)
{
    public bool IsMissing => string.IsNullOrWhiteSpace(Value);
}
