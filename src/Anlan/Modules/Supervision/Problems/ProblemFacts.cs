using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;

namespace Anlan.Modules.Supervision.Problems;

/// <summary>Something that happened to a problem; its time line shows it.</summary>
public abstract record ProblemFact(Guid ProblemId) : Fact(nameof(Problem), ProblemId);

public sealed record PlanItemAccepted(Guid ProblemId, Guid PlanId) : ProblemFact(ProblemId)
{
    public override string Title => "整改方案通过，开始整改";
}

public sealed record TaskAssigned(Guid ProblemId, Guid TaskId, Guid OrganisationId, DateOnly DueOn) : ProblemFact(ProblemId)
{
    public override string Title => $"布置整改任务，{Today.Written(DueOn)}前完成";
}

public sealed record TaskFinished(Guid ProblemId, Guid TaskId) : ProblemFact(ProblemId)
{
    public override string Title => "整改任务完成";
}

public sealed record ProgressAdded(Guid ProblemId, Guid EntryId) : ProblemFact(ProblemId)
{
    public override string Title => "登记整改进展";
}

public sealed record EvidenceAdded(Guid ProblemId, Guid EvidenceId, string FileHash) : ProblemFact(ProblemId)
{
    public override string Title => "上传佐证材料";
}

public sealed record ProblemExplained(Guid ProblemId, Guid ExplanationId) : ProblemFact(ProblemId)
{
    public override string Title => "说明未完成的原因";
}

public sealed record VerificationRequested(Guid ProblemId, Guid VerificationId) : ProblemFact(ProblemId)
{
    public override string Title => "已报完成，申请复核";
}

public sealed record ProblemVerified(Guid ProblemId, Guid VerificationId) : ProblemFact(ProblemId)
{
    public override string Title => "复核通过";
}

public sealed record ProblemReturned(Guid ProblemId, Guid VerificationId) : ProblemFact(ProblemId)
{
    public override string Title => "复核退回，继续整改";
}

public sealed record ProblemClosed(Guid ProblemId, Guid VerificationId) : ProblemFact(ProblemId)
{
    public override string Title => "销号";
}

public sealed record ExtensionAsked(Guid ProblemId, Guid RequestId, DateOnly NewDueOn) : ProblemFact(ProblemId)
{
    public override string Title => $"申请延期到{Today.Written(NewDueOn)}";
}

public sealed record ExtensionGranted(Guid ProblemId, Guid RequestId, DateOnly NewDueOn) : ProblemFact(ProblemId)
{
    public override string Title => $"批准延期到{Today.Written(NewDueOn)}，带患管控";
}

public sealed record ExtensionRefused(Guid ProblemId, Guid RequestId) : ProblemFact(ProblemId)
{
    public override string Title => "不批准延期";
}

public sealed record ProblemClassified(Guid ProblemId, string? IndustryCode) : ProblemFact(ProblemId)
{
    public override string Title => IndustryCode is null ? "行业改为未定" : $"行业定为{Industries.NameOf(IndustryCode)}";
}
