using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Letters.Undo;

namespace Anlan.Modules.Letters.ListActs;

/// <summary>Sets a passage aside as no problem, or takes it back.</summary>
public sealed class SetAside(AppDb db, DraftSteps steps, CurrentCaller caller)
{
    public async Task<Outcome> RunAsync(Guid draftId, Guid problemId, bool aside, string? seen, CancellationToken ct)
    {
        var (draft, problem, instead) = await db.OpenProblemAsync(caller.Value, draftId, problemId, seen, ct);
        if (draft is null)
            return instead!;
        if (problem!.Removed == aside)
            return Outcome.Stored(problemId);
        problem.Removed = aside;
        return await steps.SaveAsync(
            aside ? new DraftProblemRemoved(draftId, problemId) : new DraftProblemTakenBack(draftId, problemId),
            ct,
            problemId
        );
    }
}
