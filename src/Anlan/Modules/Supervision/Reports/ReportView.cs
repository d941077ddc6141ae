using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision.Plans;

namespace Anlan.Modules.Supervision.Reports;

/// <summary>A unit's report as its page shows it: what was sent, or how things stand until it is sent.</summary>
public sealed record ReportView(
    Guid RoundId,
    string RoundTitle,
    string UnitCode,
    string UnitName,
    RectificationReport? Sent,
    IReadOnlyList<ReportRow> Rows,
    bool MaySend
)
{
    public string Path(string page) => SupervisionPaths.Report(RoundId, UnitCode, page);
}

/// <summary>A problem of the report.</summary>
/// <param name="Ready">Whether the report can speak of it.</param>
public sealed record ReportRow(Guid ItemId, int Number, string Statement, ItemState State, string Result, int Files, bool Ready);

/// <summary>Reads reports for their page.</summary>
public sealed class ReportViews(AppDb db, CurrentCaller caller, Today today)
{
    public async Task<ReportView?> ReadAsync(Guid roundId, string? unit, CancellationToken ct)
    {
        if (await db.PlanCaseAsync(caller.Value, roundId, unit, ct) is not { } at)
            return null;
        var sent = await db.ReportOfAsync(at, ct);
        IReadOnlyList<ReportRow> rows = sent is null
            ?
            [
                .. (await db.ReportLinesAsync(at, today.Now, ct)).Select(l => new ReportRow(
                    l.Item.Id,
                    l.Item.Number,
                    l.Item.Statement,
                    l.Item.State,
                    l.Result,
                    l.Evidence.Count,
                    l.Ready
                )),
            ]
            :
            [
                .. sent
                    .Items.OrderBy(i => i.Number)
                    .Select(i => new ReportRow(i.ItemId, i.Number, i.Statement, i.State, i.Result, i.EvidenceFiles, true)),
            ];
        return new ReportView(roundId, at.Round.Title, at.Unit.Code, at.Unit.Name, sent, rows, sent is null && caller.Value.MayReport(at));
    }
}
