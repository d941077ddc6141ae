using System.Net.Mime;

namespace Anlan.Hosting;

/// <summary>A page that needs nothing but itself: for when pages cannot be made, or are not to be.</summary>
internal static class StaticPage
{
    public static Task WriteAsync(HttpContext context, int status, string title, params IEnumerable<string> paragraphs)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} · 安澜</title>
            <link rel="stylesheet" href="/dist/main.css">
            </head>
            <body>
            <div class="plain">
            <main class="plain-card" id="main">
            <h1>{title}</h1>
            {string.Concat(paragraphs.Select(p => $"<p>{p}</p>\n"))}</main>
            </div>
            </body>
            </html>
            """,
            CancellationToken.None
        );
    }
}
