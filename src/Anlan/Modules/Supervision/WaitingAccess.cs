using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;

namespace Anlan.Modules.Supervision;

/// <summary>Plans that wait for the caller: the same rules as the acts, as queries.</summary>
internal static class WaitingAccess
{
    /// <summary>Submitted plans the caller decides on.</summary>
    public static IQueryable<RectificationPlan> PlansToDecide(this AppDb db, Caller caller)
    {
        var own = db.Set<RectificationPlan>()
            .Through(
                caller.Postings,
                posting =>
                {
                    var (self, ids, over) = (db.OwnOf(posting), db.Covered(posting), db.Supervised(posting));
                    return p => self.Contains(p.OrganisationId) || (ids.Contains(p.OrganisationId) && !over.Any(s => s.Id == p.RoundId));
                }
            );
        return db.Set<RectificationPlan>()
            .Where(p => p.State == PlanState.Submitted && p.SubmittedById != caller.AccountId && !own.Any(o => o.Id == p.Id))
            .Through(
                caller.Unlimited(RectificationPermissions.Verify),
                posting =>
                {
                    var (ids, city, rounds) = (db.Covered(posting), posting.WholeCity, db.Set<Round>());
                    return p =>
                        rounds.Any(s => s.Id == p.RoundId && (ids.Contains(s.KeeperId) || (city && s.KeeperId == p.OrganisationId)));
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
                    var (own, ids, over) = (db.OwnOf(posting), db.Covered(posting), db.Supervised(posting));
                    return u => own.Contains(u.OrganisationId) || (ids.Contains(u.OrganisationId) && !over.Any(s => s.Id == u.RoundId));
                }
            );
}
