using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Documents.Integrity;
using Anlan.Modules.Documents.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Documents;

/// <summary>
/// Serves a stored file, always as an attachment: checked against its hash before the first byte goes out, and pictures without what the device wrote
/// into them. Whether the caller may have it is the record's question that it hangs on, asked before.
/// </summary>
public sealed class ServeFile(FileStore files, AppDb db, Today today, ILogger<ServeFile> logger)
{
    /// <summary>The file, or 410 when the store's folder has lost or altered it.</summary>
    /// <param name="hash">Names the file.</param>
    /// <param name="contentType">Found from its content when it came.</param>
    /// <param name="fileName">As the downloader gets it.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<IResult> RunAsync(string hash, string contentType, string fileName, CancellationToken ct)
    {
        var state = await files.CheckAsync(hash, ct);
        if (state != FileState.Whole)
        {
            await NoteAsync(hash, state, ct);
            return Results.StatusCode(StatusCodes.Status410Gone);
        }
        return PlainPicture.Is(contentType)
            ? Results.Stream(body => CopyAsync(hash, contentType, body, ct), contentType, fileName)
            : Results.File(files.Open(hash), contentType, fileName);
    }

    /// <summary>For the system administrator's page; who comes second at the same moment finds it there.</summary>
    private async Task NoteAsync(string hash, FileState state, CancellationToken ct)
    {
        if (await db.BadFiles().AnyAsync(f => f.Hash == hash, ct))
            return;
        db.Add(
            new BadFile
            {
                Hash = hash,
                State = state,
                FoundAt = today.Now,
            }
        );
        if (await db.SaveActAsync(ct) is not Outcome.Done)
            logger.LogInformation("Another request has just written down the state of {Hash}.", hash);
    }

    private async Task CopyAsync(string hash, string contentType, Stream to, CancellationToken ct)
    {
        await using var picture = files.Open(hash);
        await PlainPicture.CopyAsync(contentType, picture, to, ct);
    }
}
