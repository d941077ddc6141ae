using System.Linq.Expressions;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision;

/// <summary>
/// Who sees which rounds and their papers. The judging side sees the rounds it keeps or its team led, a unit those that inspect it and those
/// of items it owes. Each posting reaches by itself, and one that is limited to an industry reaches rounds only to name them, and no
/// plan, report or look-back.
/// </summary>
internal static class SupervisionAccess
{
    public static IQueryable<Round> RoundsFor(this AppDb db, Caller caller) =>
        db.Set<Round>()
            .Through(
                caller.Under(SupervisionPermissions.Read),
                posting =>
                {
                    if (posting is { WholeCity: true, IndustryCodes: null })
                        return _ => true;
                    var cases = db.ItemsReached(posting).Select(i => i.CaseId);
                    if (posting.IndustryCodes is not null)
                        return r => cases.Contains(r.Id);
                    var ids = db.Covered(posting);
                    return db.StoodOver(posting)
                        .Or(r =>
                            // Who is to be inspected does not know before the entry.
                            (r.Stage != RoundStage.Preparing && r.Units.Any(u => ids.Contains(u.OrganisationId))) || cases.Contains(r.Id)
                        );
                }
            );

    /// <summary>A round with its units; nothing when it is not there for this caller.</summary>
    public static async Task<Round?> RoundWithUnitsAsync(this AppDb db, Caller caller, Guid roundId, CancellationToken ct)
    {
        var round = await db.RoundsFor(caller).Include(r => r.Units).SingleOrDefaultAsync(r => r.Id == roundId, ct);
        await db.LocateAsync(caller, round, ct);
        return round;
    }

    /// <summary>Looks up where the organisations of a round stand, to be judged by.</summary>
    public static Task LocateAsync(this AppDb db, Caller caller, Round? round, CancellationToken ct) =>
        round is null
            ? Task.CompletedTask
            : db.LocateAsync(caller, [round.KeeperId, round.TeamId, .. round.Units.Select(u => (Guid?)u.OrganisationId)], ct);

    /// <summary>Plans of the caller's own units, and all plans of the rounds the caller supervises.</summary>
    public static IQueryable<RectificationPlan> PlansFor(this AppDb db, Caller caller) =>
        db.Set<RectificationPlan>()
            .Through(
                caller.Unlimited(SupervisionPermissions.Read),
                posting =>
                {
                    var (ids, rounds) = (db.Covered(posting), db.Supervised(posting));
                    return posting.WholeCity ? _ => true : p => ids.Contains(p.OrganisationId) || rounds.Any(s => s.Id == p.RoundId);
                }
            );

    /// <summary>Look-backs are the supervising side's working papers.</summary>
    public static IQueryable<LookBack> LookBacksFor(this AppDb db, Caller caller) =>
        db.Set<LookBack>()
            .Through(
                caller.Unlimited(SupervisionPermissions.Read),
                posting =>
                {
                    var rounds = db.Supervised(posting);
                    return posting.WholeCity ? _ => true : l => rounds.Any(s => s.Id == l.RoundId);
                }
            );

    /// <summary>What look-backs the caller sees found at one item.</summary>
    public static IQueryable<LookBackItem> LookBackItemsFor(this AppDb db, Caller caller, Guid itemId) =>
        db.LookBacksFor(caller).AsNoTracking().SelectMany(l => l.Items).Where(i => i.ItemId == itemId).OrderBy(i => i.CheckedAt);

    /// <summary>The round of an item that was reached through the caller's scope.</summary>
    public static IQueryable<Round> RoundOf(this AppDb db, Item item)
    {
        var id = item.CaseId;
        return db.Set<Round>().Where(r => r.Id == id);
    }

    /// <summary>Rounds that set a limit of a length from their day of issue: for counting days anew.</summary>
    public static IQueryable<Round> RoundsWithLimit(this AppDb db) =>
        db.Set<Round>().Where(r => r.IssuedOn != null && r.LimitAmount != null && r.LimitUnit != null);

    /// <summary><see cref="Sides.StandsOver"/> for rounds.</summary>
    public static Expression<Func<Round, bool>> StoodOver(this AppDb db, CallerPosting posting)
    {
        var ids = db.Covered(posting);
        return posting switch
        {
            { WholeCity: true } => _ => true,
            { Role: Role.SupervisionTeam } => r => ids.Contains(r.KeeperId) || (r.TeamId != null && ids.Contains(r.TeamId.Value)),
            _ => r => ids.Contains(r.KeeperId),
        };
    }

    /// <summary>Rounds a posting stands over.</summary>
    public static IQueryable<Round> Supervised(this AppDb db, CallerPosting posting) => db.Set<Round>().Where(db.StoodOver(posting));
}
