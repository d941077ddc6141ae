namespace Anlan.Modules.Rectification;

/// <summary>The case in which an item is opened: a round, an inspection.</summary>
/// <param name="Title">As lists name it beside the item.</param>
/// <param name="By">Who judges its items.</param>
public sealed record CaseFile(ItemSource Source, Guid Id, string Title, Keeping By);

/// <summary>What is to be put right and by whom, as it was found.</summary>
public sealed record ItemContent
{
    public required string Statement { get; init; }

    public required string Category { get; init; }

    public string? Section { get; init; }

    public string? IndustryCode { get; init; }

    public bool Major { get; init; }

    public bool Aggregated { get; init; }

    public Guid? LetterId { get; init; }

    public int? PassageStart { get; init; }

    public int? PassageEnd { get; init; }

    public required IReadOnlyList<Guid> Units { get; init; }

    /// <summary>The one of <see cref="Units"/> that leads.</summary>
    public required Guid? LeadId { get; init; }

    /// <summary>Names as printed, in their order.</summary>
    public IReadOnlyList<string> Enterprises { get; init; } = [];

    /// <summary>What an item that is there already says.</summary>
    internal static ItemContent Of(Item item) =>
        new()
        {
            Statement = item.Statement,
            Category = item.Category,
            Section = item.Section,
            IndustryCode = item.IndustryCode,
            Major = item.Major,
            Aggregated = item.Aggregated,
            LetterId = item.LetterId,
            PassageStart = item.PassageStart,
            PassageEnd = item.PassageEnd,
            Units = [.. item.Units.Select(u => u.OrganisationId)],
            LeadId = item.Units.Find(u => u.IsLead)?.OrganisationId,
            Enterprises = [.. item.Enterprises.OrderBy(e => e.Order).Select(e => e.Name)],
        };
}
