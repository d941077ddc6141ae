using Anlan.Data;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry;

/// <summary>The only way of this module to rows of others. Organisations are public to every signed-in reader.</summary>
internal static class RegistryQueries
{
    /// <summary>What happened to an organisation, as the case log tells it.</summary>
    public static IQueryable<AuditEvent> OrganisationEvents(this AppDb db, Guid id) =>
        db.Set<AuditEvent>().AsNoTracking().Where(e => e.ObjectId == id && e.ObjectType == nameof(Organisation));

    /// <summary>Organisations that exist on a day.</summary>
    public static IQueryable<Organisation> On(this IQueryable<Organisation> bodies, DateOnly day) =>
        bodies.Where(o => (o.From == null || o.From <= day) && (o.To == null || o.To >= day));
}
