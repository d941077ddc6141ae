using Anlan.Data;
using Anlan.Modules.Access;

namespace Anlan.Modules.Documents;

/// <summary>The only way to the rows of this module.</summary>
internal static class LetterQueries
{
    /// <summary>Letters the caller may see: the municipal office all, others those handed in for a body they cover.</summary>
    public static IQueryable<Letter> LettersFor(this AppDb db, Caller caller)
    {
        if (caller.SeesCity)
            return db.Set<Letter>();
        var ids = caller.OrganisationIds;
        return db.Set<Letter>().Where(l => ids.Contains(l.OrganisationId));
    }

    /// <summary>Rows of the file store; reaching content needs the record it hangs on, which the acts check first.</summary>
    public static IQueryable<StoredFile> StoredFiles(this AppDb db) => db.Set<StoredFile>();
}
