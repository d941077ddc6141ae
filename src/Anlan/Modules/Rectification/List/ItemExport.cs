using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Anlan.Modules.Rectification.Clock;
using Anlan.Papers.Writing.Workbooks;
using Anlan.Rules.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.List;

/// <summary>The list of items as shown, as a workbook (问题清单.xlsx): the one export of items, whole or of one case.</summary>
internal static class ItemExport
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(RectificationPaths.Export, RunAsync).May(RectificationPermissions.Read);

    /// <summary>A workbook of items that were reached through the caller's scope.</summary>
    /// <param name="items">In the order of the rows.</param>
    /// <param name="name">Name of the file.</param>
    public static IResult Answer(IQueryable<Item> items, string name, AppDb db, ClockFace face, CancellationToken ct) =>
        Results.Stream(
            body => TableWorkbook.WriteAsync(body, "问题清单", Columns, items.Rows(db).AsAsyncEnumerable().Select(r => r.At(face)), ct),
            TableWorkbook.ContentType,
            FileNames.Clean(name)
        );

    private static async Task<IResult> RunAsync(HttpContext http, AppDb db, CurrentCaller caller, Clocks clocks, CancellationToken ct)
    {
        var face = await clocks.TodayAsync(ct);
        var filter = ItemFilter.Read(http.Request.Query);
        var items = filter.Apply(filter.Scope(db, caller.Value), db, face).Urgent();
        return Answer(items, $"问题清单-{Today.Show(face.Day)}.xlsx", db, face, ct);
    }

    private static IReadOnlyList<TableColumn<ItemRow>> Columns { get; } =
    [
        TableColumn.Number<ItemRow>("序号", 6, r => r.Number),
        TableColumn.Text<ItemRow>("来源", 30, r => r.CaseTitle),
        TableColumn.Text<ItemRow>("所在部分", 12, r => r.Section),
        TableColumn.Text<ItemRow>("问题", 60, r => r.Statement),
        TableColumn.Text<ItemRow>("牵头单位", 22, r => r.LeadUnit),
        TableColumn.Text<ItemRow>("其他责任单位", 22, r => string.Join('、', r.OtherUnits)),
        TableColumn.Text<ItemRow>("涉及企业", 22, r => string.Join('、', r.Enterprises)),
        TableColumn.Text<ItemRow>("类别", 14, r => r.Category),
        TableColumn.Text<ItemRow>("行业", 22, r => r.IndustryName),
        TableColumn.Text<ItemRow>("重大", 6, r => r.Major ? "是" : ""),
        TableColumn.Text<ItemRow>("状态", 12, r => r.State.Term()),
        TableColumn.Date<ItemRow>("整改期限", r => r.DueOn),
        TableColumn.Text<ItemRow>("时限", 16, r => r.Clock is { } clock ? $"{clock.Light.Name()}，{clock.Text}" : ""),
        TableColumn.Number<ItemRow>("退回次数", 9, r => r.Returns),
    ];
}
