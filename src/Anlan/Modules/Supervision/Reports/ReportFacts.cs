using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Rectification;

namespace Anlan.Modules.Supervision.Reports;

/// <summary>A unit sent its rectification report, studied by the meeting named.</summary>
public sealed record ReportSent(Guid ReportId, Guid RoundId, string MeetingBody, DateOnly MeetingOn)
    : Fact(nameof(RectificationReport), ReportId)
{
    public override string Title => $"报送整改情况报告，经{Today.Written(MeetingOn)}{MeetingBody}研究";

    public override string PlainTitle => "报送整改情况报告";

    public override Guid CaseId => RoundId;
}

/// <summary>What the report said of a problem on the day it was sent; the problem's time line shows it.</summary>
public sealed record ItemInReport(Guid ItemId, Guid ReportId) : Fact(nameof(Item), ItemId)
{
    public override string Title => "写入整改情况报告";
}
