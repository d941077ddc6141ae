using Anlan.Modules.Documents;
using Anlan.Modules.Rectification.List;
using Anlan.Ui;

namespace Anlan.Modules.Rectification.Show;

/// <summary>Everything the page of an item shows to one caller.</summary>
public sealed record ItemView
{
    public required ItemRow Row { get; init; }

    public required Item Item { get; init; }

    public required ItemSource Source { get; init; }

    public required Passage? Passage { get; init; }

    /// <summary>Names of the responsible units, the lead first.</summary>
    public required IReadOnlyList<NamedUnit> Units { get; init; }

    public required IReadOnlyList<TaskLine> Tasks { get; init; }

    public required IReadOnlyList<ProgressEntry> Progress { get; init; }

    public required IReadOnlyList<EvidenceLine> Evidence { get; init; }

    public required IReadOnlyList<Verification> Verifications { get; init; }

    public required IReadOnlyList<ExtensionRequest> Extensions { get; init; }

    public required IReadOnlyList<Explanation> Explanations { get; init; }

    /// <summary>What must be settled of it, with what is.</summary>
    public required IReadOnlyList<ItemElement> Elements { get; init; }

    /// <summary>What modules above show.</summary>
    public required IReadOnlyList<ShownPart> Parts { get; init; }

    /// <summary>The item this one came back from, and the one it came back as, where the caller sees them.</summary>
    public required IReadOnlyList<RelatedItem> Related { get; init; }

    public required IReadOnlyList<TimeLineEntry> Events { get; init; }

    public required NextStep Next { get; init; }

    /// <summary>What else the caller may do, as links.</summary>
    public required IReadOnlyList<NextStep> Others { get; init; }
}

/// <summary>A responsible unit as shown.</summary>
public sealed record NamedUnit(string Code, string Name, bool IsLead);

/// <summary>A task with its unit.</summary>
/// <param name="MayFinish">Whether the caller may mark it done.</param>
public sealed record TaskLine(RectificationTask Task, string UnitCode, string UnitName, bool MayFinish);

/// <summary>A file of evidence and the other items that show the same file.</summary>
public sealed record EvidenceLine(Evidence File, IReadOnlyList<RelatedItem> AlsoAt);

/// <summary>A link to another item.</summary>
public sealed record RelatedItem(Guid Id, string Text)
{
    public string Path => RectificationPaths.Item(Id);
}
