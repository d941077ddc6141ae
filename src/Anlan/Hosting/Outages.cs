using System.Globalization;
using Anlan.Api;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Anlan.Hosting;

/// <summary>
/// Answers when the store cannot be asked: 503, or 507 where a disk is full, with the time after which it is worth trying again. The page needs
/// nothing of the store. What one sent stays with the browser or the other system, which send it again under the same key.
/// </summary>
internal sealed class Outages(RequestDelegate next, StoreWatch watch, ILogger<Outages> logger)
{
    private const int RetrySeconds = 5;

    private const int SqliteFull = 13;

    /// <summary>BUSY, LOCKED, READONLY, IOERR, CORRUPT, CANTOPEN, PROTOCOL, NOTADB (sqlite.org/rescode.html).</summary>
    private static readonly int[] SqliteOutages = [5, 6, 8, 10, 11, 14, 15, 26];

    /// <summary>Connection, resources, operator, system, standby that only reads (PostgreSQL, appendix A).</summary>
    private static readonly string[] PostgresOutages = ["08", "53", "57P", "58", "25006"];

    private const string PostgresDiskFull = "53100";

    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;

    public async Task InvokeAsync(HttpContext context)
    {
        if (watch.IsDown && NeedsStore(context))
        {
            await AnswerAsync(context, StatusCodes.Status503ServiceUnavailable);
            return;
        }
        try
        {
            await next(context);
        }
        catch (Exception e)
            when (StatusOf(e) is { } status && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            logger.LogError(e, "The store could not be asked.");
            await AnswerAsync(context, status);
        }
    }

    /// <summary>What is wrong with the store, as a status; nothing when the fault is another one.</summary>
    internal static int? StatusOf(Exception? fault, bool down = false) =>
        fault switch
        {
            null => null,
            SqliteException { SqliteErrorCode: SqliteFull } or PostgresException { SqlState: PostgresDiskFull } =>
                StatusCodes.Status507InsufficientStorage,
            IOException { HResult: NoSpace or QuotaExceeded } => StatusCodes.Status507InsufficientStorage,
            SqliteException sqlite when SqliteOutages.Contains(sqlite.SqliteErrorCode) => StatusCodes.Status503ServiceUnavailable,
            PostgresException postgres when PostgresOutages.Any(s => postgres.SqlState.StartsWith(s, StringComparison.Ordinal)) =>
                StatusCodes.Status503ServiceUnavailable,
            PostgresException => null,
            NpgsqlException => StatusCodes.Status503ServiceUnavailable,
            OperationCanceledException when down => StatusCodes.Status503ServiceUnavailable,
            _ => StatusOf(fault.InnerException, down),
        };

    private int? StatusOf(Exception fault) => StatusOf(fault, watch.IsDown);

    /// <summary>Styles and scripts lie on the disk; whoever watches the program is told the truth by itself.</summary>
    private static bool NeedsStore(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/dist") && !context.Request.Path.StartsWithSegments(Health.Path);

    private static Task AnswerAsync(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        if (ApiGroup.Covers(context.Request.Path))
            return ApiAnswer.Refused(status, ApiRefusals.Of(status)).ExecuteAsync(context);
        var (title, text) =
            status == StatusCodes.Status507InsufficientStorage
                ? ("磁盘满了，没有保存", "服务器的磁盘已满，刚才提交的内容没有保存。请告知系统管理员腾出空间。")
                : ("暂时不能使用", "数据库暂时连不上，系统正在自动恢复。刚才提交的内容可能没有保存。");
        return StaticPage.WriteAsync(
            context,
            status,
            title,
            text,
            "请用浏览器的“后退”回到刚才的页面，内容还在，过一会儿再提交；同一张表单不会存成两份。"
        );
    }
}
