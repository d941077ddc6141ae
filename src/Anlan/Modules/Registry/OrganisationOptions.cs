using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry;

/// <summary>
/// Organisations for a field in which somebody types a unit (<c>/organisations/options?q=区卫健</c>, JSON): exact names first, then names that begin so,
/// then names that hold it. At most <see cref="Most"/>.
/// </summary>
internal static class OrganisationOptions
{
    private const int Most = 20;

    /// <summary>Organisations read before they are ranked: a single frequent character names more than a thousand.</summary>
    private const int Looked = 400;

    /// <param name="Value">What goes into the field: a name that means this organisation alone.</param>
    /// <param name="Note">What tells it from others of a like name.</param>
    public sealed record Option(string Value, string Code, string Note);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(OrganisationsPaths.Options, RunAsync).May(RegistryPermissions.Read);

    private static async Task<IResult> RunAsync(HttpContext http, AppDb db, Today today, CancellationToken ct)
    {
        var filter = OrganisationFilter.Read(http.Request.Query);
        if (filter.Text is not { } text)
            return Results.Json(Array.Empty<Option>());
        var day = filter.Day ?? today.Date;
        var found = await (filter with { Kind = null, District = null, State = OrganisationState.InForce })
            .Apply(db.Organisations().AsNoTracking().Include(o => o.Aliases), today.Date)
            .Take(Looked)
            .ToListAsync(ct);
        var best = found
            .OrderBy(o => Rank(o, text, day))
            .ThenBy(o => o.Path.Count(c => c == '/'))
            .ThenBy(o => o.SortKey, StringComparer.Ordinal)
            .Take(Most)
            .ToList();
        var parents = await NamesAsync(db, best.Select(o => o.ParentId), ct);
        var names = best.Select(o => o.Name).ToList();
        var shared = await db.Organisations()
            .On(day)
            .Where(o => names.Contains(o.Name))
            .GroupBy(o => o.Name)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ToListAsync(ct);
        return Results.Json(best.Select(o => new Option(Value(o, shared), o.Code, Note(o, text, day, parents))).ToList());
    }

    private static int Rank(Organisation body, string text, DateOnly day)
    {
        var names = body.Aliases.Where(a => a.InUse(day)).Select(a => a.Name).Prepend(body.Name).ToList();
        return names.Contains(text) || body.Code == text ? 0
            : names.Exists(n => n.StartsWith(text, StringComparison.Ordinal)) ? 1
            : 2;
    }

    /// <summary>Streets of several districts share names; their form with the district in front does not.</summary>
    private static string Value(Organisation body, List<string> shared) =>
        shared.Contains(body.Name)
            ? body.Aliases.Select(a => a.Name).Where(n => n.EndsWith(body.Name, StringComparison.Ordinal)).MinBy(n => n.Length) ?? body.Code
            : body.Name;

    private static string Note(Organisation body, string text, DateOnly day, Dictionary<Guid, string> parents)
    {
        var alias = body.Name.Contains(text, StringComparison.Ordinal)
            ? null
            : body.Aliases.Find(a => a.InUse(day) && a.Name.Contains(text, StringComparison.Ordinal))?.Name;
        string?[] parts =
        [
            body.ParentId is { } parent ? parents.GetValueOrDefault(parent) : null,
            body.Kind.Term(),
            alias is null ? null : $"又称{alias}",
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static Task<Dictionary<Guid, string>> NamesAsync(AppDb db, IEnumerable<Guid?> ids, CancellationToken ct)
    {
        var wanted = ids.OfType<Guid>().Distinct().ToList();
        return db.Organisations().Where(o => wanted.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
    }
}
