using System.Data.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Hosting;

/// <summary>Whether the program can work, for whoever watches it: it answers, and so does its store. Says nothing else, since everybody may ask.</summary>
internal static class Health
{
    public const string Path = "/health";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2.5);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, CheckAsync).AllowAnonymous();

    private static async Task<IResult> CheckAsync(StoreWatch watch, IServiceScopeFactory scopes)
    {
        if (watch.IsDown)
            return Unreachable();
        try
        {
            return await AskAsync(scopes).WaitAsync(Longest) ? Results.Text("ok") : Unreachable();
        }
        catch (TimeoutException)
        {
            return Unreachable();
        }
    }

    /// <summary>A row, not only a connection: a store without tables is no store. In a scope of its own, which outlives a request that has stopped waiting.</summary>
    private static async Task<bool> AskAsync(IServiceScopeFactory scopes)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await db.DataProtectionKeys.AsNoTracking().Select(k => k.Id).FirstOrDefaultAsync();
            return true;
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or OperationCanceledException)
        {
            return false;
        }
    }

    private static IResult Unreachable() => Results.Text("store unreachable", statusCode: StatusCodes.Status503ServiceUnavailable);
}
