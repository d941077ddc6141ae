using System.Linq.Expressions;
using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Rectification;

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

    /// <summary>When it lapsed without an answer: the unit took it back, or reported the work done.</summary>
    [Term("撤回时间")]
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Requests that wait for an answer.</summary>
    public static Expression<Func<ExtensionRequest, bool>> Waits { get; } = r => r.Granted == null && r.WithdrawnAt == null;

    public bool IsWaiting => Granted is null && WithdrawnAt is null;

    public int Version { get; private set; }

    public Refusal? Decide(bool granted, string reason, Guid byId, string byName, DateTime at)
    {
        if (!IsWaiting)
            return new Refusal("extension.decided", "这份延期申请已经有结论，请刷新页面。");
        if (byId == RequestedById)
            return new Refusal("extension.same-person", "提出延期的人不能批准自己的申请，请由督察一方的另一人办理。");
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("extension.reason", "请写明批准或不批准的理由。", "Reason");
        (Granted, DecisionReason, DecidedById, DecidedByName, DecidedAt) = (granted, reason.Trim(), byId, byName, at);
        return null;
    }

    /// <summary>Takes it back, unless it is answered already.</summary>
    public void Withdraw(DateTime at) => WithdrawnAt = IsWaiting ? at : WithdrawnAt;
}
