using System.Linq.Expressions;
using Anlan.Data;
using Anlan.Modules.Organisations;

namespace Anlan.Modules.Access;

/// <summary>
/// What a posting reaches, as queries to stand inside other queries (<c>ids.Contains(row.OrganisationId)</c>): one compare of a path, however many
/// organisations lie below it. The municipal office reaches more than its own path: see <see cref="CallerPosting.WholeCity"/>.
/// </summary>
internal static class Reach
{
    /// <summary>Organisations whose business lies at or below the posting's.</summary>
    public static IQueryable<Guid> Covered(this AppDb db, CallerPosting posting) =>
        (posting.Path is { } path ? db.PlacesUnder(path, posting.Day) : db.Nowhere()).Select(p => p.OrganisationId);

    /// <summary>The posting's own organisation, with those whose business it took over.</summary>
    public static IQueryable<Guid> OwnOf(this AppDb db, CallerPosting posting)
    {
        var (path, day) = (posting.Path, posting.Day);
        return (path is null ? db.Nowhere() : db.Places(day).Where(p => p.Path == path)).Select(p => p.OrganisationId);
    }

    /// <summary><see cref="Covered"/> for organisations themselves.</summary>
    public static Expression<Func<Organisation, bool>> AtOrBelow(this AppDb db, CallerPosting posting)
    {
        var ids = db.Covered(posting);
        return o => ids.Contains(o.Id);
    }

    /// <summary>
    /// Looks up where the organisations of one case stand, which <see cref="CallerPosting.Covers"/> and <see cref="CallerPosting.IsOf"/> then judge by.
    /// </summary>
    public static Task LocateAsync(this AppDb db, Caller caller, IEnumerable<Guid?> organisations, CancellationToken ct) =>
        caller.Main is { } main ? db.LookUpAsync(main.Places, organisations, main.Day, ct) : Task.CompletedTask;

    private static IQueryable<OrganisationPlace> Nowhere(this AppDb db) => db.Places(default).Where(_ => false);
}
