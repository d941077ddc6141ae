using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Rectification;

namespace Anlan.Modules.Supervision;

/// <summary>A checked letter became a supervision with its problems.</summary>
public sealed record RoundConfirmed(Guid RoundId, Guid DraftId, int Items) : Fact(nameof(Round), RoundId)
{
    public override string Title => $"确认反馈意见，生成{Items}个问题";
}

/// <summary>Title, team, inspected units, period, letter or counts of a round were changed.</summary>
public sealed record RoundEdited(Guid RoundId) : Fact(nameof(Round), RoundId)
{
    public override string Title => "修改督察信息";
}

/// <summary>A round went from one stage to the next.</summary>
public sealed record StageTaken(Guid RoundId, StageStep Step, RoundStage To) : Fact(nameof(Round), RoundId)
{
    public override string Title => Step.Term();
}

/// <summary>A round was begun without a letter to read.</summary>
public sealed record RoundBegun(Guid RoundId, RoundStage Stage) : Fact(nameof(Round), RoundId)
{
    public override string Title => "新建督察";
}

public sealed record MemberAdded(Guid RoundId, Guid MemberId, TeamDuty Duty) : Fact(nameof(Round), RoundId)
{
    public override string Title => $"添加督察人员：{Duty.Term()}";
}

public sealed record MemberRemoved(Guid RoundId, Guid MemberId, TeamDuty Duty) : Fact(nameof(Round), RoundId)
{
    public override string Title => $"移除督察人员：{Duty.Term()}";
}

public sealed record PaperAttached(Guid RoundId, Guid DocumentId, PaperKind Kind, string FileHash) : Fact(nameof(Round), RoundId)
{
    public override string Title => $"上传文书：{Kind.Term()}";
}

/// <summary>A problem was written into a round by hand; its own time line begins with it.</summary>
public sealed record ItemRecorded(Guid ItemId, Guid RoundId, int Number) : Fact(nameof(Item), ItemId)
{
    public override string Title => "登记问题";
}
