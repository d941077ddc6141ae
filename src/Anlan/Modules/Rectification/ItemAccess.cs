using System.Linq.Expressions;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification;

/// <summary>
/// Who sees which items. The judging side sees those it keeps or its team leads, a unit those it owes or has a task of; a unit never sees
/// another unit's. Each posting reaches by itself, and one that is limited to an industry reaches items of that industry alone.
/// </summary>
internal static class ItemAccess
{
    public static IQueryable<Item> ItemsFor(this AppDb db, Caller caller) =>
        db.Set<Item>().Through(caller.Under(RectificationPermissions.Read), db.Reached);

    /// <summary>Items one posting reaches: of the units it covers, and those it stands over.</summary>
    public static Expression<Func<Item, bool>> Reached(this AppDb db, CallerPosting posting)
    {
        if (posting.WholeCity)
            return Sides.OfIndustry(posting);
        var reached = db.Owed(db.Covered(posting)).Union(db.Set<Item>().Where(db.StoodOver(posting)).Select(i => i.Id));
        return Sides.OfIndustry(posting).And(i => reached.Contains(i.Id));
    }

    /// <summary>
    /// Items that organisations owe or were given a piece of: who has a task sees what it is for. As ids: the database then begins at the few
    /// units of a clerk, not at all items of the city.
    /// </summary>
    internal static IQueryable<Guid> Owed(this AppDb db, IQueryable<Guid> organisations) =>
        db.Set<ItemUnit>()
            .Where(u => organisations.Contains(u.OrganisationId))
            .Select(u => u.ItemId)
            .Union(db.Set<RectificationTask>().Where(t => organisations.Contains(t.OrganisationId)).Select(t => t.ItemId));

    /// <summary>Items one posting reaches, as rows.</summary>
    public static IQueryable<Item> ItemsReached(this AppDb db, CallerPosting posting) => db.Set<Item>().Where(db.Reached(posting));

    /// <summary>All items of a case the caller already has in hand.</summary>
    public static IQueryable<Item> ItemsOfCase(this AppDb db, Guid caseId) => db.Set<Item>().Where(i => i.CaseId == caseId);

    /// <summary>The number the next item of a case gets.</summary>
    public static async Task<int> NextNumberAsync(this AppDb db, Guid caseId, CancellationToken ct) =>
        1 + (await db.ItemsOfCase(caseId).MaxAsync(i => (int?)i.Number, ct) ?? 0);

    /// <summary>Open items of a source whose last day was not moved by a granted extension, with their units: for counting days anew.</summary>
    public static IQueryable<Item> ItemsOnTheirFirstLimit(this AppDb db, string source) =>
        db.Set<Item>()
            .Include(i => i.Units)
            .Where(i =>
                i.Source == source
                && ItemStates.Open.Contains(i.State)
                && !db.Set<ExtensionRequest>().Any(r => r.ItemId == i.Id && r.Granted == true)
            );

    /// <summary>What hangs on items: the item must have been reached through <see cref="ItemsFor"/> first.</summary>
    public static IQueryable<ProgressEntry> ProgressOf(this AppDb db, Guid itemId) =>
        db.Set<ProgressEntry>().Where(e => e.ItemId == itemId);

    /// <inheritdoc cref="ProgressOf"/>
    public static IQueryable<Evidence> EvidenceOf(this AppDb db, Guid itemId) => db.Set<Evidence>().Where(e => e.ItemId == itemId);

    /// <inheritdoc cref="ProgressOf"/>
    public static IQueryable<Verification> VerificationsOf(this AppDb db, Guid itemId) =>
        db.Set<Verification>().Where(v => v.ItemId == itemId);

    /// <inheritdoc cref="ProgressOf"/>
    public static IQueryable<ExtensionRequest> ExtensionsOf(this AppDb db, Guid itemId) =>
        db.Set<ExtensionRequest>().Where(r => r.ItemId == itemId);

    /// <inheritdoc cref="ProgressOf"/>
    public static IQueryable<RectificationTask> TasksOf(this AppDb db, Guid itemId) =>
        db.Set<RectificationTask>().Where(t => t.ItemId == itemId);

    /// <inheritdoc cref="ProgressOf"/>
    public static IQueryable<Explanation> ExplanationsOf(this AppDb db, Guid itemId) =>
        db.Set<Explanation>().Where(e => e.ItemId == itemId);

    /// <summary>Evidence of all items the caller sees, to find a file used twice.</summary>
    public static IQueryable<Evidence> EvidenceFor(this AppDb db, Caller caller) =>
        db.Set<Evidence>().Where(e => db.ItemsFor(caller).Any(i => i.Id == e.ItemId));

    /// <summary>
    /// Text of the letter an item comes from; none when it comes from none. It speaks of other units too: show the passage alone to
    /// those who do not stand over the item.
    /// </summary>
    public static Task<string?> LetterTextAsync(this AppDb db, Guid? letterId, CancellationToken ct) =>
        db.Set<Letter>().Where(l => l.Id == letterId).Select(l => (string?)l.Text).SingleOrDefaultAsync(ct);

    /// <summary>The time line of an item: every fact told of it. The item must have been reached through the caller's scope.</summary>
    public static IQueryable<AuditEvent> EventsOf(this AppDb db, Guid itemId) =>
        db.Set<AuditEvent>().Where(e => e.CaseId == itemId || e.ObjectId == itemId);
}
