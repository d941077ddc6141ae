using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Supervision;

/// <summary>A person of the team (督察人员).</summary>
[Term("督察人员")]
public sealed class RoundMember
{
    public required Guid Id { get; init; }

    public required Guid RoundId { get; init; }

    [Personal("who answers for the supervision")]
    [Term("姓名")]
    public required string Name { get; init; }

    [Term("分工")]
    public required TeamDuty Duty { get; init; }

    [Term("单位")]
    public string? Unit { get; init; }

    [Term("职务")]
    public string? Post { get; init; }

    /// <summary>Shown to the supervising side; that of a liaison also to the units, which have to reach somebody.</summary>
    [Personal("so that the team and the inspected units reach each other")]
    [Term("电话")]
    public string? Phone { get; init; }
}

/// <summary>What a person does in the team.</summary>
[Term("督察分工")]
public enum TeamDuty
{
    /// <summary>One a team.</summary>
    [Term("组长")]
    Lead,

    [Term("副组长")]
    Deputy,

    [Term("成员")]
    Member,

    [Term("联络员")]
    Liaison,
}

/// <summary>A paper of the round (督察文书).</summary>
[Term("督察文书")]
public sealed class RoundDocument
{
    public required Guid Id { get; init; }

    public required Guid RoundId { get; init; }

    public required PaperKind Kind { get; init; }

    [Term("标题")]
    public required string Title { get; init; }

    public required string FileHash { get; init; }

    [Term("文件名")]
    public required string FileName { get; init; }

    [Term("形成日期")]
    public required DateOnly HappenedOn { get; init; }

    [Term("上传时间")]
    public required DateTime ArrivedAt { get; init; }

    [Term("上传人账号")]
    public required Guid AddedById { get; init; }
}

/// <summary>Kinds of papers a round has.</summary>
[Term("文书种类")]
public enum PaperKind
{
    [Term("督察方案")]
    Scheme,

    [Term("进驻通知")]
    EntryNotice,

    [Term("自查报告")]
    SelfReport,

    [Term("会议材料")]
    Meeting,

    [Term("反馈意见")]
    Letter,

    [Term("整改报告")]
    RectificationReport,

    [Term("其他")]
    Other,
}
