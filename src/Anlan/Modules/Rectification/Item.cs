using Anlan.Common;

namespace Anlan.Modules.Rectification;

/// <summary>
/// One problem of a supervision (问题): a fact, the units that owe its rectification, and its clock.
/// It is closed only after another person than the one who reported it has seen that it is done.
/// </summary>
[Term("问题")]
public sealed class Item
{
    public required Guid Id { get; init; }

    public required Guid RoundId { get; init; }

    /// <summary>Number within the supervision, from 1.</summary>
    [Term("序号")]
    public required int Number { get; init; }

    /// <summary>The fact, in the letter's words.</summary>
    [Term("问题描述")]
    public required string Statement { get; set; }

    /// <summary>Part of the letter: 二/（三）.</summary>
    [Term("所在部分")]
    public string? Section { get; init; }

    [Term("问题类别")]
    public required string Category { get; set; }

    /// <summary>GB/T 4754 section or division; without one, postings limited to an industry do not reach it.</summary>
    [Term("行业", Standard = "GB/T 4754-2017")]
    public string? IndustryCode { get; set; }

    [Term("重大问题")]
    public bool Major { get; set; }

    /// <summary>Whether the letter tells it of many (部分单位…) rather than of one.</summary>
    [Term("概括性表述")]
    public bool Aggregated { get; init; }

    /// <summary>Start of the passage in the letter's text; none when the problem does not come from a letter.</summary>
    [Term("原文起点", Unit = "字")]
    public int? PassageStart { get; init; }

    [Term("原文止点", Unit = "字")]
    public int? PassageEnd { get; init; }

    public ItemState State { get; private set; } = ItemState.AwaitingPlan;

    /// <summary>Last day for rectification; none when the letter sets no limit.</summary>
    [Term("整改时限")]
    public DateOnly? DueOn { get; private set; }

    /// <summary>Whether the due date rests on years without a holiday notice yet.</summary>
    [Term("时限暂定")]
    public bool DueProvisional { get; private set; }

    /// <summary>The day the clock started.</summary>
    [Term("起算日期")]
    public required DateOnly OpenedOn { get; set; }

    [Term("销号日期")]
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>How often it was returned at verification.</summary>
    [Term("退回次数", Unit = "次")]
    public int Returns { get; private set; }

    /// <summary>The problem that was closed and came back as this one.</summary>
    [Term("反弹自")]
    public Guid? RelapseOfId { get; init; }

    public List<ItemUnit> Units { get; } = [];

    public List<ItemEnterprise> Enterprises { get; } = [];

    public int Version { get; private set; }

    /// <summary>When the store last took a change of this row, for systems that keep a copy; set by the store.</summary>
    [Term("最近变动")]
    public DateTime ChangedAt { get; private set; }

    /// <summary>Takes a step of the table that needs no paper of its own: plan accepted, reported, looked back.</summary>
    /// <returns>A refusal when the step is not possible in the present state.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The step rests on a paper: see <see cref="Decide"/>, <see cref="Close"/>, <see cref="Extend"/>.</exception>
    public Refusal? Take(ItemStep step, DateOnly today) =>
        step is ItemStep.Verify or ItemStep.Return or ItemStep.Close or ItemStep.ExtendUnderControl
            ? throw new ArgumentOutOfRangeException(nameof(step), step, "This step rests on a decided paper.")
            : Move(step, today);

    /// <summary>Follows the answer to a request for verification: accepted or returned, by another person than who asked.</summary>
    public Refusal? Decide(Verification verification, DateOnly today)
    {
        CheckBelongs(verification.ItemId);
        return verification.Accepted is { } accepted
            ? Move(accepted ? ItemStep.Verify : ItemStep.Return, today)
            : throw new ArgumentException("The verification has no answer yet.", nameof(verification));
    }

    /// <summary>Closes (销号) on the strength of an accepted verification.</summary>
    /// <param name="verification">The accepted answer to the last request.</param>
    /// <param name="byId">Who closes: anybody of the supervising side but the person who reported it done.</param>
    public Refusal? Close(Verification verification, Guid byId, DateOnly today)
    {
        CheckBelongs(verification.ItemId);
        if (State.After(ItemStep.Close) is not null && verification.Accepted != true)
            return new Refusal("item.not-verified", $"问题{Number}还没有通过复核，请在复核通过后再销号。");
        if (byId == verification.RequestedById)
            return new Refusal("item.close-same-person", "申请复核的人不能给自己的整改销号，请由督察一方的另一人办理。");
        return Move(ItemStep.Close, today);
    }

    /// <summary>Moves the last day as a granted extension says; the danger stays, held in check (带患管控).</summary>
    public Refusal? Extend(ExtensionRequest extension, DateOnly today)
    {
        CheckBelongs(extension.ItemId);
        if (extension.Granted != true)
            throw new ArgumentException("The extension is not granted.", nameof(extension));
        if (Move(ItemStep.ExtendUnderControl, today) is { } refusal)
            return refusal;
        SetDue(extension.NewDueOn, provisional: false);
        return null;
    }

    /// <summary>Sets or moves the last day.</summary>
    public void SetDue(DateOnly? on, bool provisional)
    {
        DueOn = on;
        DueProvisional = on is not null && provisional;
    }

    /// <summary>Why a step cannot be taken in the present state; nothing when it can.</summary>
    public Refusal? Barred(ItemStep step) =>
        State.After(step) is null
            ? new Refusal("item.state", $"问题{Number}现在是“{State.Term()}”，不能办理“{step.Term()}”。请刷新页面查看最新状态。")
            : null;

    private Refusal? Move(ItemStep step, DateOnly today)
    {
        if (State.After(step) is not { } next)
            return Barred(step);
        if (step == ItemStep.Return)
            Returns++;
        if (next == ItemState.Closed)
            ClosedOn = today;
        State = next;
        return null;
    }

    private void CheckBelongs(Guid itemId)
    {
        if (itemId != Id)
            throw new ArgumentException("The paper belongs to another problem.", nameof(itemId));
    }
}

/// <summary>A unit that owes the rectification of a problem (责任单位); exactly one of a problem's units leads.</summary>
[Term("责任单位")]
public sealed class ItemUnit
{
    public required Guid ItemId { get; init; }

    public required Guid OrganisationId { get; init; }

    [Term("是否牵头")]
    public bool IsLead { get; set; }
}

/// <summary>An enterprise a problem names (涉及企业), as printed.</summary>
[Term("涉及企业")]
public sealed class ItemEnterprise
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    [Term("企业名称")]
    public required string Name { get; init; }
}
