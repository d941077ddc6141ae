using Anlan.Data;
using Anlan.Modules.Organisations;

namespace Anlan.Modules.Registry;

/// <summary>An organisation as lists show it.</summary>
/// <param name="CalledSo">The alias that was found, where the name itself does not hold what was looked for.</param>
/// <param name="Below">Organisations directly below it on the day.</param>
public sealed record OrganisationRow(
    Guid Id,
    string Code,
    string Name,
    OrganisationKind Kind,
    string? ParentName,
    DateOnly? From,
    DateOnly? To,
    string? CalledSo,
    int Below
)
{
    public string Link => RegistryPaths.Organisation(Id);
}

internal static class OrganisationRows
{
    /// <param name="text">What was looked for.</param>
    /// <param name="day">Day on which the organisations below are counted.</param>
    public static IQueryable<OrganisationRow> Rows(this IQueryable<Organisation> bodies, AppDb db, string? text, DateOnly day) =>
        bodies.Select(o => new OrganisationRow(
            o.Id,
            o.Code,
            o.Name,
            o.Kind,
            db.Organisations().Where(p => p.Id == o.ParentId).Select(p => p.Name).FirstOrDefault(),
            o.From,
            o.To,
            text == null || o.Name.Contains(text)
                ? null
                : o.Aliases.Where(a => a.Name.Contains(text)).OrderBy(a => a.Name).Select(a => a.Name).FirstOrDefault(),
            db.Organisations().Count(c => c.ParentId == o.Id && (c.From == null || c.From <= day) && (c.To == null || c.To >= day))
        ));
}
