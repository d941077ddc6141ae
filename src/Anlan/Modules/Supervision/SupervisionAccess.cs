using System.Linq.Expressions;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Letters;
using Anlan.Modules.Rectification;

namespace Anlan.Modules.Supervision;

/// <summary>
/// Who sees which rows, and who may do what with them. The supervising side sees the rounds it keeps or its team led, a unit those that
/// inspect it and the problems it owes; a unit never sees another unit's problems. Each posting reaches by itself, and one that is limited to
/// an industry reaches problems of that industry alone: rounds only to name them, and no plan, report, look-back or draft.
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
                    var problems = db.Set<Item>().Through([posting], db.Reached);
                    if (posting.IndustryCodes is not null)
                        return s => problems.Any(p => p.RoundId == s.Id);
                    var (ids, over) = (posting.Organisations, db.Supervised(posting));
                    return s =>
                        over.Any(o => o.Id == s.Id)
                        // Who is to be inspected does not know before the entry.
                        || (s.Stage != RoundStage.Preparing && s.Units.Any(u => ids.Contains(u.OrganisationId)))
                        || problems.Any(p => p.RoundId == s.Id);
                }
            );

    /// <summary>All problems of a round the caller already has in hand.</summary>
    public static IQueryable<Item> ItemsOfRound(this AppDb db, Guid roundId) => db.Set<Item>().Where(p => p.RoundId == roundId);

    /// <summary>Titles to name the round of a problem that the caller already sees.</summary>
    public static IQueryable<Round> AllTitles(this AppDb db) => db.Set<Round>();

    public static IQueryable<Item> ItemsFor(this AppDb db, Caller caller) =>
        db.Set<Item>().Through(caller.Under(SupervisionPermissions.Read), db.Reached);

    /// <summary>Plans of the caller's own units, and all plans of the rounds the caller supervises.</summary>
    public static IQueryable<RectificationPlan> PlansFor(this AppDb db, Caller caller) =>
        db.Set<RectificationPlan>()
            .Through(
                caller.Unlimited(SupervisionPermissions.Read),
                posting =>
                {
                    var (ids, rounds) = (posting.Organisations, db.Supervised(posting));
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

    /// <summary>Import drafts belong to the organisation that imports.</summary>
    public static IQueryable<ImportDraft> DraftsFor(this AppDb db, Caller caller) =>
        db.Set<ImportDraft>()
            .Through(
                caller.Unlimited(LettersPermissions.Import),
                posting =>
                {
                    var ids = posting.Organisations;
                    return posting.WholeCity ? _ => true : d => ids.Contains(d.OwnerId);
                }
            );

    /// <summary>What hangs on problems: the problem must have been reached through <see cref="ItemsFor"/> first.</summary>
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

    /// <summary>Items of the industry a posting is limited to.</summary>
    public static Expression<Func<Item, bool>> OfIndustry(CallerPosting posting)
    {
        var codes = posting.IndustryCodes;
        return codes is null ? _ => true : p => p.IndustryCode != null && codes.Contains(p.IndustryCode);
    }

    /// <summary>Items one posting reaches: of the units it covers, and of the rounds it stands over.</summary>
    private static Expression<Func<Item, bool>> Reached(this AppDb db, CallerPosting posting)
    {
        if (posting.WholeCity)
            return OfIndustry(posting);
        var (ids, rounds) = (posting.Organisations, db.Supervised(posting));
        return OfIndustry(posting)
            .And(p =>
                p.Units.Any(u => ids.Contains(u.OrganisationId))
                // Who was given a piece of the work sees what it is for.
                || db.Set<RectificationTask>().Any(t => t.ItemId == p.Id && ids.Contains(t.OrganisationId))
                || rounds.Any(s => s.Id == p.RoundId)
            );
    }

    /// <summary>Rounds a posting stands over.</summary>
    private static IQueryable<Round> Supervised(this AppDb db, CallerPosting posting) => db.Set<Round>().Where(Sides.StoodOver(posting));
}
