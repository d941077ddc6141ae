using Anlan.Data;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision;

/// <summary>Rows for counting due days anew, which is done for the whole city whoever loads the notice.</summary>
internal static class RecountQueries
{
    /// <summary>Open problems whose last day was not moved by a granted extension.</summary>
    public static IQueryable<Problem> ProblemsOnTheirFirstLimit(this AppDb db) =>
        db.Set<Problem>()
            .Include(p => p.Units)
            .Where(p =>
                p.State != ProblemState.Closed
                && p.State != ProblemState.Confirmed
                && p.State != ProblemState.FalselyClosed
                && !db.Set<ExtensionRequest>().Any(r => r.ProblemId == p.Id && r.Granted == true)
            );

    /// <summary>Rounds that set a limit of a length from their day of issue.</summary>
    public static IQueryable<SupervisionRecord> RoundsWithLimit(this AppDb db) =>
        db.Set<SupervisionRecord>().Where(s => s.IssuedOn != null && s.LimitAmount != null && s.LimitUnit != null);
}
