using System.Linq.Expressions;
using Anlan.Data;
using Anlan.Modules.Access;

namespace Anlan.Modules.Rectification;

/// <summary>What waits for the caller, on the side where the caller stands: the same rules as the acts, as queries.</summary>
internal static class WaitingAccess
{
    /// <summary>Items of the units the caller works for.</summary>
    public static IQueryable<Item> ItemsToWork(this AppDb db, Caller caller) =>
        db.Set<Item>()
            .Through(caller.Under(RectificationPermissions.Work), posting => Sides.OfIndustry(posting).And(db.WorkedFor(posting)));

    /// <summary>Items the caller verifies and closes: of no unit the caller works for, and not worked on by the caller.</summary>
    public static IQueryable<Item> ItemsToJudge(this AppDb db, Caller caller) =>
        db.ItemsOfOthers(caller, teams: true)
            .Where(i =>
                !db.Set<ProgressEntry>().Any(e => e.ItemId == i.Id && e.AuthorId == caller.AccountId)
                && !db.Set<Evidence>().Any(e => e.ItemId == i.Id && e.AuthorId == caller.AccountId)
                && !db.Set<Verification>().Any(v => v.ItemId == i.Id && v.RequestedById == caller.AccountId)
            );

    /// <summary>Requests for more time the caller decides on.</summary>
    public static IQueryable<ExtensionRequest> ExtensionsToDecide(this AppDb db, Caller caller)
    {
        // Begins at the few requests that wait.
        var items = db.ItemsOfOthers(caller, teams: false);
        return db.Set<ExtensionRequest>()
            .Where(ExtensionRequest.Waits)
            .Where(e => e.RequestedById != caller.AccountId && items.Any(i => i.Id == e.ItemId));
    }

    /// <summary>Tasks of the units the caller works for.</summary>
    public static IQueryable<RectificationTask> TasksToDo(this AppDb db, Caller caller) =>
        db.Set<RectificationTask>()
            .Through(
                caller.Under(RectificationPermissions.Work),
                posting =>
                {
                    var items = db.Set<Item>().Where(Sides.OfIndustry(posting).And(db.WorkedFor(posting))).Select(i => i.Id);
                    var ids = db.Covered(posting);
                    return t => ids.Contains(t.OrganisationId) && items.Contains(t.ItemId);
                }
            );

    /// <summary>
    /// Items a posting judges that no posting of the caller is a party to. The municipal office may judge every item, but waits only for
    /// those it keeps itself and those the keeper is itself a party to, which nobody else can judge.
    /// </summary>
    /// <param name="teams">Whether leading as the team is enough, or only keeping.</param>
    private static IQueryable<Item> ItemsOfOthers(this AppDb db, Caller caller, bool teams)
    {
        var party = db.Set<Item>().Through(caller.Postings, db.WorkedFor).Select(i => i.Id);
        return db.Set<Item>()
            .Where(i => !party.Contains(i.Id))
            .Through(caller.Under(RectificationPermissions.Verify), posting => Sides.OfIndustry(posting).And(db.Awaited(posting, teams)));
    }

    private static Expression<Func<Item, bool>> Awaited(this AppDb db, CallerPosting posting, bool teams)
    {
        var (ids, city, leads) = (db.Covered(posting), posting.WholeCity, teams && posting.Role == Role.SupervisionTeam);
        var tasks = db.Set<RectificationTask>();
        return i =>
            ids.Contains(i.KeeperId)
            || (leads && i.TeamId != null && ids.Contains(i.TeamId.Value))
            || (
                city
                && (i.Units.Any(u => u.OrganisationId == i.KeeperId) || tasks.Any(t => t.ItemId == i.Id && t.OrganisationId == i.KeeperId))
            );
    }

    /// <summary>Items a posting works for, as the unit that owes them or was given a piece of the work.</summary>
    private static Expression<Func<Item, bool>> WorkedFor(this AppDb db, CallerPosting posting)
    {
        var below = db.Owed(db.Covered(posting));
        var worked = db.Owed(db.OwnOf(posting))
            .Union(db.Set<Item>().Where(i => below.Contains(i.Id)).Where(db.StoodOver(posting).Not()).Select(i => i.Id));
        return i => worked.Contains(i.Id);
    }
}
