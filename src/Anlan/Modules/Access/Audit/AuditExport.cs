using System.Text;
using Anlan.Common;
using Anlan.Data;
using Anlan.Papers.Writing.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Audit;

/// <summary>The lines shown, as a workbook or as CSV; no cell is ever a formula.</summary>
internal static class AuditExport
{
    /// <summary>Rows of one file; more are fetched with a narrower filter.</summary>
    private const int Most = 100_000;

    private static readonly (string Header, double Width, Func<AuditEvent, string?> Cell)[] Columns =
    [
        ("记录时间", 18, e => Today.Show(e.RecordedAt)),
        ("发生时间", 18, e => Today.Show(e.HappenedAt)),
        ("办理人", 34, e => e.Actor),
        ("动作", 24, e => e.PlainTitle),
        ("对象", 14, e => AuditWords.Object(e.ObjectType)),
        ("对象编号", 38, e => e.ObjectId.ToString()),
        ("理由", 40, e => AuditWords.Text(e.ObjectType, e.Reason)),
        ("内容", 60, e => AuditWords.Text(e.ObjectType, e.Detail)),
        ("改前摘要", 66, e => e.BeforeDigest),
        ("改后摘要", 66, e => e.AfterDigest),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(AccessPaths.AuditWorkbook, Xlsx).May(AccessPermissions.ReadAudit);
        routes.MapGet(AccessPaths.AuditText, Csv).May(AccessPermissions.ReadAudit);
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

    private static IResult Xlsx(HttpContext http, AppDb db, Today today, CancellationToken ct)
    {
        var columns = Columns.Select(c => TableColumn.Text(c.Header, c.Width, c.Cell)).ToList();
        return Results.Stream(
            body => TableWorkbook.WriteAsync(body, "审计记录", columns, Rows(http, db), ct),
            TableWorkbook.ContentType,
            $"审计记录-{Today.Show(today.Date)}.xlsx"
        );
    }

    private static IResult Csv(HttpContext http, AppDb db, Today today, CancellationToken ct) =>
        Results.Stream(
            body => WriteCsvAsync(body, Rows(http, db), ct),
            "text/csv; charset=utf-8",
            $"审计记录-{Today.Show(today.Date)}.csv"
        );

    private static async Task WriteCsvAsync(Stream body, IAsyncEnumerable<AuditEvent> rows, CancellationToken ct)
    {
        // Not disposed: when the store fails, what is still unsent stays so.
        var text = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await text.WriteAsync($"{string.Join(',', Columns.Select(c => c.Header))}\r\n");
        await foreach (var row in rows.WithCancellation(ct))
            await text.WriteAsync($"{string.Join(',', Columns.Select(c => CsvCell(c.Cell(row))))}\r\n");
        await text.FlushAsync(ct);
    }
}
