using Anlan.Data;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Organisations;

/// <summary>The only way to the rows of this module. Names of public bodies are public: every signed-in caller may read them.</summary>
internal static class OrganisationQueries
{
    public static IQueryable<Organisation> Organisations(this AppDb db) => db.Set<Organisation>();

    public static IQueryable<Succession> Successions(this AppDb db) => db.Set<Succession>();

    /// <summary>Ids of a subtree together with all bodies whose business came to one of its bodies.</summary>
    public static async Task<IReadOnlyCollection<Guid>> SubtreeIdsAsync(this AppDb db, string path, CancellationToken ct)
    {
        var subtree = await db.Set<Organisation>().Where(o => o.Path.StartsWith(path)).Select(o => o.Id).ToListAsync(ct);
        return await db.WithPredecessorsAsync(subtree, ct);
    }

    /// <summary>Bodies with all those whose business came to them, however often it was handed on.</summary>
    public static async Task<IReadOnlyCollection<Guid>> WithPredecessorsAsync(
        this AppDb db,
        IReadOnlyList<Guid> bodies,
        CancellationToken ct
    )
    {
        var ids = bodies.ToHashSet();
        var fresh = bodies.ToList();
        while (fresh.Count > 0)
        {
            var successors = fresh;
            fresh = await db.Set<Succession>().Where(s => successors.Contains(s.SuccessorId)).Select(s => s.PredecessorId).ToListAsync(ct);
            fresh.RemoveAll(id => !ids.Add(id));
        }
        return ids;
    }
}
