using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Letters.UploadLetters;

/// <summary>Goes on with a paper that does not look like a feedback letter, or gives a draft up.</summary>
public sealed class DecideDraft(AppDb db, CaseLog log, CurrentCaller caller)
{
    public Task<Outcome> KeepAsync(Guid draftId, CancellationToken ct) =>
        RunAsync(draftId, draft => draft.Keep(), new DraftKept(draftId), ct);

    public Task<Outcome> DiscardAsync(Guid draftId, CancellationToken ct) =>
        RunAsync(draftId, draft => draft.Discard(), new DraftDiscarded(draftId), ct);

    internal static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(LettersPaths.List + "/{draftId:guid}");
        group.MapButton(
            "/keep",
            LettersPermissions.Import,
            async (Guid draftId, DecideDraft act, Flash flash, CancellationToken ct) =>
                PostedAct.Answer(
                    await act.KeepAsync(draftId, ct),
                    flash,
                    LettersPaths.Draft(draftId),
                    "已保留这份导入稿，可以对照原文新增问题。"
                )
        );
        group.MapButton(
            "/discard",
            LettersPermissions.Import,
            async (Guid draftId, DecideDraft act, Flash flash, CancellationToken ct) =>
                PostedAct.Answer(await act.DiscardAsync(draftId, ct), flash, LettersPaths.List, "已放弃这份导入稿，原文件仍保存在档。")
        );
    }

    private async Task<Outcome> RunAsync(Guid draftId, Func<ImportDraft, Refusal?> change, DraftFact fact, CancellationToken ct)
    {
        if (await db.DraftsFor(caller.Value).SingleOrDefaultAsync(d => d.Id == draftId, ct) is not { } draft)
            return Outcome.NotFound;
        if (change(draft) is { } refusal)
            return refusal;
        log.Add(fact);
        return await db.SaveActAsync(ct);
    }
}
