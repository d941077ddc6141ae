using Anlan.Data;

namespace Anlan.Modules.Supervision;

/// <summary>A checked letter became a supervision with its problems.</summary>
public sealed record SupervisionConfirmed(Guid SupervisionId, Guid DraftId, int Problems) : Fact(nameof(SupervisionRecord), SupervisionId)
{
    public override string Title => $"确认反馈意见，生成{Problems}个问题";
}
