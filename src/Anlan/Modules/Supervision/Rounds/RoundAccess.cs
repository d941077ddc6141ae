using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Rounds;

/// <summary>What a caller may see and do of one round.</summary>
internal static class RoundAccess
{
    /// <summary>A round with its units, people and papers; nothing when it is not there for this caller.</summary>
    public static async Task<Round?> RoundAsync(this AppDb db, Caller caller, Guid id, CancellationToken ct)
    {
        var round = await db.RoundsFor(caller)
            .Include(s => s.Units)
            .Include(s => s.Members)
            .Include(s => s.Documents)
            .AsSplitQuery()
            .SingleOrDefaultAsync(s => s.Id == id, ct);
        await db.LocateAsync(caller, round, ct);
        return round;
    }

    /// <summary>
    /// Whether the caller may read the papers of the round whole: the supervising side, and who answers for every inspected unit.
    /// A letter tells of all units, and a unit never sees another unit's problems. Until the feedback is issued they are working papers.
    /// </summary>
    public static bool ReadsWhole(this Caller caller, Round round) =>
        caller.Supervises(round.Keeping, SupervisionPermissions.Read)
        || (
            round.Stage.IsIssued()
            && round.Units.Count > 0
            && round.Units.TrueForAll(u => caller.Covers(u.OrganisationId, SupervisionPermissions.Read))
        );

    /// <summary>Whether the caller may change the record, its people and its papers.</summary>
    public static bool Runs(this Caller caller, Round round) => caller.Supervises(round.Keeping, SupervisionPermissions.Run);

    /// <summary>
    /// Whether the caller may take a step by hand. The team goes on site and drafts; that the feedback is issued, the round ended or called
    /// off is said by who keeps it (督察反馈意见：经市委、市政府批准).
    /// </summary>
    public static bool MayTake(this Caller caller, Round round, StageStep step) =>
        caller.Runs(round) && (step is StageStep.Enter or StageStep.Draft or StageStep.LookCloser || caller.Keeps(round.Keeping));

    /// <summary>Steps open to the caller in the present stage.</summary>
    public static IReadOnlyList<StageStep> StepsOf(this Caller caller, Round round) =>
        [.. RoundStages.ByHand.Where(s => round.Stage.After(s) is not null && caller.MayTake(round, s))];

    /// <summary>A round the caller may change, or what the act answers instead.</summary>
    public static async Task<(Round? Round, Outcome? Instead)> RoundToRunAsync(
        this AppDb db,
        Caller caller,
        Guid id,
        CancellationToken ct
    ) =>
        await db.RoundAsync(caller, id, ct) is not { } round ? (null, Outcome.NotFound)
        : caller.Runs(round) ? (round, null)
        : (null, Outcome.Denied);
}
