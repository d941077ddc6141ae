using System.Linq.Expressions;
using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Rectification;

/// <summary>
/// A unit's request that an item be verified, and the answer (复核). Who decides must be another person than who asked, of the supervising side.
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

    /// <summary>When its unit took it back before it was answered.</summary>
    [Term("撤回时间")]
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Requests that wait for an answer.</summary>
    public static Expression<Func<Verification, bool>> Waits { get; } = v => v.Accepted == null && v.WithdrawnAt == null;

    public int Version { get; private set; }

    /// <summary>Takes it back, unless it is answered already.</summary>
    public void Withdraw(DateTime at) => WithdrawnAt = Accepted is null ? WithdrawnAt ?? at : WithdrawnAt;

    public Refusal? Decide(bool accepted, string reason, Guid byId, string byName, DateTime at)
    {
        if (Accepted is not null)
            return new Refusal("verification.decided", "这次复核已经有结论，请刷新页面。");
        if (WithdrawnAt is not null)
            return new Refusal("verification.withdrawn", "这次复核申请已由责任单位撤回，请刷新页面。");
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
