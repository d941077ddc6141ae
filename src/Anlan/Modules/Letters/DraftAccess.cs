using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Letters;

/// <summary>How the acts on a draft reach it: through the caller's scope, whole, and only while it is open.</summary>
internal static class DraftAccess
{
    /// <summary>Import drafts belong to the organisation that imports.</summary>
    public static IQueryable<ImportDraft> DraftsFor(this AppDb db, Caller caller) =>
        db.Set<ImportDraft>()
            .Through(
                caller.Unlimited(LettersPermissions.Import),
                posting =>
                {
                    var ids = db.Covered(posting);
                    return posting.WholeCity ? _ => true : d => ids.Contains(d.OwnerId);
                }
            );

    /// <summary>A draft with its problems, units and checks; nothing when it is not there for this caller.</summary>
    public static async Task<ImportDraft?> DraftAsync(this AppDb db, Caller caller, Guid id, CancellationToken ct) =>
        await db.DraftsFor(caller)
            .Include(d => d.Problems)
                .ThenInclude(p => p.Units)
            .Include(d => d.Units)
            .Include(d => d.Checks)
            .AsSplitQuery()
            .SingleOrDefaultAsync(d => d.Id == id, ct);

    /// <summary>Acts on a draft that can be undone, the last first.</summary>
    public static IQueryable<DraftStep> StepsOf(this AppDb db, Guid draftId) =>
        db.Set<DraftStep>().Where(s => s.DraftId == draftId).OrderByDescending(s => s.Number);

    /// <summary>A draft to be changed, or what the act answers instead.</summary>
    public static async Task<(ImportDraft? Draft, Outcome? Instead)> OpenDraftAsync(
        this AppDb db,
        Caller caller,
        Guid id,
        CancellationToken ct
    ) =>
        await db.DraftAsync(caller, id, ct) is not { } draft ? (null, Outcome.NotFound)
        : draft.Closed is { } refusal ? (null, refusal)
        : (draft, null);

    /// <summary>A problem of a draft to be changed, as the caller saw it, or what the act answers instead.</summary>
    /// <param name="seen">Version of the problem on the page the caller acted from; none asks for no check.</param>
    public static async Task<(ImportDraft? Draft, DraftProblem? Problem, Outcome? Instead)> OpenProblemAsync(
        this AppDb db,
        Caller caller,
        Guid draftId,
        Guid problemId,
        string? seen,
        CancellationToken ct
    )
    {
        var (draft, instead) = await db.OpenDraftAsync(caller, draftId, ct);
        if (draft is null)
            return (null, null, instead);
        if (draft.Problems.Find(p => p.Id == problemId) is not { } problem)
            return (null, null, seen is null ? Outcome.NotFound : new Outcome.Stale());
        return seen is null || FormReader.Saw(seen, problem.Version) ? (draft, problem, null) : (null, null, new Outcome.Stale());
    }

    /// <summary>Counts a change of the units of a problem as a change of the problem, so that others who see the old one are told.</summary>
    public static void Touch(this AppDb db, DraftProblem problem)
    {
        var entry = db.Entry(problem);
        if (entry.State == EntityState.Unchanged)
            entry.Property(p => p.Version).IsModified = true;
    }
}
