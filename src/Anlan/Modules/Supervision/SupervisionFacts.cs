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
