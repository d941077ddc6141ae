using Anlan.Data;
using Anlan.Modules.Access;

namespace Anlan.Modules.Documents;

/// <summary>The only way to the rows of this module.</summary>
internal static class LetterQueries
{
    /// <summary>Letters handed in for a body the caller imports for; the municipal office's are all.</summary>
    public static IQueryable<Letter> LettersFor(this AppDb db, Caller caller) =>
        db.Set<Letter>()
            .Through(
                caller.Unlimited(Permission.ImportLetters),
                posting =>
                {
                    var ids = posting.Organisations;
                    return posting.WholeCity ? _ => true : l => ids.Contains(l.OrganisationId);
                }
            );

    /// <summary>Rows of the file store; reaching content needs the record it hangs on, which the acts check first.</summary>
    public static IQueryable<StoredFile> StoredFiles(this AppDb db) => db.Set<StoredFile>();
}
