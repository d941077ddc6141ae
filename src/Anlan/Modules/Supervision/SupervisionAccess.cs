using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Supervision.Import;

namespace Anlan.Modules.Supervision;

/// <summary>
/// Who sees which rows, and who may do what with them. The supervising side sees the rounds it keeps or its team led, a unit those that
/// inspect it and the problems it owes; a unit never sees another unit's problems.
/// </summary>
internal static class SupervisionAccess
{
    public static IQueryable<SupervisionRecord> SupervisionsFor(this AppDb db, Caller caller)
    {
        var all = db.Set<SupervisionRecord>();
        if (caller.SeesCity)
            return all;
        var ids = caller.OrganisationIds;
        return all.Where(s =>
            ids.Contains(s.OwnerId)
            || (s.TeamId != null && ids.Contains(s.TeamId.Value))
            || s.Units.Any(u => ids.Contains(u.OrganisationId))
            || db.Set<Problem>()
                .Any(p =>
                    p.SupervisionId == s.Id
                    && (
                        p.Units.Any(u => ids.Contains(u.OrganisationId))
                        || db.Set<RectificationTask>().Any(t => t.ProblemId == p.Id && ids.Contains(t.OrganisationId))
                    )
                )
        );
    }

    /// <summary>All problems of a round the caller already has in hand.</summary>
    public static IQueryable<Problem> ProblemsOfRound(this AppDb db, Guid roundId) =>
        db.Set<Problem>().Where(p => p.SupervisionId == roundId);

    /// <summary>Titles to name the round of a problem that the caller already sees.</summary>
    public static IQueryable<SupervisionRecord> AllTitles(this AppDb db) => db.Set<SupervisionRecord>();

    public static IQueryable<Problem> ProblemsFor(this AppDb db, Caller caller)
    {
        var all = db.Set<Problem>();
        if (caller.SeesCity)
            return all;
        var ids = caller.OrganisationIds;
        return all.Where(p =>
            p.Units.Any(u => ids.Contains(u.OrganisationId))
            // Who was given a piece of the work sees what it is for.
            || db.Set<RectificationTask>().Any(t => t.ProblemId == p.Id && ids.Contains(t.OrganisationId))
            || db.Set<SupervisionRecord>()
                .Any(s => s.Id == p.SupervisionId && (ids.Contains(s.OwnerId) || (s.TeamId != null && ids.Contains(s.TeamId.Value))))
        );
    }

    /// <summary>Plans of the caller's own units, and all plans of the rounds the caller supervises.</summary>
    public static IQueryable<RectificationPlan> PlansFor(this AppDb db, Caller caller)
    {
        var all = db.Set<RectificationPlan>();
        if (caller.SeesCity)
            return all;
        var ids = caller.OrganisationIds;
        return all.Where(p =>
            ids.Contains(p.OrganisationId)
            || db.Set<SupervisionRecord>()
                .Any(s => s.Id == p.SupervisionId && (ids.Contains(s.OwnerId) || (s.TeamId != null && ids.Contains(s.TeamId.Value))))
        );
    }

    public static IQueryable<RectificationReport> ReportsFor(this AppDb db, Caller caller)
    {
        var all = db.Set<RectificationReport>();
        if (caller.SeesCity)
            return all;
        var ids = caller.OrganisationIds;
        return all.Where(r =>
            ids.Contains(r.OrganisationId)
            || db.Set<SupervisionRecord>()
                .Any(s => s.Id == r.SupervisionId && (ids.Contains(s.OwnerId) || (s.TeamId != null && ids.Contains(s.TeamId.Value))))
        );
    }

    /// <summary>Look-backs are the supervising side's working papers.</summary>
    public static IQueryable<LookBack> LookBacksFor(this AppDb db, Caller caller)
    {
        var all = db.Set<LookBack>();
        if (caller.SeesCity)
            return all;
        var ids = caller.OrganisationIds;
        return all.Where(l =>
            db.Set<SupervisionRecord>()
                .Any(s => s.Id == l.SupervisionId && (ids.Contains(s.OwnerId) || (s.TeamId != null && ids.Contains(s.TeamId.Value))))
        );
    }

    /// <summary>Tasks given to the caller's own units.</summary>
    public static IQueryable<RectificationTask> TasksFor(this AppDb db, Caller caller)
    {
        var ids = caller.OrganisationIds;
        return db.Set<RectificationTask>().Where(t => ids.Contains(t.OrganisationId));
    }

    /// <summary>Extension requests on the problems the caller sees.</summary>
    public static IQueryable<ExtensionRequest> ExtensionsFor(this AppDb db, Caller caller) =>
        db.Set<ExtensionRequest>().Where(e => db.ProblemsFor(caller).Any(p => p.Id == e.ProblemId));

    /// <summary>Import drafts belong to the organisation that imports.</summary>
    public static IQueryable<ImportDraft> DraftsFor(this AppDb db, Caller caller)
    {
        var all = db.Set<ImportDraft>();
        if (caller.SeesCity)
            return all;
        var ids = caller.OrganisationIds;
        return all.Where(d => ids.Contains(d.OwnerId));
    }

    /// <summary>What hangs on problems: the problem must have been reached through <see cref="ProblemsFor"/> first.</summary>
    public static IQueryable<ProgressEntry> ProgressOf(this AppDb db, Guid problemId) =>
        db.Set<ProgressEntry>().Where(e => e.ProblemId == problemId);

    /// <inheritdoc cref="ProgressOf"/>
    public static IQueryable<Evidence> EvidenceOf(this AppDb db, Guid problemId) => db.Set<Evidence>().Where(e => e.ProblemId == problemId);

    /// <inheritdoc cref="ProgressOf"/>
    public static IQueryable<Verification> VerificationsOf(this AppDb db, Guid problemId) =>
        db.Set<Verification>().Where(v => v.ProblemId == problemId);

    /// <inheritdoc cref="ProgressOf"/>
    public static IQueryable<ExtensionRequest> ExtensionsOf(this AppDb db, Guid problemId) =>
        db.Set<ExtensionRequest>().Where(r => r.ProblemId == problemId);

    /// <inheritdoc cref="ProgressOf"/>
    public static IQueryable<RectificationTask> TasksOf(this AppDb db, Guid problemId) =>
        db.Set<RectificationTask>().Where(t => t.ProblemId == problemId);

    /// <inheritdoc cref="ProgressOf"/>
    public static IQueryable<Explanation> ExplanationsOf(this AppDb db, Guid problemId) =>
        db.Set<Explanation>().Where(e => e.ProblemId == problemId);

    /// <summary>Whether the caller stands on the supervising side of a round (keeps it, leads its team, or is the municipal office).</summary>
    public static bool Supervises(this Caller caller, SupervisionRecord round) =>
        caller.SeesCity
        || caller.OrganisationIds.Contains(round.OwnerId)
        || (round.TeamId is { } team && caller.OrganisationIds.Contains(team));

    /// <summary>Whether the caller works for one of the units that owe a problem.</summary>
    public static bool Owes(this Caller caller, Problem problem) =>
        problem.Units.Exists(u => caller.OrganisationIds.Contains(u.OrganisationId));
}
