using Anlan.Data;
using Anlan.Modules.Access;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Rounds;

/// <summary>What a caller may see and do of one round.</summary>
internal static class RoundAccess
{
    /// <summary>A round with its units, people and papers; nothing when it is not there for this caller.</summary>
    public static Task<SupervisionRecord?> RoundAsync(this AppDb db, Caller caller, Guid id, CancellationToken ct) =>
        db.SupervisionsFor(caller)
            .Include(s => s.Units)
            .Include(s => s.Members)
            .Include(s => s.Documents)
            .AsSplitQuery()
            .SingleOrDefaultAsync(s => s.Id == id, ct);

    /// <summary>
    /// Whether the caller may read the papers of the round whole: the supervising side, and who answers for every inspected unit.
    /// A letter tells of all units, and a unit never sees another unit's problems.
    /// </summary>
    public static bool ReadsWhole(this Caller caller, SupervisionRecord round) =>
        caller.Supervises(round, Permission.ReadSupervision)
        || (round.Units.Count > 0 && round.Units.TrueForAll(u => caller.Covers(u.OrganisationId, Permission.ReadSupervision)));

    /// <summary>Whether the caller may change the record, its people and its papers.</summary>
    public static bool Runs(this Caller caller, SupervisionRecord round) => caller.Supervises(round, Permission.RunSupervision);
}
