using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Rectification;

namespace Anlan.Modules.Supervision;

/// <summary>
/// A unit's rectification plan (整改方案): for every problem goal, measures, responsible unit, responsible person and last day. It cannot be
/// submitted with one of them missing or a problem left out.
/// </summary>
[Term("整改方案")]
public sealed class RectificationPlan
{
    public required Guid Id { get; init; }

    [Term("督察记录")]
    public required Guid RoundId { get; init; }

    /// <summary>The inspected unit whose plan it is.</summary>
    [Term("编制单位")]
    public required Guid OrganisationId { get; init; }

    public PlanState State { get; private set; } = PlanState.Draft;

    [Term("总体目标")]
    public string? OverallGoal { get; set; }

    /// <summary>How the unit looks for the same kind of problem elsewhere (举一反三).</summary>
    [Term("举一反三")]
    public string? WiderSearch { get; set; }

    /// <summary>In whose name it is issued; the rule of that kind of unit proposes it.</summary>
    [Term("印发名义")]
    public string? IssuedInNameOf { get; set; }

    [Term("抄送")]
    public string? CopyTo { get; set; }

    /// <summary>文号 of the issued plan.</summary>
    [Term("文号", Standard = "GB/T 9704")]
    public string? Number { get; set; }

    [Term("印发日期")]
    public DateOnly? IssuedOn { get; set; }

    [Term("提交时间")]
    public DateTime? SubmittedAt { get; private set; }

    [Term("提交人账号")]
    public Guid? SubmittedById { get; private set; }

    [Term("退回原因")]
    public string? ReturnReason { get; private set; }

    [Term("审定人账号")]
    public Guid? DecidedById { get; private set; }

    [Personal("who answers for the decision")]
    [Term("审定人")]
    public string? DecidedByName { get; private set; }

    [Term("审定时间")]
    public DateTime? DecidedAt { get; private set; }

    public List<PlanItem> Items { get; } = [];

    public int Version { get; private set; }

    /// <summary>Whether the head may be written: not while it is examined, and not once it is in force.</summary>
    public bool IsOpen => State is PlanState.Draft or PlanState.Returned;

    /// <summary>
    /// Hands the plan in. Whether it is complete is checked by the act before. An accepted plan may be handed in again when a problem came
    /// later (a relapse found at a look-back).
    /// </summary>
    public Refusal? Submit(Guid byId, DateTime at)
    {
        if (State == PlanState.Submitted)
            return new Refusal("plan.submitted", "整改方案已经提交，正在审定，请等待结论。");
        (State, SubmittedById, SubmittedAt) = (PlanState.Submitted, byId, at);
        (ReturnReason, DecidedById, DecidedByName, DecidedAt) = (null, null, null, null);
        foreach (var item in Items)
            item.MarkSubmitted(at);
        return null;
    }

    public Refusal? Return(string? reason, Guid byId, string byName, DateTime at)
    {
        if (CheckDecidable(byId) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("plan.reason", "请写明退回的原因：哪几条、缺什么、怎样改。", "Reason");
        (State, ReturnReason, DecidedById, DecidedByName, DecidedAt) = (PlanState.Returned, reason.Trim(), byId, byName, at);
        return null;
    }

    public Refusal? Accept(Guid byId, string byName, DateTime at)
    {
        if (CheckDecidable(byId) is { } refusal)
            return refusal;
        (State, DecidedById, DecidedByName, DecidedAt) = (PlanState.Accepted, byId, byName, at);
        return null;
    }

    private Refusal? CheckDecidable(Guid byId) =>
        State != PlanState.Submitted
            ? new Refusal("plan.decided", $"整改方案现在是“{State.Term()}”，没有待审定的内容。请刷新页面查看最新状态。")
        : byId == SubmittedById ? new Refusal("plan.same-person", "提交方案的人不能审定自己的方案，请由督察一方的另一人办理。")
        : null;
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

    public required Guid ItemId { get; init; }

    [Term("整改目标")]
    public string? Goal { get; set; }

    [Term("整改措施")]
    public string? Measures { get; set; }

    [Term("责任单位")]
    public Guid? ResponsibleUnitId { get; set; }

    /// <summary>Name and post of the person who answers for it.</summary>
    [Term("责任人")]
    public string? ResponsiblePerson { get; set; }

    [Term("完成时限")]
    public DateOnly? DueOn { get; set; }

    /// <summary>
    /// When it last went out with the plan. Handing in touches every item, so that an item changed in the same moment makes one of the two
    /// saves stale instead of slipping into a plan nobody checked.
    /// </summary>
    [Term("提交时间")]
    public DateTime? SubmittedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>The five elements of a plan (目标、措施、责任单位、责任人、时限) as they stand.</summary>
    /// <param name="unit">Name of the responsible unit.</param>
    public IReadOnlyList<ItemElement> Elements(string? unit) =>
        [
            new("整改目标", Goal),
            new("整改措施", Measures),
            new("责任单位", unit),
            new("责任人", ResponsiblePerson),
            new("完成时限", Today.Show(DueOn)),
        ];

    /// <summary>What is still empty of <see cref="Elements"/>, as words for the list.</summary>
    public IEnumerable<string> MissingElements() => Elements(ResponsibleUnitId?.ToString()).Where(e => e.IsMissing).Select(e => e.Term);

    internal void MarkSubmitted(DateTime at) => SubmittedAt = at;
}
