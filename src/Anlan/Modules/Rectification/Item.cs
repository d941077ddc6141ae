using Anlan.Common;

namespace Anlan.Modules.Rectification;

/// <summary>
/// Something that has to be put right (整改事项): a fact, the units that owe its rectification, and its clock, whatever its source: a problem of a
/// round, a hazard, a measure after an accident. It is closed only after another person than the one who reported it has seen that it is done.
/// </summary>
[Term("整改事项")]
public sealed class Item
{
    public required Guid Id { get; init; }

    /// <summary>Where it comes from: <see cref="ItemSource.Code"/>.</summary>
    [Term("来源")]
    public required string Source { get; init; }

    /// <summary>What its source calls it: 问题, 隐患.</summary>
    [Term("称谓")]
    public required string Word { get; init; }

    /// <summary>The case it was found in: a round, an inspection.</summary>
    [Term("所属案卷")]
    public required Guid CaseId { get; init; }

    [Term("案卷标题")]
    public required string CaseTitle { get; set; }

    /// <summary>Number within its case, from 1.</summary>
    [Term("序号")]
    public required int Number { get; init; }

    /// <summary>As sentences name it: 问题3.</summary>
    public string Name => Word + Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The organisation that keeps it: it decides, verifies and closes.</summary>
    [Term("主管单位")]
    public required Guid KeeperId { get; init; }

    /// <summary>The team that judges beside the keeper.</summary>
    [Term("督察组")]
    public required Guid? TeamId { get; set; }

    /// <inheritdoc cref="Keeping"/>
    public Keeping Keeping => new(KeeperId, TeamId);

    /// <summary>The fact, in the words of who found it.</summary>
    [Term("事实描述")]
    public required string Statement { get; init; }

    /// <summary>Part of the letter: 二/（三）.</summary>
    [Term("所在部分")]
    public string? Section { get; init; }

    [Term("类别")]
    public required string Category { get; init; }

    /// <summary>GB/T 4754 section or division; without one, postings limited to an industry do not reach it.</summary>
    [Term("行业", Standard = "GB/T 4754-2017")]
    public string? IndustryCode { get; set; }

    [Term("是否重大")]
    public bool Major { get; init; }

    /// <summary>Whether it is told of many (部分单位…) rather than of one.</summary>
    [Term("概括性表述")]
    public bool Aggregated { get; init; }

    /// <summary>The letter it was read from; none when it does not come from a letter.</summary>
    public Guid? LetterId { get; init; }

    /// <summary>Start of the passage in the letter's text.</summary>
    [Term("原文起点", Unit = "字")]
    public int? PassageStart { get; init; }

    [Term("原文止点", Unit = "字")]
    public int? PassageEnd { get; init; }

    public ItemState State { get; private set; } = ItemState.AwaitingPlan;

    /// <summary>Last day for rectification; none when no limit was set.</summary>
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

    /// <summary>What lists are ordered by: the last day, then those without a limit, closed ones at the end. Kept, so that a list reads its first page alone.</summary>
    [Term("排序日期")]
    public DateOnly Rank { get; private set; } = WithoutLimit;

    /// <summary>Where an open item without a last day stands: beyond all days.</summary>
    internal static readonly DateOnly WithoutLimit = DateOnly.MaxValue.AddDays(-1);

    /// <summary>How often it was returned at verification.</summary>
    [Term("退回次数", Unit = "次")]
    public int Returns { get; private set; }

    /// <summary>The item that was closed and came back as this one.</summary>
    [Term("反弹自")]
    public Guid? RelapseOfId { get; init; }

    public List<ItemUnit> Units { get; } = [];

    public List<ItemEnterprise> Enterprises { get; } = [];

    public int Version { get; private set; }

    /// <summary>When the store last took a change of this row, for systems that keep a copy; set by the store.</summary>
    [Term("最近变动")]
    public DateTime ChangedAt { get; private set; }

    /// <summary>The unit that leads the rectification.</summary>
    public Guid? LeadId => (Units.Find(u => u.IsLead) ?? Units.FirstOrDefault())?.OrganisationId;

    /// <summary>Opens an item of a case. Where the source asks for a plan it waits for one, otherwise the work begins at once.</summary>
    public static Item Open(CaseFile at, Guid id, int number, ItemContent content, DateOnly openedOn) =>
        Make(at, id, number, content, openedOn, relapseOf: null);

