using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification.Clock;
using Anlan.Papers.Writing.Workbooks;
using Anlan.Rules.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.List;

/// <summary>The list of problems as shown, as a workbook (问题清单.xlsx).</summary>
internal static class ItemExport
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/rectification.xlsx", RunAsync).May(RectificationPermissions.Read);

    private static async Task<IResult> RunAsync(HttpContext http, AppDb db, CurrentCaller caller, Clocks clocks, CancellationToken ct)
    {
        var face = await clocks.TodayAsync(ct);
        var filter = ItemFilter.Read(http.Request.Query);
        var rows = filter.Apply(filter.Scope(db, caller.Value), db, face).Urgent().Rows(db);
        var output = new MemoryStream();
        await TableWorkbook.WriteAsync(output, "问题清单", Columns(face), rows.AsAsyncEnumerable(), ct);
        output.Position = 0;
        return Results.File(output, Workbook, $"问题清单-{Today.Show(face.Day)}.xlsx");
    }

    private static IReadOnlyList<TableColumn<ItemRow>> Columns(ClockFace face) =>
        [
            TableColumn.Number<ItemRow>("序号", 6, r => r.Number),
            TableColumn.Text<ItemRow>("督察", 30, r => r.RoundTitle),
            TableColumn.Text<ItemRow>("问题", 60, r => r.Statement),
            TableColumn.Text<ItemRow>("牵头单位", 22, r => r.LeadUnit),
            TableColumn.Text<ItemRow>("类别", 14, r => r.Category),
            TableColumn.Text<ItemRow>("行业", 22, r => Industries.NameOf(r.IndustryCode)),
            TableColumn.Text<ItemRow>("重大", 6, r => r.Major ? "是" : ""),
            TableColumn.Text<ItemRow>("状态", 12, r => r.State.Term()),
            TableColumn.Date<ItemRow>("整改期限", r => r.DueOn),
            TableColumn.Text<ItemRow>("时限", 16, r => r.Clock(face) is { } clock ? $"{clock.Light.Name()}，{clock.Text}" : ""),
            TableColumn.Number<ItemRow>("退回次数", 9, r => r.Returns),
        ];
}
