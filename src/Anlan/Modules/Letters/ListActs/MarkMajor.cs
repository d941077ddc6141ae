using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Letters.Undo;

namespace Anlan.Modules.Letters.ListActs;

/// <summary>Marks a problem as major (重大问题), or takes the mark away.</summary>
public sealed class MarkMajor(AppDb db, DraftSteps steps, CurrentCaller caller)
{
    public async Task<Outcome> RunAsync(Guid draftId, Guid problemId, bool major, string? seen, CancellationToken ct)
    {
        var (draft, problem, instead) = await db.OpenProblemAsync(caller.Value, draftId, problemId, seen, ct);
        if (draft is null)
            return instead!;
        if (problem!.Major == major)
            return Outcome.Stored(problemId);
        problem.Major = major;
        return await steps.SaveAsync(new DraftProblemMarked(draftId, problemId, major), ct, problemId);
    }
}
