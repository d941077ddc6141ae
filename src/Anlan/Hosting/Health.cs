using Anlan.Data;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Hosting;

/// <summary>Whether the program can work, for whoever watches it: it answers, and so does its store. Says nothing else, since everybody may ask.</summary>
internal static class Health
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/health", CheckAsync).AllowAnonymous();

    private static async Task<IResult> CheckAsync(AppDb db, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Longest);
        try
        {
            // A row, not only a connection: a store without tables is no store.
            await db.DataProtectionKeys.AsNoTracking().Select(k => k.Id).FirstOrDefaultAsync(patience.Token);
            return Results.Text("ok");
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or OperationCanceledException)
        {
            return Results.Text("store unreachable", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
