using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Letters.Undo;

namespace Anlan.Modules.Letters.ListActs;

/// <summary>Makes one problem of several that tell the same fact: the first in the list takes in the others.</summary>
public sealed class MergeProblems(AppDb db, DraftSteps steps, CurrentCaller caller, TimeProvider clock)
{
    private static readonly Refusal TooFew = new("merge.few", "请至少勾选两条问题再合并。");

    /// <summary>Merges a problem with the next one that is not set aside.</summary>
    public async Task<Outcome> WithNextAsync(Guid draftId, Guid problemId, string? seen, CancellationToken ct)
    {
        var (draft, problem, instead) = await db.OpenProblemAsync(caller.Value, draftId, problemId, seen, ct);
        if (draft is null)
            return instead!;
        var next = draft.Kept.FirstOrDefault(p => p.Position > problem!.Position);
        if (problem!.Removed || next is null)
            return new Refusal("merge.last", "这一条后面没有可以合并的问题，请勾选要合并的几条再合并。");
        return await RunAsync(draft, [problem, next], ct);
    }

    /// <summary>Merges the ticked problems.</summary>
    public async Task<Outcome> SelectedAsync(Guid draftId, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var (draft, instead) = await db.OpenDraftAsync(caller.Value, draftId, ct);
        if (draft is null)
            return instead!;
        // Ticked on a page from which somebody else has merged or set aside a problem meanwhile.
        if (ids.Any(id => !draft.Kept.Any(p => p.Id == id)))
            return new Outcome.Stale();
        var chosen = draft.Kept.Where(p => ids.Contains(p.Id)).ToList();
        return chosen.Count < 2 ? TooFew : await RunAsync(draft, chosen, ct);
    }

    private async Task<Outcome> RunAsync(ImportDraft draft, IReadOnlyList<DraftProblem> chosen, CancellationToken ct)
    {
        var first = chosen[0];
        foreach (var other in chosen.Skip(1))
        {
            first.Absorb(other, NothingBetween(draft, first, other, chosen), () => Ids.New(clock));
            draft.Problems.Remove(other);
            db.Remove(other);
        }
        db.Touch(first);
        return await steps.SaveAsync(new DraftProblemsMerged(draft.Id, first.Id, [.. chosen.Skip(1).Select(p => p.Id)]), ct, first.Id);
    }

    /// <summary>Whether one passage can cover both without covering a third problem's as well.</summary>
    private static bool NothingBetween(ImportDraft draft, DraftProblem one, DraftProblem other, IReadOnlyList<DraftProblem> chosen)
    {
        if (one.PassageStart is not { } start || other.PassageStart is not { } otherStart)
            return false;
        var (from, to) = (Math.Min(start, otherStart), Math.Max(start, otherStart));
        return draft.Problems.TrueForAll(p => chosen.Contains(p) || p.PassageStart is not { } at || at <= from || at >= to);
    }
}