    /// <summary>Opens an item anew that was closed and had not held (反弹): the same fact, the same units, linked to the former one.</summary>
    public static Item Again(Item former, CaseFile at, Guid id, int number, DateOnly today)
    {
        var again = Make(at, id, number, ItemContent.Of(former), today, former.Id);
        // Its unit has a plan already; what is owed now is the work.
        again.Move(ItemStep.PlanAccepted, today);
        return again;
    }

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
    /// <param name="byId">Who closes: anybody of the judging side but the person who reported it done.</param>
    public Refusal? Close(Verification verification, Guid byId, DateOnly today)
    {
        CheckBelongs(verification.ItemId);
        if (State.After(ItemStep.Close) is not null && verification.Accepted != true)
            return new Refusal("item.not-verified", $"{Name}还没有通过复核，请在复核通过后再销号。");
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

    /// <summary>Gives the lead to another unit (转办); the former lead owes it no more.</summary>
    public Refusal? HandOver(Guid unitId)
    {
        if (unitId == LeadId)
            return new Refusal("item.same-lead", $"{Name}现在就由这个单位牵头，请另选单位。");
        Units.RemoveAll(u => u.OrganisationId == LeadId);
        if (Units.Find(u => u.OrganisationId == unitId) is { } shared)
            shared.IsLead = true;
        else
            Units.Add(
                new ItemUnit
                {
                    ItemId = Id,
                    OrganisationId = unitId,
                    IsLead = true,
                }
            );
        return null;
    }

    /// <summary>Sets or moves the last day.</summary>
    public void SetDue(DateOnly? on, bool provisional)
    {
        DueOn = on;
        DueProvisional = on is not null && provisional;
        Rank = ClosedOn is null ? on ?? WithoutLimit : DateOnly.MaxValue;
    }

    /// <summary>Why a step cannot be taken in the present state; nothing when it can.</summary>
    public Refusal? Barred(ItemStep step) =>
        State.After(step) is null
            ? new Refusal("item.state", $"{Name}现在是“{State.Term()}”，不能办理“{step.Term()}”。请刷新页面查看最新状态。")
            : null;

    /// <summary>Why no progress, evidence or task can be written any more; nothing when it can.</summary>
    /// <param name="takes">Whether the present state takes what is to be written.</param>
    internal Refusal? Finished(bool takes) =>
        takes ? null : new Refusal("item.finished", $"{Name}现在是“{State.Term()}”，不能再补充材料，请刷新页面查看最新状态。");

    private static Item Make(CaseFile at, Guid id, int number, ItemContent content, DateOnly openedOn, Guid? relapseOf)
    {
        var item = new Item
        {
            Id = id,
            Source = at.Source.Code,
            Word = at.Source.Word,
            CaseId = at.Id,
            CaseTitle = at.Title,
            Number = number,
            KeeperId = at.By.KeeperId,
            TeamId = at.By.TeamId,
            Statement = content.Statement,
            Section = content.Section,
            Category = content.Category,
            IndustryCode = content.IndustryCode,
            Major = content.Major,
            Aggregated = content.Aggregated,
            LetterId = content.LetterId,
            PassageStart = content.PassageStart,
            PassageEnd = content.PassageEnd,
            State = at.Source.WaitsForPlan ? ItemState.AwaitingPlan : ItemState.Rectifying,
            OpenedOn = openedOn,
            RelapseOfId = relapseOf,
        };
        foreach (var unit in content.Units.Distinct())
            item.Units.Add(
                new ItemUnit
                {
                    ItemId = id,
                    OrganisationId = unit,
                    IsLead = unit == content.LeadId,
                }
            );
        foreach (var (order, name) in content.Enterprises.Index())
            item.Enterprises.Add(
                new ItemEnterprise
                {
                    ItemId = id,
                    Order = order,
                    Name = name,
                }
            );
        return item;
    }

    private Refusal? Move(ItemStep step, DateOnly today)
    {
        if (State.After(step) is not { } next)
            return Barred(step);
        if (step == ItemStep.Return)
            Returns++;
        if (next == ItemState.Closed)
            (ClosedOn, Rank) = (today, DateOnly.MaxValue);
        State = next;
        return null;
    }

    private void CheckBelongs(Guid itemId)
    {
        if (itemId != Id)
            throw new ArgumentException("The paper belongs to another item.", nameof(itemId));
    }
}

/// <summary>A unit that owes the rectification of an item (责任单位); exactly one of an item's units leads.</summary>
[Term("责任单位")]
public sealed class ItemUnit
{
    public required Guid ItemId { get; init; }

    public required Guid OrganisationId { get; init; }

    [Term("是否牵头")]
    public bool IsLead { get; set; }
}

/// <summary>An enterprise an item names (涉及企业), as printed.</summary>
[Term("涉及企业")]
public sealed class ItemEnterprise
{
    public required Guid ItemId { get; init; }

    /// <summary>Place in the text, from 0.</summary>
    [Term("出现顺序")]
    public required int Order { get; init; }

    [Term("企业名称")]
    public required string Name { get; init; }
}
