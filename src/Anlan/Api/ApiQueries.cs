using Anlan.Data;

namespace Anlan.Api;

/// <summary>The only way to the rows of the protocol.</summary>
internal static class ApiQueries
{
    public static IQueryable<StoredAnswer> StoredAnswersOf(this AppDb db, Guid accountId) =>
        db.Set<StoredAnswer>().Where(a => a.AccountId == accountId);
}
