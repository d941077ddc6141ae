using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Rectification;

namespace Anlan.Modules.Supervision;

/// <summary>
/// A unit's rectification report (整改情况报告): studied by the standing committee or party group before it is sent. It is a paper: what it
/// said on the day it was sent stays as it was.
/// </summary>
[Term("整改情况报告")]
public sealed class RectificationReport
{
    public required Guid Id { get; init; }

    [Term("督察记录")]
    public required Guid RoundId { get; init; }

    [Term("报告单位")]
    public required Guid OrganisationId { get; init; }

    /// <summary>The meeting that studied it: 区委常委会, 党组会.</summary>
    [Term("审议会议")]
    public required string MeetingBody { get; init; }

    /// <summary>Must not lie after the submission.</summary>
    [Term("审议日期")]
    public required DateOnly MeetingOn { get; init; }

    /// <summary>A paper to a superior has its number.</summary>
    [Term("文号")]
    public required string Number { get; init; }

    /// <summary>Who signed it for sending, as a paper to a superior must say (GB/T 9704-2012 §7.2.6).</summary>
    [Personal("who answers for the report")]
    [Term("签发人", Standard = "GB/T 9704-2012")]
    public required string SignedOffBy { get; init; }

    /// <summary>What was done over all, with the inferences drawn (举一反三).</summary>
    [Term("总体情况")]
    public required string Text { get; init; }

    [Term("报送时间")]
    public required DateTime SubmittedAt { get; init; }

    [Term("报送人账号")]
    public required Guid SubmittedById { get; init; }

    [Personal("who answers for the report")]
    [Term("报送人")]
    public required string SubmittedByName { get; init; }

    public List<ReportItem> Items { get; } = [];
}

/// <summary>What the report says of one problem (报告条目), as it stood on the day of the report.</summary>
[Term("报告条目")]
public sealed class ReportItem
{
    public required Guid Id { get; init; }

    public required Guid ReportId { get; init; }

    public required Guid ItemId { get; init; }

    [Term("序号")]
    public required int Number { get; init; }

    [Term("问题描述")]
    public required string Statement { get; init; }

    public required ItemState State { get; init; }

    /// <summary>Last day then, extensions included.</summary>
    [Term("整改时限")]
    public DateOnly? DueOn { get; init; }

    /// <summary>What was done, or why it is not done yet.</summary>
    [Term("整改情况")]
    public required string Result { get; init; }

    /// <summary>Evidence files on the day of the report.</summary>
    [Term("佐证材料数", Unit = "份")]
    public required int EvidenceFiles { get; init; }
}
