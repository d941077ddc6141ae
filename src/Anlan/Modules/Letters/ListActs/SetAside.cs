using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;

namespace Anlan.Modules.Letters.ListActs;

/// <summary>Sets a passage aside as no problem, or takes it back.</summary>
public sealed class SetAside(AppDb db, CaseLog log, CurrentCaller caller)
{
    public async Task<Outcome> RunAsync(Guid draftId, Guid problemId, bool aside, string? seen, CancellationToken ct)
    {
        var (draft, problem, instead) = await db.OpenProblemAsync(caller.Value, draftId, problemId, seen, ct);
        if (draft is null)
            return instead!;
        if (problem!.Removed == aside)
            return Outcome.Stored(problemId);
        problem.Removed = aside;
        log.Add(aside ? new DraftProblemRemoved(draftId, problemId) : new DraftProblemTakenBack(draftId, problemId));
        return await db.SaveActAsync(ct, problemId);
    }
}
