using Anlan.Modules.Supervision;
using Anlan.Ui;

namespace Anlan.Modules.Rectification;

/// <summary>Everything the page of a problem shows to one caller.</summary>
public sealed record ItemView
{
    public required ItemSheet Sheet { get; init; }

    public required Item Item { get; init; }

    public required Passage? Passage { get; init; }

    /// <summary>Names of the responsible units, the lead first.</summary>
    public required IReadOnlyList<NamedUnit> Units { get; init; }

    public required PlanLine? Plan { get; init; }

    public required IReadOnlyList<TaskLine> Tasks { get; init; }

    public required IReadOnlyList<ProgressEntry> Progress { get; init; }

    public required IReadOnlyList<EvidenceLine> Evidence { get; init; }

    public required IReadOnlyList<Verification> Verifications { get; init; }

    public required IReadOnlyList<ExtensionRequest> Extensions { get; init; }

    public required IReadOnlyList<Explanation> Explanations { get; init; }

    public required IReadOnlyList<LookBackItem> LookBacks { get; init; }

    /// <summary>The problem this one came back from, and the one it came back as, where the caller sees them.</summary>
    public required IReadOnlyList<RelatedItem> Related { get; init; }

    public required IReadOnlyList<TimeLineEntry> Events { get; init; }

    public required NextStep Next { get; init; }

    /// <summary>What else the caller may do, as links.</summary>
    public required IReadOnlyList<NextStep> Others { get; init; }
}

/// <summary>A responsible unit as shown.</summary>
public sealed record NamedUnit(string Code, string Name, bool IsLead);

/// <summary>The plan's item with the unit that answers for it and the state of its plan.</summary>
public sealed record PlanLine(PlanItem Item, string? UnitCode, string? UnitName, PlanState State);

/// <summary>A task with its unit.</summary>
/// <param name="MayFinish">Whether the caller may mark it done.</param>
public sealed record TaskLine(RectificationTask Task, string UnitCode, string UnitName, bool MayFinish);

/// <summary>A file of evidence and the other problems that show the same file.</summary>
public sealed record EvidenceLine(Evidence File, IReadOnlyList<RelatedItem> AlsoAt);

/// <summary>A link to another problem.</summary>
public sealed record RelatedItem(Guid Id, string Text)
{
    public string Path => $"/rectification/{Id}";
}
