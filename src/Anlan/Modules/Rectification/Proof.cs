using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Rectification;

/// <summary>What was done on a problem, when (整改进展). Written once; a mistake is corrected by the next entry.</summary>
[Term("整改进展")]
public sealed class ProgressEntry
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    [Term("进展内容")]
    public required string Text { get; init; }

    /// <summary>The day the work was done, as the author says.</summary>
    [Term("办理日期")]
    public required DateOnly HappenedOn { get; init; }

    /// <summary>When the entry arrived.</summary>
    [Term("填报时间")]
    public required DateTime ArrivedAt { get; init; }

    [Term("填报人账号")]
    public required Guid AuthorId { get; init; }

    [Personal("who answers for the entry")]
    [Term("填报人")]
    public required string AuthorName { get; init; }
}

/// <summary>A file that shows the rectification (整改佐证), with two dates: when it happened and when it arrived.</summary>
[Term("佐证材料")]
public sealed class Evidence
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>The content; the same hash under another problem is shown there and here.</summary>
    public required string FileHash { get; init; }

    [Term("文件名")]
    public required string FileName { get; init; }

    [Term("说明")]
    public string? Note { get; init; }

    [Term("发生日期")]
    public required DateOnly HappenedOn { get; init; }

    [Term("上传时间")]
    public required DateTime ArrivedAt { get; init; }

    [Term("上传人账号")]
    public required Guid AuthorId { get; init; }

    [Personal("who answers for the file")]
    [Term("上传人")]
    public required string AuthorName { get; init; }
}

/// <summary>
/// A unit's request that a problem be verified, and the answer (复核). Who decides must be another person than who asked, of the supervising side.
/// </summary>
[Term("复核")]
public sealed class Verification
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>What was done, in the unit's words.</summary>
    [Term("整改情况")]
    public required string Summary { get; init; }

    /// <summary>Why there is no evidence file, when the unit asked without one.</summary>
    [Term("无佐证材料的原因")]
    public string? NoEvidenceReason { get; init; }

    [Term("申请人账号")]
    public required Guid RequestedById { get; init; }

    [Personal("who answers for the report")]
    [Term("申请人")]
    public required string RequestedByName { get; init; }

    [Term("申请时间")]
    public required DateTime RequestedAt { get; init; }

    [Term("复核人账号")]
    public Guid? DecidedById { get; private set; }

    [Personal("who answers for the decision")]
    [Term("复核人")]
    public string? DecidedByName { get; private set; }

    [Term("复核时间")]
    public DateTime? DecidedAt { get; private set; }

    [Term("是否通过")]
    public bool? Accepted { get; private set; }

    /// <summary>How it was checked, or why it was returned.</summary>
    [Term("复核意见")]
    public string? Reason { get; private set; }

    public int Version { get; private set; }

    public Refusal? Decide(bool accepted, string reason, Guid byId, string byName, DateTime at)
    {
        if (Accepted is not null)
            return new Refusal("verification.decided", "这次复核已经有结论，请刷新页面。");
        if (byId == RequestedById)
            return new Refusal("verification.same-person", "申请复核的人不能复核自己的整改，请由督察一方的另一人办理。");
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal(
                "verification.reason",
                accepted ? "请写明怎样核实的（看了什么、去了哪里）。" : "请写明退回的原因和还要做什么。",
                "Reason"
            );
        (Accepted, Reason, DecidedById, DecidedByName, DecidedAt) = (accepted, reason.Trim(), byId, byName, at);
        return null;
    }
}

/// <summary>A request for more time with interim controls (延期申请), and the approver's answer.</summary>
[Term("延期申请")]
public sealed class ExtensionRequest
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    [Term("延至")]
    public required DateOnly NewDueOn { get; init; }

    [Term("延期理由")]
    public required string Reason { get; init; }

    /// <summary>How the danger is held in check until then (带患管控措施).</summary>
    [Term("带患管控措施")]
    public required string InterimControl { get; init; }

    /// <summary>The last day before the extension, so that the clock can show how it moved.</summary>
    [Term("原定时限")]
    public DateOnly? FormerDueOn { get; init; }

    [Term("申请人账号")]
    public required Guid RequestedById { get; init; }

    [Personal("who answers for the request")]
    [Term("申请人")]
    public required string RequestedByName { get; init; }

    [Term("申请时间")]
    public required DateTime RequestedAt { get; init; }

    [Term("审批人账号")]
    public Guid? DecidedById { get; private set; }

    [Personal("who approved")]
    [Term("审批人")]
    public string? DecidedByName { get; private set; }

    [Term("审批时间")]
    public DateTime? DecidedAt { get; private set; }

    [Term("是否批准")]
    public bool? Granted { get; private set; }

    [Term("审批理由")]
    public string? DecisionReason { get; private set; }

    public int Version { get; private set; }

    public Refusal? Decide(bool granted, string reason, Guid byId, string byName, DateTime at)
    {
        if (Granted is not null)
            return new Refusal("extension.decided", "这份延期申请已经有结论，请刷新页面。");
        if (byId == RequestedById)
            return new Refusal("extension.same-person", "提出延期的人不能批准自己的申请，请由督察一方的另一人办理。");
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("extension.reason", "请写明批准或不批准的理由。", "Reason");
        (Granted, DecisionReason, DecidedById, DecidedByName, DecidedAt) = (granted, reason.Trim(), byId, byName, at);
        return null;
    }
}

/// <summary>
/// Why a problem is not done yet and what comes next (未完成说明), in the unit's words: the report may not pass over an unfinished problem.
/// Written once; the latest counts.
/// </summary>
[Term("未完成说明")]
public sealed class Explanation
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    [Term("说明内容")]
    public required string Text { get; init; }

    [Term("填报时间")]
    public required DateTime ArrivedAt { get; init; }

    [Term("填报人账号")]
    public required Guid AuthorId { get; init; }

    [Personal("who answers for the explanation")]
    [Term("填报人")]
    public required string AuthorName { get; init; }
}
