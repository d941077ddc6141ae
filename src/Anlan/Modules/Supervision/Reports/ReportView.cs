using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision.Plans;
using Anlan.Papers.Likeness;

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
/// <param name="SameAs">Numbers of other problems that are not done and are explained in nearly the same words.</param>
public sealed record ReportRow(
    Guid ItemId,
    int Number,
    string Statement,
    ItemState State,
    string Result,
    int Files,
    bool Ready,
    IReadOnlyList<int> SameAs
);

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
                    l.Ready,
                    []
                )),
            ]
            :
            [
                .. sent
                    .Items.OrderBy(i => i.Number)
                    .Select(i => new ReportRow(i.ItemId, i.Number, i.Statement, i.State, i.Result, i.EvidenceFiles, true, [])),
            ];
        return new ReportView(
            roundId,
            at.Round.Title,
            at.Unit.Code,
            at.Unit.Name,
            sent,
            Compared(rows),
            sent is null && caller.Value.MayReport(at)
        );
    }

    /// <summary>One explanation pasted for every open problem explains none of them: whoever writes and whoever reads the report sees it.</summary>
    private static List<ReportRow> Compared(IReadOnlyList<ReportRow> rows)
    {
        var explained = rows.Where(r => !r.State.IsDone() && r.Result.Length > 0)
            .Select(r => (Row: r, Print: TextPrint.Of(r.Result)))
            .ToList();
        return
        [
            .. rows.Select(r =>
                explained.Find(e => e.Row == r) is { Print: { } print }
                    ? r with
                    {
                        SameAs =
                        [
                            .. explained
                                .Where(e => e.Row != r && TextLikeness.Of(print, e.Print) >= TextLikeness.NearCopy)
                                .Select(e => e.Row.Number),
                        ],
                    }
                    : r
            ),
        ];
    }
}
