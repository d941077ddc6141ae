using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.AddEvidence;

/// <summary>Serves a file of evidence to whoever sees the problem it proves.</summary>
internal static class EvidenceDownload
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(RectificationPaths.List + "/{itemId:guid}/evidence/{id:guid}", RunAsync).May(RectificationPermissions.Read);

    public static async Task<IResult> RunAsync(Guid itemId, Guid id, AppDb db, ServeFile serve, CurrentCaller caller, CancellationToken ct)
    {
        if (!await db.ItemsFor(caller.Value).AnyAsync(p => p.Id == itemId, ct))
            return Results.NotFound();
        var file = await (
            from e in db.EvidenceOf(itemId)
            join f in db.StoredFiles() on e.FileHash equals f.Hash
            where e.Id == id
            select new
            {
                e.FileName,
                f.Hash,
                f.ContentType,
            }
        ).SingleOrDefaultAsync(ct);
        return file is null ? Results.NotFound() : await serve.RunAsync(file.Hash, file.ContentType, file.FileName, ct);
    }
}
