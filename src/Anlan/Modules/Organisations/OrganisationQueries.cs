using Anlan.Data;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Organisations;

/// <summary>The only way to the rows of this module. Names of public organisations are public: every signed-in caller may read them.</summary>
internal static class OrganisationQueries
{
    public static IQueryable<Organisation> Organisations(this AppDb db) => db.Set<Organisation>();

    public static IQueryable<Succession> Successions(this AppDb db) => db.Set<Succession>();

    /// <summary>Where organisations stand and stood: for keeping the places.</summary>
    internal static IQueryable<OrganisationPlace> AllPlaces(this AppDb db) => db.Set<OrganisationPlace>();

    /// <summary>Where organisations stand on a day.</summary>
    public static IQueryable<OrganisationPlace> Places(this AppDb db, DateOnly day) =>
        db.AllPlaces().Where(p => (p.From == null || p.From <= day) && (p.To == null || p.To >= day));

    /// <summary>Places at or below a path on a day.</summary>
    public static IQueryable<OrganisationPlace> PlacesUnder(this AppDb db, string path, DateOnly day) => db.Places(day).Under(path);

    /// <summary>Looks up where the organisations of one case stand on a day.</summary>
    public static async Task LookUpAsync(
        this AppDb db,
        OrganisationPlaces places,
        IEnumerable<Guid?> organisations,
        DateOnly day,
        CancellationToken ct
    )
    {
        var unknown = organisations.OfType<Guid>().Where(id => !places.Knows(id)).Distinct().ToList();
        if (unknown.Count == 0)
            return;
        var found = await db.Places(day)
            .Where(p => unknown.Contains(p.OrganisationId))
            .Select(p => new { p.OrganisationId, p.Path })
            .ToListAsync(ct);
        var paths = found.ToLookup(p => p.OrganisationId, p => p.Path);
        foreach (var id in unknown)
            places.Keep(id, [.. paths[id]]);
    }
}
