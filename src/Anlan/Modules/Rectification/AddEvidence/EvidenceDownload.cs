using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Anlan.Modules.Documents.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.AddEvidence;

/// <summary>Serves a file of evidence, always as an attachment and pictures without what the device wrote into them, to whoever sees the problem it proves.</summary>
internal static class EvidenceDownload
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(RectificationPaths.List + "/{itemId:guid}/evidence/{id:guid}", RunAsync).May(RectificationPermissions.Read);

    public static async Task<IResult> RunAsync(Guid itemId, Guid id, AppDb db, FileStore files, CurrentCaller caller, CancellationToken ct)
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
        if (file is null)
            return Results.NotFound();
        return PlainPicture.Is(file.ContentType)
            ? Results.Stream(body => CopyAsync(files, file.Hash, file.ContentType, body, ct), file.ContentType, file.FileName)
            : Results.File(files.Open(file.Hash), file.ContentType, file.FileName);
    }

    private static async Task CopyAsync(FileStore files, string hash, string contentType, Stream to, CancellationToken ct)
    {
        await using var picture = files.Open(hash);
        await PlainPicture.CopyAsync(contentType, picture, to, ct);
    }
}
