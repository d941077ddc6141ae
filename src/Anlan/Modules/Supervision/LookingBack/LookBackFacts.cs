using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Supervision.LookingBack;

/// <summary>A sample was drawn; with seed and population anybody can draw it again.</summary>
public sealed record SampleDrawn(
    Guid LookBackId,
    Guid SupervisionId,
    long Seed,
    int Population,
    int Size,
    double Confidence,
    double ToleratedRate
) : Fact(nameof(LookBack), LookBackId)
{
    public override string Title => $"回头看抽样：{Population}个已销号问题抽{Size}个";

    public override Guid CaseId => SupervisionId;
}

/// <summary>What was found at one problem of the sample.</summary>
public sealed record FindingRecorded(Guid LookBackId, Guid ProblemId, LookBackResult Result, Guid? NewProblemId)
    : Fact(nameof(Problem), ProblemId)
{
    public override string Title => $"回头看：{Result.Term()}";
}

/// <summary>A problem that had been closed is opened anew.</summary>
public sealed record ProblemReopened(Guid ProblemId, Guid FormerProblemId) : Fact(nameof(Problem), ProblemId)
{
    public override string Title => "由回头看重新立案";
}
