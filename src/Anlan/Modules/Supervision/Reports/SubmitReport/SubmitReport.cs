using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision.Plans;
using Anlan.Rules.Issuing;
using Anlan.Rules.Versions;

namespace Anlan.Modules.Supervision.Reports.SubmitReport;

/// <summary>
/// Sends the unit's rectification report (报送整改情况报告): refused while a problem is neither done, nor under a granted extension, nor
/// explained, and without the meeting that studied it (督察反馈意见：经区委常委会、党组会研究后报送).
/// </summary>
public sealed class SubmitReport(
    AppDb db,
    CaseLog log,
    CurrentCaller caller,
    Announce announce,
    SupervisionRules rules,
    TimeProvider clock,
    Today today
)
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? MeetingBody { get; set; }
        public string? MeetingOn { get; set; }
        public string? Number { get; set; }
        public string? SignedOffBy { get; set; }
        public string? Text { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid roundId, string? unit, CancellationToken ct) => (await OpenAsync(roundId, unit, ct)).No;

    /// <summary>The meeting the rule asks for, as the unit's own.</summary>
    public async Task<string?> MeetingAsync(Guid roundId, string? unit, CancellationToken ct) =>
        await db.PlanCaseAsync(caller.Value, roundId, unit, ct) is { } at && Rule(at) is { } rule
            ? SupervisionRules.NameFor(at.Unit, rule.Parameters.ReportMeeting)
            : null;

    /// <summary>What is in the report's way, each with the page that puts it right.</summary>
    public async Task<IReadOnlyList<PlanGap>> GapsAsync(Guid roundId, string? unit, CancellationToken ct) =>
        await db.PlanCaseAsync(caller.Value, roundId, unit, ct) is { } at ? await GapsAsync(at, ct) : [];

    public async Task<Outcome> RunAsync(Guid roundId, string? unit, Form form, CancellationToken ct)
    {
        var (at, no) = await OpenAsync(roundId, unit, ct);
        var id = Ids.FromForm(form.Key, clock);
        if (at is null || no is Outcome.Forbidden)
            return no ?? Outcome.NotFound;
        if ((await db.ReportOfAsync(at, ct))?.Id == id)
            return await db.StoredBeforeAsync(id, ct);
        if (no is not null)
            return no;
        var gaps = await GapsAsync(at, ct);
        if (gaps.Count > 0)
            return new Refusal("report.incomplete", $"还有{gaps.Count}处没有办好，不能报送。请按下面的清单逐条办理。");
        var read = new FormReader();
        var meeting = read.Text(form.MeetingBody, nameof(form.MeetingBody), "研究报告的会议", 100);
        var on = read.Date(form.MeetingOn, nameof(form.MeetingOn), "会议日期", at.Round.IssuedOn, today.Date);
        var number = read.Text(form.Number, nameof(form.Number), "文号", 100);
        var signer = read.Text(form.SignedOffBy, nameof(form.SignedOffBy), "签发人", 100);
        var text = read.Text(form.Text, nameof(form.Text), "总体情况", 20_000);
        if (meeting.Length > 0 && CheckMeeting(at, meeting) is { } wrong)
            read.Refusals.Add(wrong);
        if (PlanCheck.CheckNumber(number, nameof(form.Number)) is { } unfit)
            read.Refusals.Add(unfit);
        if (!read.Ok)
            return read.Refusals;
        var report = new RectificationReport
        {
            Id = id,
            RoundId = roundId,
            OrganisationId = at.Unit.Id,
            MeetingBody = meeting,
            MeetingOn = on,
            Number = number,
            SignedOffBy = signer,
            Text = text,
            SubmittedAt = today.Now,
            SubmittedById = caller.Value.AccountId,
            SubmittedByName = caller.Value.Name,
        };
        log.Add(new ReportSent(id, roundId, meeting, on), happenedAt: Today.StartOf(on));
        foreach (var line in await db.ReportLinesAsync(at, today.Now, ct))
        {
            report.Items.Add(Item(id, line));
            log.Add(new ItemInReport(line.Item.Id, id));
        }
        db.Add(report);
        await MoveStageAsync(at, ct);
        announce.ToKeepers(at.Round.Keeping, $"{at.Unit.Name}报送了整改情况报告。", SupervisionPaths.Report(roundId, at.Unit.Code));
        return await db.SaveActAsync(ct, id);
    }

    private ReportItem Item(Guid reportId, ReportLine line) =>
        new()
        {
            Id = Ids.New(clock),
            ReportId = reportId,
            ItemId = line.Item.Id,
            Number = line.Item.Number,
            Statement = line.Item.Statement,
            State = line.Item.State,
            DueOn = line.Item.DueOn,
            Result = line.Result,
            EvidenceFiles = line.Evidence.Count,
        };

    /// <summary>The round is reported when the last of its units has reported.</summary>
    private async Task MoveStageAsync(PlanCase at, CancellationToken ct)
    {
        var owing = (await db.PlanOwnersAsync(at.Round, ct)).Values.ToHashSet();
        owing.ExceptWith(await db.ReportersAsync(at.Round.Id, ct));
        owing.Remove(at.Unit.Id);
        db.Guard(at.Round);
        if (owing.Count == 0 && at.Round.Stage == RoundStage.Rectifying)
            at.Round.Take(StageStep.Report);
    }

    private Refusal? CheckMeeting(PlanCase at, string meeting) =>
        Rule(at) is { } rule && !meeting.Contains(rule.Parameters.ReportMeeting.TrimStart('区').TrimEnd('会'), StringComparison.Ordinal)
            ? new Refusal(
                "report.meeting",
                $"整改情况报告应经{SupervisionRules.NameFor(at.Unit, rule.Parameters.ReportMeeting)}研究，请核对会议名称。",
                nameof(Form.MeetingBody),
                rule.Source.Text
            )
            : null;

    private RuleVersion<IssuingRule>? Rule(PlanCase at) => rules.Issuing(at.Unit, today.Date);

    private async Task<IReadOnlyList<PlanGap>> GapsAsync(PlanCase at, CancellationToken ct)
    {
        var gaps = new List<PlanGap>();
        if (at.Plan?.State != PlanState.Accepted)
            gaps.Add(new PlanGap("整改方案还没有审定通过。", at.Path));
        foreach (var line in (await db.ReportLinesAsync(at, today.Now, ct)).Where(l => !l.Ready))
            gaps.Add(
                new PlanGap(
                    $"问题{line.Item.Number}是“{line.Item.State.Term()}”，没有完成，也没有批准延期。请说明原因和下一步。",
                    RectificationPaths.Item(line.Item.Id, "explanation")
                )
            );
        return gaps;
    }

    private async Task<(PlanCase? At, Outcome? No)> OpenAsync(Guid roundId, string? unit, CancellationToken ct)
    {
        if (await db.PlanCaseAsync(caller.Value, roundId, unit, ct) is not { } at)
            return (null, Outcome.NotFound);
        if (!caller.Value.MayReport(at))
            return (at, Outcome.Denied);
        var sent = await db.ReportOfAsync(at, ct) is not null;
        return (at, sent ? (Outcome)new Refusal("report.sent", "整改情况报告已经报送，不能再报，内容有误请联系督察一方。") : null);
    }
}
