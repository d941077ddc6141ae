using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Anlan.Modules.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification;

/// <summary>A problem reached by a caller, with what decides who may do what with it.</summary>
/// <param name="TaskUnits">Organisations that were given a piece of the work.</param>
/// <param name="Workers">Accounts that wrote progress, handed in evidence or asked for verification.</param>
internal sealed record ItemCase(Item Item, Round Round, IReadOnlyList<Guid> TaskUnits, IReadOnlyCollection<Guid> Workers)
{
    /// <summary>Organisations that owe it or were given a piece of the work.</summary>
    public IEnumerable<Guid> Bodies => Item.Units.Select(u => u.OrganisationId).Concat(TaskUnits);

    public string? Industry => Item.IndustryCode;

    /// <summary>The unit that leads the rectification.</summary>
    public Guid? LeadId => (Item.Units.Find(u => u.IsLead) ?? Item.Units.FirstOrDefault())?.OrganisationId;
}

/// <summary>Who may do what with a problem. The two sides never meet in one person: see <see cref="Sides"/>.</summary>
internal static class ItemAccess
{
    /// <summary>The problem for a change, or nothing when it is not there or not for this caller.</summary>
    public static async Task<ItemCase?> ItemCaseAsync(this AppDb db, Caller caller, Guid id, CancellationToken ct)
    {
        var problem = await db.ItemsFor(caller)
            .Include(p => p.Units)
            .Include(p => p.Enterprises)
            .AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == id, ct);
        if (problem is null)
            return null;
        var round = await db.RoundOf(problem).Include(s => s.Units).SingleAsync(ct);
        var given = await db.TasksOf(id).Select(t => t.OrganisationId).Distinct().ToListAsync(ct);
        var workers = await db.ProgressOf(id)
            .Select(e => e.AuthorId)
            .Union(db.EvidenceOf(id).Select(e => e.AuthorId))
            .Union(db.VerificationsOf(id).Select(v => v.RequestedById))
            .ToListAsync(ct);
        return new ItemCase(problem, round, given, workers);
    }

    /// <summary>The round of a problem that was reached through the caller's scope.</summary>
    public static IQueryable<Round> RoundOf(this AppDb db, Item problem)
    {
        var id = problem.RoundId;
        return db.Set<Round>().Where(s => s.Id == id);
    }

    /// <summary>What the plan says of a problem that was reached through the caller's scope.</summary>
    public static IQueryable<PlanItem> PlanItemsOf(this AppDb db, Guid itemId) => db.Set<PlanItem>().Where(i => i.ItemId == itemId);

    /// <summary>Plans, to be joined to items that were reached through their problem: an item shows the state of its plan, no more.</summary>
    public static IQueryable<RectificationPlan> PlansOfItems(this AppDb db) => db.Set<RectificationPlan>();

    /// <summary>Evidence of all problems the caller sees, to find a file used twice.</summary>
    public static IQueryable<Evidence> EvidenceFor(this AppDb db, Caller caller) =>
        db.Set<Evidence>().Where(e => db.ItemsFor(caller).Any(p => p.Id == e.ItemId));

    /// <summary>
    /// Text of the letter a problem comes from; none when it comes from none. It speaks of other units too: show the passage alone to
    /// those who do not see the whole round.
    /// </summary>
    public static Task<string?> LetterTextAsync(this AppDb db, Round round, CancellationToken ct) =>
        db.Set<Letter>().Where(l => l.Id == round.LetterId).Select(l => (string?)l.Text).SingleOrDefaultAsync(ct);

    /// <summary>The problem's time line: every fact told of it. The problem must have been reached through the caller's scope.</summary>
    public static IQueryable<AuditEvent> EventsOf(this AppDb db, Guid itemId) =>
        db.Set<AuditEvent>().Where(e => e.CaseId == itemId || e.ObjectId == itemId);

    /// <summary>Fills in progress and evidence: the units that owe it or were given a task of it.</summary>
    public static bool MayWork(this Caller caller, ItemCase at) =>
        at.Bodies.Any(unit => caller.Works(unit, at.Round, RectificationPermissions.Work, at.Industry));

    /// <summary>Gives out tasks and explains: the lead unit.</summary>
    public static bool MayLead(this Caller caller, ItemCase at) =>
        at.LeadId is { } lead && caller.Works(lead, at.Round, RectificationPermissions.Work, at.Industry);

    /// <summary>The postings by which the caller leads: their trees are where tasks may go.</summary>
    public static IEnumerable<CallerPosting> TreesLeading(this Caller caller, ItemCase at) =>
        caller
            .Under(RectificationPermissions.Work)
            .Where(p => p.Includes(at.Industry) && at.LeadId is { } lead && p.WorksFor(lead, at.Round));

    /// <summary>Marks a task as done: its unit, or the lead.</summary>
    public static bool MayFinish(this Caller caller, ItemCase at, RectificationTask task) =>
        caller.Works(task.OrganisationId, at.Round, RectificationPermissions.Work, at.Industry) || caller.MayLead(at);

    /// <summary>Speaks in the unit's name: reports it done, asks for more time.</summary>
    public static bool MaySpeak(this Caller caller, ItemCase at) =>
        at.LeadId is { } lead && caller.Works(lead, at.Round, RectificationPermissions.Submit, at.Industry);

    /// <summary>Verifies and closes: who stands over the round, without those who work for a unit that owes it or has a task of it.</summary>
    public static bool MayVerify(this Caller caller, ItemCase at) => caller.Judges(at, RectificationPermissions.Verify);

    /// <summary>Records at a look-back what became of it: the same, by the right to look back.</summary>
    public static bool MayLookBack(this Caller caller, ItemCase at) => caller.Judges(at, SupervisionPermissions.LookBack);

    /// <summary>Decides on extensions: the municipal office or the body that keeps the round.</summary>
    public static bool MayExtend(this Caller caller, ItemCase at) =>
        caller.Keeps(at.Round, at.Industry) && !caller.IsParty(at.Bodies, at.Round);

    /// <summary>Whether the caller decides for the body that keeps the round, or for the municipal office.</summary>
    public static bool Keeps(this Caller caller, Round round, string? industry = null) =>
        caller.Covers(round.OwnerId, RectificationPermissions.Verify, industry);

    /// <summary>Why somebody who worked on a problem does not judge it, whatever the present post.</summary>
    public static Refusal? OwnWork(this Caller caller, ItemCase at) =>
        at.Workers.Contains(caller.AccountId)
            ? new Refusal(
                "verification.own-work",
                "你为这个问题登记过进展、上传过佐证或申请过复核，不能再由你判定，请由督察一方的另一人办理。"
            )
            : null;

    private static bool Judges(this Caller caller, ItemCase at, string permission) =>
        caller.Supervises(at.Round, permission, at.Industry) && !caller.IsParty(at.Bodies, at.Round);
}
