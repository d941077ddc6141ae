using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Supervision;

/// <summary>A checked letter became a supervision with its problems.</summary>
public sealed record SupervisionConfirmed(Guid SupervisionId, Guid DraftId, int Problems) : Fact(nameof(SupervisionRecord), SupervisionId)
{
    public override string Title => $"确认反馈意见，生成{Problems}个问题";
}

/// <summary>Title, team, inspected units, period, letter or counts of a round were changed.</summary>
public sealed record RoundEdited(Guid SupervisionId) : Fact(nameof(SupervisionRecord), SupervisionId)
{
    public override string Title => "修改督察信息";
}

/// <summary>A round went from one stage to the next.</summary>
public sealed record StageTaken(Guid SupervisionId, StageStep Step, SupervisionStage To) : Fact(nameof(SupervisionRecord), SupervisionId)
{
    public override string Title => Step.Term();
}

/// <summary>A round was begun without a letter to read.</summary>
public sealed record RoundBegun(Guid SupervisionId, SupervisionStage Stage) : Fact(nameof(SupervisionRecord), SupervisionId)
{
    public override string Title => "新建督察";
}

public sealed record MemberAdded(Guid SupervisionId, Guid MemberId, TeamDuty Duty) : Fact(nameof(SupervisionRecord), SupervisionId)
{
    public override string Title => $"添加督察人员：{Duty.Term()}";
}

public sealed record MemberRemoved(Guid SupervisionId, Guid MemberId, TeamDuty Duty) : Fact(nameof(SupervisionRecord), SupervisionId)
{
    public override string Title => $"移除督察人员：{Duty.Term()}";
}

public sealed record PaperAttached(Guid SupervisionId, Guid DocumentId, PaperKind Kind, string FileHash)
    : Fact(nameof(SupervisionRecord), SupervisionId)
{
    public override string Title => $"上传文书：{Kind.Term()}";
}

/// <summary>A problem was written into a round by hand; its own time line begins with it.</summary>
public sealed record ProblemRecorded(Guid ProblemId, Guid SupervisionId, int Number) : Fact(nameof(Problem), ProblemId)
{
    public override string Title => "登记问题";
}
