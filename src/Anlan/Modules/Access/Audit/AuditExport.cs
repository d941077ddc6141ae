using System.Text;
using Anlan.Common;
using Anlan.Data;
using Anlan.Papers.Writing.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Audit;

/// <summary>The lines shown, as a workbook or as CSV; no cell is ever a formula.</summary>
internal static class AuditExport
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Rows of one file; more are fetched with a narrower filter.</summary>
    private const int Most = 100_000;

    private static readonly (string Header, double Width, Func<AuditEvent, string?> Cell)[] Columns =
    [
        ("记录时间", 18, e => Today.Show(e.RecordedAt)),
        ("发生时间", 18, e => Today.Show(e.HappenedAt)),
        ("办理人", 34, e => e.Actor),
        ("动作", 24, e => e.Title),
        ("对象", 14, e => AuditWords.Object(e.ObjectType)),
        ("对象编号", 38, e => e.ObjectId.ToString()),
        ("理由", 40, e => e.Reason),
        ("内容", 60, e => e.Detail),
        ("改前摘要", 66, e => e.BeforeDigest),
        ("改后摘要", 66, e => e.AfterDigest),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/audit.xlsx", XlsxAsync).May(AccessPermissions.ReadAudit);
        routes.MapGet("/audit.csv", CsvAsync).May(AccessPermissions.ReadAudit);
    }

    /// <summary>A cell no program takes for a formula: such beginnings get an apostrophe before them.</summary>
    internal static string CsvCell(string? value)
    {
        var text = value ?? "";
        if (text.TrimStart().Length > 0 && "=+-@＝＋－＠\t\r\n".Contains(text.TrimStart(' ')[0], StringComparison.Ordinal))
            text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static IAsyncEnumerable<AuditEvent> Rows(HttpContext http, AppDb db) =>
        AuditFilter.Read(http.Request.Query).Apply(db.AuditEvents()).Take(Most).AsAsyncEnumerable();

    private static async Task<IResult> XlsxAsync(HttpContext http, AppDb db, Today today, CancellationToken ct)
    {
        var output = new MemoryStream();
        var columns = Columns.Select(c => TableColumn.Text(c.Header, c.Width, c.Cell)).ToList();
        await TableWorkbook.WriteAsync(output, "审计记录", columns, Rows(http, db), ct);
        output.Position = 0;
        return Results.File(output, Workbook, $"审计记录-{Today.Show(today.Date)}.xlsx");
    }

    private static async Task<IResult> CsvAsync(HttpContext http, AppDb db, Today today, CancellationToken ct)
    {
        var text = new StringBuilder("\uFEFF").AppendJoin(',', Columns.Select(c => c.Header)).Append("\r\n");
        await foreach (var row in Rows(http, db).WithCancellation(ct))
            text.AppendJoin(',', Columns.Select(c => CsvCell(c.Cell(row)))).Append("\r\n");
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"审计记录-{Today.Show(today.Date)}.csv");
    }
}
