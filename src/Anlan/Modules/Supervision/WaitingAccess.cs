using System.Linq.Expressions;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;

namespace Anlan.Modules.Supervision;

/// <summary>What waits for the caller, on the side where the caller stands: the same rules as the acts, as queries.</summary>
internal static class WaitingAccess
{
    /// <summary>Items of the units the caller works for.</summary>
    public static IQueryable<Item> ItemsToWork(this AppDb db, Caller caller) =>
        db.Set<Item>()
            .Through(
                caller.Under(RectificationPermissions.Work),
                posting => SupervisionAccess.OfIndustry(posting).And(db.WorkedFor(posting))
            );

    /// <summary>Items the caller verifies and closes: of no unit the caller works for, and not worked on by the caller.</summary>
    public static IQueryable<Item> ItemsToJudge(this AppDb db, Caller caller) =>
        db.ItemsOfOthers(caller, teams: true)
            .Where(p =>
                !db.Set<ProgressEntry>().Any(e => e.ItemId == p.Id && e.AuthorId == caller.AccountId)
                && !db.Set<Evidence>().Any(e => e.ItemId == p.Id && e.AuthorId == caller.AccountId)
                && !db.Set<Verification>().Any(v => v.ItemId == p.Id && v.RequestedById == caller.AccountId)
            );

    /// <summary>Requests for more time the caller decides on.</summary>
    public static IQueryable<ExtensionRequest> ExtensionsToDecide(this AppDb db, Caller caller)
    {
        var problems = db.ItemsOfOthers(caller, teams: false);
        return db.Set<ExtensionRequest>()
            .Where(e => e.Granted == null && e.RequestedById != caller.AccountId && problems.Any(p => p.Id == e.ItemId));
    }

    /// <summary>Submitted plans the caller decides on.</summary>
    public static IQueryable<RectificationPlan> PlansToDecide(this AppDb db, Caller caller)
    {
        var own = db.Set<RectificationPlan>()
            .Through(
                caller.Postings,
                posting =>
                {
                    var (self, ids, over) = (posting.Own, posting.Organisations, db.Set<Round>().Where(Sides.StoodOver(posting)));
                    return p => self.Contains(p.OrganisationId) || (ids.Contains(p.OrganisationId) && !over.Any(s => s.Id == p.RoundId));
                }
            );
        return db.Set<RectificationPlan>()
            .Where(p => p.State == PlanState.Submitted && p.SubmittedById != caller.AccountId && !own.Any(o => o.Id == p.Id))
            .Through(
                caller.Unlimited(RectificationPermissions.Verify),
                posting =>
                {
                    var (ids, city, rounds) = (posting.Organisations, posting.WholeCity, db.Set<Round>());
                    return p => rounds.Any(s => s.Id == p.RoundId && (ids.Contains(s.OwnerId) || (city && s.OwnerId == p.OrganisationId)));
                }
            );
    }

    /// <summary>Inspected units whose plan the caller writes.</summary>
    public static IQueryable<RoundUnit> UnitsToAnswer(this AppDb db, Caller caller) =>
        db.Set<RoundUnit>()
            .Through(
                caller.Unlimited(RectificationPermissions.Work),
                posting =>
                {
                    var (own, ids, over) = (posting.Own, posting.Organisations, db.Set<Round>().Where(Sides.StoodOver(posting)));
                    return u => own.Contains(u.OrganisationId) || (ids.Contains(u.OrganisationId) && !over.Any(s => s.Id == u.RoundId));
                }
            );

    /// <summary>Tasks of the units the caller works for.</summary>
    public static IQueryable<RectificationTask> TasksToDo(this AppDb db, Caller caller) =>
        db.Set<RectificationTask>()
            .Through(
                caller.Under(RectificationPermissions.Work),
                posting =>
                {
                    var problems = db.Set<Item>().Where(SupervisionAccess.OfIndustry(posting).And(db.WorkedFor(posting)));
                    var ids = posting.Organisations;
                    return t => ids.Contains(t.OrganisationId) && problems.Any(p => p.Id == t.ItemId);
                }
            );

    /// <summary>
    /// Items a posting judges that no posting of the caller is a party to. The municipal office may judge every problem, but waits only for
    /// those of its own rounds and those a keeper is itself a party to, which nobody else can judge.
    /// </summary>
    /// <param name="teams">Whether leading the round as its team is enough, or only keeping it.</param>
    private static IQueryable<Item> ItemsOfOthers(this AppDb db, Caller caller, bool teams)
    {
        var party = db.Set<Item>().Through(caller.Postings, db.WorkedFor);
        return db.Set<Item>()
            .Where(p => !party.Any(o => o.Id == p.Id))
            .Through(
                caller.Under(RectificationPermissions.Verify),
                posting => SupervisionAccess.OfIndustry(posting).And(db.Awaited(posting, teams))
            );
    }

    private static Expression<Func<Item, bool>> Awaited(this AppDb db, CallerPosting posting, bool teams)
    {
        var (ids, city, leads) = (posting.Organisations, posting.WholeCity, teams && posting.Role == Role.SupervisionTeam);
        var (rounds, tasks) = (db.Set<Round>(), db.Set<RectificationTask>());
        return p =>
            rounds.Any(s =>
                s.Id == p.RoundId
                && (
                    ids.Contains(s.OwnerId)
                    || (leads && s.TeamId != null && ids.Contains(s.TeamId.Value))
                    || (
                        city
                        && (
                            p.Units.Any(u => u.OrganisationId == s.OwnerId)
                            || tasks.Any(t => t.ItemId == p.Id && t.OrganisationId == s.OwnerId)
                        )
                    )
                )
            );
    }

    /// <summary>Items a posting works for, as the unit that owes them or was given a piece of the work.</summary>
    private static Expression<Func<Item, bool>> WorkedFor(this AppDb db, CallerPosting posting)
    {
        var (own, ids) = (posting.Own, posting.Organisations);
        var over = db.Set<Round>().Where(Sides.StoodOver(posting));
        var tasks = db.Set<RectificationTask>();
        return p =>
            p.Units.Any(u => own.Contains(u.OrganisationId))
            || tasks.Any(t => t.ItemId == p.Id && own.Contains(t.OrganisationId))
            || (
                (p.Units.Any(u => ids.Contains(u.OrganisationId)) || tasks.Any(t => t.ItemId == p.Id && ids.Contains(t.OrganisationId)))
                && !over.Any(s => s.Id == p.RoundId)
            );
    }
}
