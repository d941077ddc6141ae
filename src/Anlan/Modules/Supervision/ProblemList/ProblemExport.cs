using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Supervision.Clock;
using Anlan.Papers.Writing.Workbooks;
using Anlan.Rules.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.ProblemList;

/// <summary>The list of problems as shown, as a workbook (问题清单.xlsx).</summary>
internal static class ProblemExport
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/supervision/problems.xlsx", RunAsync).May(Permission.ReadSupervision);

    private static async Task<IResult> RunAsync(HttpContext http, AppDb db, CurrentCaller caller, Clocks clocks, CancellationToken ct)
    {
        var face = await clocks.TodayAsync(ct);
        var filter = ProblemFilter.Read(http.Request.Query);
        var rows = filter.Apply(filter.Scope(db, caller.Value), db, face).Urgent().Rows(db);
        return Results.Stream(
            body => TableWorkbook.WriteAsync(body, "问题清单", Columns(face), rows.AsAsyncEnumerable(), ct),
            TableWorkbook.ContentType,
            $"问题清单-{Today.Show(face.Day)}.xlsx"
        );
    }

    private static IReadOnlyList<TableColumn<ProblemRow>> Columns(ClockFace face) =>
        [
            TableColumn.Number<ProblemRow>("序号", 6, r => r.Number),
            TableColumn.Text<ProblemRow>("督察", 30, r => r.SupervisionTitle),
            TableColumn.Text<ProblemRow>("问题", 60, r => r.Statement),
            TableColumn.Text<ProblemRow>("牵头单位", 22, r => r.LeadUnit),
            TableColumn.Text<ProblemRow>("类别", 14, r => r.Category),
            TableColumn.Text<ProblemRow>("行业", 22, r => Industries.NameOf(r.IndustryCode)),
            TableColumn.Text<ProblemRow>("重大", 6, r => r.Major ? "是" : ""),
            TableColumn.Text<ProblemRow>("状态", 12, r => r.State.Term()),
            TableColumn.Date<ProblemRow>("整改期限", r => r.DueOn),
            TableColumn.Text<ProblemRow>("时限", 16, r => r.Clock(face) is { } clock ? $"{clock.Light.Name()}，{clock.Text}" : ""),
            TableColumn.Number<ProblemRow>("退回次数", 9, r => r.Returns),
        ];
}
