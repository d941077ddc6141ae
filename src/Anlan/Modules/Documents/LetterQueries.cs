using Anlan.Data;
using Anlan.Modules.Access;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Documents;

/// <summary>The only way to the rows of this module.</summary>
internal static class LetterQueries
{
    /// <summary>Letters handed in for an organisation the caller reads for; the municipal office's are all.</summary>
    public static IQueryable<Letter> LettersFor(this AppDb db, Caller caller) =>
        db.Set<Letter>()
            .Through(
                caller.Unlimited(DocumentsPermissions.ReadLetters),
                posting =>
                {
                    var ids = db.Covered(posting);
                    return posting.WholeCity ? _ => true : l => ids.Contains(l.OrganisationId);
                }
            );

    /// <summary>Adds the row of a stored file to the act that is about to be saved, unless the same bytes are there already.</summary>
    /// <param name="hash">SHA-256 of the content.</param>
    /// <param name="length">Bytes.</param>
    /// <param name="contentType">Found from the content.</param>
    /// <param name="at">When it arrived, UTC.</param>
    public static async Task KeepRowAsync(this AppDb db, string hash, long length, string contentType, DateTime at, CancellationToken ct)
    {
        if (await db.Set<StoredFile>().AnyAsync(f => f.Hash == hash, ct))
            return;
        db.Add(
            new StoredFile
            {
                Hash = hash,
                Length = length,
                ContentType = contentType,
                StoredAt = at,
            }
        );
    }

    /// <summary>Documents named in the letters the caller may see.</summary>
    public static IQueryable<LetterCitation> CitationsFor(this AppDb db, Caller caller) =>
        db.LettersFor(caller).SelectMany(l => l.Citations);

    /// <summary>What checks of the store found: for the system administrator's page.</summary>
    internal static IQueryable<Integrity.StoreCheck> StoreChecks(this AppDb db) => db.Set<Integrity.StoreCheck>();

    /// <inheritdoc cref="StoreChecks"/>
    internal static IQueryable<Integrity.BadFile> BadFiles(this AppDb db) => db.Set<Integrity.BadFile>();

    /// <summary>Rows of the file store; reaching content needs the record it hangs on, which the acts check first.</summary>
    public static IQueryable<StoredFile> StoredFiles(this AppDb db) => db.Set<StoredFile>();
}
