using Anlan.Common;
using Anlan.Rules.Calendar;
using Anlan.Rules.Deadlines;

namespace Anlan.Modules.Supervision.Import;

/// <summary>
/// A letter being checked before it becomes a supervision (导入稿): everything found in it, and everything people changed, saved at every step.
/// </summary>
[Term("导入稿")]
public sealed class ImportDraft
{
    public required Guid Id { get; init; }

    public required Guid LetterId { get; init; }

    /// <summary>The organisation that imports; it will own the supervision.</summary>
    public required Guid OwnerId { get; init; }

    public required string Title { get; set; }

    public Guid? TeamId { get; set; }

    public string? TeamName { get; set; }

    public DateOnly? PeriodStart { get; set; }

    public DateOnly? PeriodEnd { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public int? LimitAmount { get; set; }

    public DeadlineUnit? LimitUnit { get; set; }

    public CountingRule CountingRule { get; set; } = CountingRule.NextDay;

    public int? Interviews { get; set; }

    public int? DocumentsRead { get; set; }

    public int? UnitsInspected { get; set; }

    public int? EnterprisesInspected { get; set; }

    public int? HazardsFound { get; set; }

    public DraftState State { get; set; } = DraftState.Open;

    /// <summary>The supervision it became.</summary>
    public Guid? SupervisionId { get; set; }

    public required DateTime CreatedAt { get; init; }

    public required Guid CreatedById { get; init; }

    public List<DraftProblem> Problems { get; } = [];

    public List<DraftUnit> Units { get; } = [];

    public List<DraftCheck> Checks { get; } = [];

    public int Version { get; private set; }
}

[Term("导入稿状态")]
public enum DraftState
{
    [Term("核对中")]
    Open,

    [Term("已确认")]
    Confirmed,

    [Term("已放弃")]
    Discarded,
}

/// <summary>A problem found in the letter, as people have left it (待核问题).</summary>
[Term("待核问题")]
public sealed class DraftProblem
{
    public required Guid Id { get; init; }

    public required Guid DraftId { get; init; }

    /// <summary>Order in the list; gaps allowed, so that a split fits between.</summary>
    public required double Position { get; set; }

    public required string Statement { get; set; }

    public string? Section { get; init; }

    public required string Category { get; set; }

    public bool Major { get; set; }

    public bool Aggregated { get; set; }

    public int? PassageStart { get; set; }

    public int? PassageEnd { get; set; }

    /// <summary>0–1: how sure the reader was; below the rule's limit the page asks to look closely.</summary>
    public double Confidence { get; init; }

    /// <summary>Set aside by a person as no problem; kept so that it can be taken back.</summary>
    public bool Removed { get; set; }

    /// <summary>Enterprises named, one a line.</summary>
    public string? Enterprises { get; set; }

    /// <summary>Figures of the passage as printed, one a line.</summary>
    public string? Figures { get; set; }

    public List<DraftProblemUnit> Units { get; } = [];
}

/// <summary>A unit of a draft problem: as printed, and the organisation it stands for once that is known.</summary>
[Term("待核责任单位")]
public sealed class DraftProblemUnit
{
    public required Guid Id { get; init; }

    public required Guid DraftProblemId { get; init; }

    public Guid? OrganisationId { get; set; }

    public required string Printed { get; init; }

    /// <summary>Why the name was taken for this organisation: 按上文“门头沟区”补全 …</summary>
    public string? Reason { get; set; }

    /// <summary>Whether only the context names it.</summary>
    public bool Inherited { get; init; }

    public bool IsLead { get; set; }
}

/// <summary>An inspected unit of the draft.</summary>
[Term("待核被督察单位")]
public sealed class DraftUnit
{
    public required Guid Id { get; init; }

    public required Guid DraftId { get; init; }

    public Guid? OrganisationId { get; set; }

    public required string Printed { get; init; }
}

/// <summary>A figure check of the letter (请核), and what a person says of it.</summary>
[Term("请核")]
public sealed class DraftCheck
{
    public required Guid Id { get; init; }

    public required Guid DraftId { get; init; }

    public required int Order { get; init; }

    public required string Type { get; init; }

    public required string Quote { get; init; }

    public int? PassageStart { get; init; }

    public int? PassageEnd { get; init; }

    public required string Stated { get; init; }

    public string? Recomputed { get; init; }

    /// <summary>consistent, truncated, wrong or ask.</summary>
    public required string Verdict { get; init; }

    public string? Note { get; init; }

    public CheckAnswer? Answer { get; set; }

    public string? AnswerNote { get; set; }
}

[Term("核对结论")]
public enum CheckAnswer
{
    [Term("原文无误")]
    Right,

    [Term("原文有误，已联系起草单位")]
    Wrong,
}
