using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision.Plans;
using Anlan.Papers.Writing;
using Anlan.Rules.Issuing;
using Microsoft.EntityFrameworkCore;
using Paper = Anlan.Papers.Writing.RectificationReports;

namespace Anlan.Modules.Supervision.Reports;

/// <summary>The report as an official paper (整改情况报告.docx), as it stood when it was sent.</summary>
internal static class ReportPaper
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(SupervisionPaths.List + "/{roundId:guid}/report/paper", RunAsync).May(SupervisionPermissions.Read);

    public static async Task<IResult> RunAsync(
        Guid roundId,
        string? unit,
        AppDb db,
        CurrentCaller caller,
        SupervisionRules rules,
        CancellationToken ct
    )
    {
        if (await db.PlanCaseAsync(caller.Value, roundId, unit, ct) is not { } at || await db.ReportOfAsync(at, ct) is not { } report)
            return Results.NotFound();
        var day = Today.DateOf(report.SubmittedAt);
        var lines = (await db.ReportLinesAsync(at, report.SubmittedAt, ct)).ToDictionary(l => l.Item.Id);
        var leads = at.Items.SelectMany(p => p.Units).Where(u => u.IsLead).Select(u => u.OrganisationId).ToList();
        var names = await db.Organisations().Where(o => leads.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        var paper = Of(at, report, lines, names, rules.Issuing(at.Unit, day)?.Parameters, day);
        return Results.File(paper.ToDocument().ToDocx(), PlanPaper.ContentType, $"{at.Unit.Name}整改情况报告.docx");
    }

    private static Paper.RectificationReport Of(
        PlanCase at,
        RectificationReport report,
        Dictionary<Guid, ReportLine> lines,
        Dictionary<Guid, string> names,
        IssuingRule? rule,
        DateOnly day
    )
    {
        IReadOnlyList<string> signers = rule is null
            ? [at.Unit.Name]
            : [.. rule.ReportSigners.Select(s => SupervisionRules.NameFor(at.Unit, s))];
        var items = report.Items.OrderBy(i => i.Number).ToList();
        return new Paper.RectificationReport
        {
            Masthead = new Masthead
            {
                Issuers = signers,
                Number = report.Number,
                Signatories = [report.SignedOffBy],
            },
            Title = $"{at.Unit.Name}关于安全生产督察反馈问题整改情况的报告",
            Addressees = rule?.ReportRecipients ?? [],
            Overall = report.Text,
            ApprovedBy = new Paper.ApprovalMeeting(report.MeetingBody, report.MeetingOn),
            Completed = [.. items.Where(i => i.State.IsDone()).Select(i => Done(i, lines[i.ItemId], Lead(i)))],
            Unfinished = [.. items.Where(i => !i.State.IsDone()).Select(i => Open(i, lines[i.ItemId], at, Lead(i)))],
            Signature = new Signature { Issuers = signers, Date = day },
            Imprint = new Imprint
            {
                CopyTo = rule?.ReportCopies ?? [],
                // The office prints it, not the district in whose name it goes.
                PrintedBy = rule is null ? at.Unit.Name : SupervisionRules.NameFor(at.Unit, rule.PlanIssuers[0]),
                PrintedOn = day,
            },
        };

        string? Lead(ReportItem item) => lines[item.ItemId].Item.Units.Find(u => u.IsLead) is { } unit ? names[unit.OrganisationId] : null;
    }

    private static Paper.ReportItem Done(ReportItem item, ReportLine line, string? unit) =>
        new()
        {
            Number = item.Number,
            Problem = item.Statement,
            Result = item.Result,
            Unit = unit,
            CompletedOn = line.Last is { } last ? Today.DateOf(last.RequestedAt) : null,
            VerifiedBy = item.State != ItemState.Reported && line.Last is { Accepted: true } seen ? seen.DecidedByName : null,
            Evidence = [.. line.Evidence.Select(e => new Paper.EvidenceLine(e.FileName, e.HappenedOn))],
        };

    private static Paper.UnfinishedItem Open(ReportItem item, ReportLine line, PlanCase at, string? unit) =>
        new()
        {
            Number = item.Number,
            Problem = item.Statement,
            Reason = item.Result,
            InterimControl = line.Extension?.InterimControl,
            Unit = unit,
            Person = at.ItemOf(line.Item)?.ResponsiblePerson,
            DueOn = line.Extension is null ? item.DueOn : null,
            NewDueOn = line.Extension?.NewDueOn,
        };
}
