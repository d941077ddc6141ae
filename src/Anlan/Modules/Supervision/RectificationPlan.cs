using Anlan.Common;

namespace Anlan.Modules.Supervision;

/// <summary>
/// A unit's rectification plan (整改方案): for every problem goal, measures, responsible unit, responsible person and last day. It cannot be
/// submitted with one of them missing or a problem left out.
/// </summary>
[Term("整改方案")]
public sealed class RectificationPlan
{
    public required Guid Id { get; init; }

    public required Guid SupervisionId { get; init; }

    /// <summary>The inspected unit whose plan it is.</summary>
    public required Guid OrganisationId { get; init; }

    public PlanState State { get; private set; } = PlanState.Draft;

    public string? OverallGoal { get; set; }

    /// <summary>How the unit looks for the same kind of problem elsewhere (举一反三).</summary>
    public string? WiderSearch { get; set; }

    /// <summary>In whose name it is issued; the rule of that kind of unit proposes it.</summary>
    public string? IssuedInNameOf { get; set; }

    public string? CopyTo { get; set; }

    /// <summary>文号 of the issued plan.</summary>
    public string? Number { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public DateTime? SubmittedAt { get; private set; }

    public Guid? SubmittedById { get; private set; }

    public string? ReturnReason { get; private set; }

    public List<PlanItem> Items { get; } = [];

    public int Version { get; private set; }

    public void MarkSubmitted(Guid byId, DateTime at)
    {
        State = PlanState.Submitted;
        SubmittedById = byId;
        SubmittedAt = at;
        ReturnReason = null;
    }

    public void MarkReturned(string reason)
    {
        State = PlanState.Returned;
        ReturnReason = reason;
    }

    public void MarkAccepted() => State = PlanState.Accepted;
}

[Term("方案状态")]
public enum PlanState
{
    [Term("编制中")]
    Draft,

    [Term("已提交")]
    Submitted,

    [Term("已退回")]
    Returned,

    [Term("已通过")]
    Accepted,
}

/// <summary>What the plan says about one problem (方案条目).</summary>
[Term("方案条目")]
public sealed class PlanItem
{
    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    public required Guid ProblemId { get; init; }

    public string? Goal { get; set; }

    public string? Measures { get; set; }

    public Guid? ResponsibleUnitId { get; set; }

    /// <summary>Name and post of the person who answers for it.</summary>
    public string? ResponsiblePerson { get; set; }

    public DateOnly? DueOn { get; set; }
}

/// <summary>A piece of work on a problem, given to a unit (整改任务).</summary>
[Term("整改任务")]
public sealed class RectificationTask
{
    public required Guid Id { get; init; }

    public required Guid ProblemId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Text { get; set; }

    public required DateOnly DueOn { get; set; }

    public DateOnly? DoneOn { get; set; }

    public string? DoneNote { get; set; }

    public int Version { get; private set; }
}
