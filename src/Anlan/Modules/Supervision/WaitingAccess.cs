using System.Linq.Expressions;
using Anlan.Data;
using Anlan.Modules.Access;

namespace Anlan.Modules.Supervision;

/// <summary>What waits for the caller, on the side where the caller stands: the same rules as the acts, as queries.</summary>
internal static class WaitingAccess
{
    /// <summary>Problems of the units the caller works for.</summary>
    public static IQueryable<Problem> ProblemsToWork(this AppDb db, Caller caller) =>
        db.Set<Problem>()
            .Through(caller.Under(Permission.Rectify), posting => SupervisionAccess.OfIndustry(posting).And(db.WorkedFor(posting)));

    /// <summary>Problems the caller verifies and closes: of no unit the caller works for, and not worked on by the caller.</summary>
    public static IQueryable<Problem> ProblemsToJudge(this AppDb db, Caller caller) =>
        db.ProblemsOfOthers(caller, teams: true)
            .Where(p =>
                !db.Set<ProgressEntry>().Any(e => e.ProblemId == p.Id && e.AuthorId == caller.AccountId)
                && !db.Set<Evidence>().Any(e => e.ProblemId == p.Id && e.AuthorId == caller.AccountId)
                && !db.Set<Verification>().Any(v => v.ProblemId == p.Id && v.RequestedById == caller.AccountId)
            );

    /// <summary>Requests for more time the caller decides on.</summary>
    public static IQueryable<ExtensionRequest> ExtensionsToDecide(this AppDb db, Caller caller)
    {
        var problems = db.ProblemsOfOthers(caller, teams: false);
        return db.Set<ExtensionRequest>()
            .Where(e => e.Granted == null && e.RequestedById != caller.AccountId && problems.Any(p => p.Id == e.ProblemId));
    }

    /// <summary>Submitted plans the caller decides on.</summary>
    public static IQueryable<RectificationPlan> PlansToDecide(this AppDb db, Caller caller)
    {
        var own = db.Set<RectificationPlan>()
            .Through(
                caller.Postings,
                posting =>
                {
                    var (self, ids, over) = (
                        posting.Own,
                        posting.Organisations,
                        db.Set<SupervisionRecord>().Where(Sides.StoodOver(posting))
                    );
                    return p =>
                        self.Contains(p.OrganisationId) || (ids.Contains(p.OrganisationId) && !over.Any(s => s.Id == p.SupervisionId));
                }
            );
        return db.Set<RectificationPlan>()
            .Where(p => p.State == PlanState.Submitted && p.SubmittedById != caller.AccountId && !own.Any(o => o.Id == p.Id))
            .Through(
                caller.Unlimited(Permission.Verify),
                posting =>
                {
                    var (ids, city, rounds) = (posting.Organisations, posting.WholeCity, db.Set<SupervisionRecord>());
                    return p =>
                        rounds.Any(s => s.Id == p.SupervisionId && (ids.Contains(s.OwnerId) || (city && s.OwnerId == p.OrganisationId)));
                }
            );
    }

    /// <summary>Inspected units whose plan the caller writes.</summary>
    public static IQueryable<SupervisionUnit> UnitsToAnswer(this AppDb db, Caller caller) =>
        db.Set<SupervisionUnit>()
            .Through(
                caller.Unlimited(Permission.Rectify),
                posting =>
                {
                    var (own, ids, over) = (
                        posting.Own,
                        posting.Organisations,
                        db.Set<SupervisionRecord>().Where(Sides.StoodOver(posting))
                    );
                    return u =>
                        own.Contains(u.OrganisationId) || (ids.Contains(u.OrganisationId) && !over.Any(s => s.Id == u.SupervisionId));
                }
            );

    /// <summary>Tasks of the units the caller works for.</summary>
    public static IQueryable<RectificationTask> TasksToDo(this AppDb db, Caller caller) =>
        db.Set<RectificationTask>()
            .Through(
                caller.Under(Permission.Rectify),
                posting =>
                {
                    var problems = db.Set<Problem>().Where(SupervisionAccess.OfIndustry(posting).And(db.WorkedFor(posting)));
                    var ids = posting.Organisations;
                    return t => ids.Contains(t.OrganisationId) && problems.Any(p => p.Id == t.ProblemId);
                }
            );

    /// <summary>
    /// Problems a posting judges that no posting of the caller is a party to. The municipal office may judge every problem, but waits only for
    /// those of its own rounds and those a keeper is itself a party to, which nobody else can judge.
    /// </summary>
    /// <param name="teams">Whether leading the round as its team is enough, or only keeping it.</param>
    private static IQueryable<Problem> ProblemsOfOthers(this AppDb db, Caller caller, bool teams)
    {
        var party = db.Set<Problem>().Through(caller.Postings, db.WorkedFor);
        return db.Set<Problem>()
            .Where(p => !party.Any(o => o.Id == p.Id))
            .Through(caller.Under(Permission.Verify), posting => SupervisionAccess.OfIndustry(posting).And(db.Awaited(posting, teams)));
    }

    private static Expression<Func<Problem, bool>> Awaited(this AppDb db, CallerPosting posting, bool teams)
    {
        var (ids, city, leads) = (posting.Organisations, posting.WholeCity, teams && posting.Role == Role.SupervisionTeam);
        var (rounds, tasks) = (db.Set<SupervisionRecord>(), db.Set<RectificationTask>());
        return p =>
            rounds.Any(s =>
                s.Id == p.SupervisionId
                && (
                    ids.Contains(s.OwnerId)
                    || (leads && s.TeamId != null && ids.Contains(s.TeamId.Value))
                    || (
                        city
                        && (
                            p.Units.Any(u => u.OrganisationId == s.OwnerId)
                            || tasks.Any(t => t.ProblemId == p.Id && t.OrganisationId == s.OwnerId)
                        )
                    )
                )
            );
    }

    /// <summary>Problems a posting works for, as the unit that owes them or was given a piece of the work.</summary>
    private static Expression<Func<Problem, bool>> WorkedFor(this AppDb db, CallerPosting posting)
    {
        var (own, ids) = (posting.Own, posting.Organisations);
        var over = db.Set<SupervisionRecord>().Where(Sides.StoodOver(posting));
        var tasks = db.Set<RectificationTask>();
        return p =>
            p.Units.Any(u => own.Contains(u.OrganisationId))
            || tasks.Any(t => t.ProblemId == p.Id && own.Contains(t.OrganisationId))
            || (
                (p.Units.Any(u => ids.Contains(u.OrganisationId)) || tasks.Any(t => t.ProblemId == p.Id && ids.Contains(t.OrganisationId)))
                && !over.Any(s => s.Id == p.SupervisionId)
            );
    }
}
