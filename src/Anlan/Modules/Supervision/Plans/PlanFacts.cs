using Anlan.Data;
using Anlan.Modules.Rectification;

namespace Anlan.Modules.Supervision.Plans;

/// <summary>Something that happened to a unit's plan; the round's time line shows it.</summary>
public abstract record PlanFact(Guid PlanId, Guid RoundId) : Fact(nameof(RectificationPlan), PlanId)
{
    public override Guid CaseId => RoundId;
}

public sealed record PlanWritten(Guid PlanId, Guid RoundId) : PlanFact(PlanId, RoundId)
{
    public override string Title => "编写整改方案总体内容";
}

public sealed record PlanItemWritten(Guid PlanId, Guid RoundId, Guid ItemId, int Number) : PlanFact(PlanId, RoundId)
{
    public override string Title => $"编写方案条目：问题{Number}";
}

public sealed record MeasuresCopied(Guid PlanId, Guid RoundId, int From, IReadOnlyList<int> To) : PlanFact(PlanId, RoundId)
{
    public override string Title => $"把问题{From}的措施复制到问题{string.Join('、', To)}";
}

public sealed record PlanSubmitted(Guid PlanId, Guid RoundId) : PlanFact(PlanId, RoundId)
{
    public override string Title => "提交整改方案";
}

public sealed record PlanInForce(Guid PlanId, Guid RoundId) : PlanFact(PlanId, RoundId)
{
    public override string Title => "整改方案审定通过";
}

public sealed record PlanSentBack(Guid PlanId, Guid RoundId) : PlanFact(PlanId, RoundId)
{
    public override string Title => "整改方案退回";
}

/// <summary>The plan of an item is in force; the item's own time line shows it.</summary>
public sealed record PlanItemAccepted(Guid ItemId, Guid PlanId) : ItemFact(ItemId)
{
    public override string Title => "整改方案通过，开始整改";
}
