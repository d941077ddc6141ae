using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Rectification;

namespace Anlan.Modules.Supervision.LookingBack;

/// <summary>A sample was drawn; with seed and population anybody can draw it again.</summary>
public sealed record SampleDrawn(
    Guid LookBackId,
    Guid RoundId,
    long Seed,
    int Population,
    int Size,
    double Confidence,
    double ToleratedRate
) : Fact(nameof(LookBack), LookBackId)
{
    public override string Title => $"回头看抽样：{Population}个已销号问题抽{Size}个";

    public override Guid CaseId => RoundId;
}

/// <summary>What was found at one problem of the sample.</summary>
public sealed record FindingRecorded(Guid LookBackId, Guid ItemId, LookBackResult Result, Guid? NewItemId) : Fact(nameof(Item), ItemId)
{
    public override string Title => $"回头看：{Result.Term()}";
}

/// <summary>A problem that had been closed is opened anew.</summary>
public sealed record ItemReopened(Guid ItemId, Guid FormerItemId) : Fact(nameof(Item), ItemId)
{
    public override string Title => "由回头看重新立案";
}
