using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Letters.Undo;

/// <summary>Undoes the last act on a draft (撤销); once more undoes the one before it. Refused when somebody has acted since the page was shown.</summary>
public sealed class UndoStep(AppDb db, CaseLog log, CurrentCaller caller)
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapButton(LettersPaths.List + "/{draftId:guid}/undo", LettersPermissions.Import, AnswerAsync);

    /// <param name="draftId">The draft.</param>
    /// <param name="stepId">The step the caller saw as the last one.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Outcome> RunAsync(Guid draftId, Guid stepId, CancellationToken ct)
    {
        var (draft, instead) = await db.OpenDraftAsync(caller.Value, draftId, ct);
        if (draft is null)
            return instead!;
        var last = await db.StepsOf(draftId).FirstOrDefaultAsync(ct);
        if (last is null)
            return new Refusal("draft.nothing-to-undo", "没有可以撤销的操作。请刷新页面查看最新状态。");
        if (last.Id != stepId)
            return new Outcome.Stale();
        RowsBefore.PutBack(db, last.Before);
        db.Remove(last);
        log.Add(new DraftStepUndone(draftId, last.What));
        return await db.SaveActAsync(ct, draftId);
    }

    private static async Task<IResult> AnswerAsync(Guid draftId, HttpRequest request, UndoStep act, Flash flash, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        var outcome = await act.RunAsync(draftId, Guid.TryParse(form["Step"], out var step) ? step : Guid.Empty, ct);
        return PostedAct.Answer(outcome, flash, LettersPaths.Back(draftId, form["Back"]), "已撤销上一步。");
    }
}
