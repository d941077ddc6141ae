using Anlan.Data;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Audit;

/// <summary>The whole case log, for the audit administrator alone; guarded by the endpoint policies.</summary>
internal static class AuditQueries
{
    public static IQueryable<AuditEvent> AuditEvents(this AppDb db) => db.Set<AuditEvent>().AsNoTracking();
}
