using Anlan.Api;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Calendar;
using Anlan.Modules.Documents;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Letters.Api;

using Anlan.Modules.Letters.Confirm;
using Anlan.Modules.Letters.UploadLetters;

/// <summary>Letters in: handed in, read, looked at, confirmed. Corrections are made on the pages.</summary>
internal static class LetterApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(LettersPaths.Resources, ListAsync)
            .May(LettersPermissions.Import)
            .WithName("list-letters")
            .WithSummary("导入稿列表")
            .Asks("page", "第几页，从1起", "1")
            .Gives<ListResource<LetterRowResource>>();
        api.MapGet(LettersPaths.Resources + "/{id:guid}", GetAsync)
            .May(LettersPermissions.Import)
            .WithName("get-letter")
            .WithSummary("一份导入稿：题头、问题、请核")
            .Gives<LetterResource>();
        api.MapPost(LettersPaths.Resources, UploadAsync)
            .May(LettersPermissions.Import)
            .WithName("upload-letter")
            .WithSummary("导入反馈意见")
            .WithDescription("txt、md、docx 或文字版 pdf，不超过20 MB。同一份文件以前导入过的，答复原来的导入稿。")
            .TakesFile()
            .Makes<LetterResource>();
        api.MapPost(LettersPaths.Resources + "/{id:guid}/confirm", ConfirmAsync)
            .May(LettersPermissions.Import)
            .WithName("confirm-letter")
            .WithSummary("确认导入稿，生成督察记录和问题")
            .WithDescription("答复督察记录的编号。obstacles 不为空的不能确认，请先在网页上核对。")
            .Takes(new ConfirmInput("5f0c9b1e2a7d4c38"))
            .Makes();
    }

    private static async Task<IResult> ListAsync(HttpContext http, AppDb db, CurrentCaller caller, CancellationToken ct)
    {
        var rows =
            from draft in db.DraftsFor(caller.Value)
            join letter in db.LettersFor(caller.Value) on draft.LetterId equals letter.Id
            orderby draft.CreatedAt descending, draft.Id descending
            select new LetterRowResource(
                draft.Id,
                draft.Title,
                letter.FileName,
                draft.State,
                draft.State.Term(),
                draft.Problems.Count(p => !p.Removed),
                draft.CreatedAt,
                draft.RoundId,
                $"{ApiGroup.Root}{LettersPaths.Resources}/{draft.Id}"
            );
        var page = await Page.ReadAsync(rows, Page.Parse(http.Request.Query["page"]), ct);
        return Results.Json(new ListResource<LetterRowResource>(page.Rows, page.Number, page.Count, page.Total));
    }

    private static async Task<IResult> GetAsync(Guid id, AppDb db, CurrentCaller caller, WorkingDays days, CancellationToken ct) =>
        ApiAnswer.OrNotFound(await ReadAsync(id, db, caller, days, ct));

    private static Task<IResult> UploadAsync(
        FileBody body,
        HttpContext http,
        IdempotentWrite write,
        UploadLetters act,
        AppDb db,
        CurrentCaller caller,
        WorkingDays days,
        CancellationToken ct
    ) =>
        write.RunAsync(
            http,
            body,
            async (_, sent) => Of(await act.RunAsync(new UploadLetters.Form { Files = sent.File is null ? [] : [sent.File] }, ct)),
            show: async id => await ReadAsync(id, db, caller, days, ct)
        );

    private static Task<IResult> ConfirmAsync(
        Guid id,
        JsonBody<ConfirmInput> body,
        HttpContext http,
        IdempotentWrite write,
        ConfirmDraft act,
        CancellationToken ct
    ) =>
        write.RunAsync(
            http,
            body,
            async (_, input) =>
                input.Seen is null
                    ? ApiRefusals.NoVersion.At(nameof(ConfirmInput.Seen))
                    : await act.RunAsync(id, new ConfirmDraft.Form { Seen = input.Seen }, ct)
        );

    private static async Task<LetterResource?> ReadAsync(Guid id, AppDb db, CurrentCaller caller, WorkingDays days, CancellationToken ct)
    {
        if (await db.DraftAsync(caller.Value, id, ct) is not { } draft)
            return null;
        var letter = await db.LettersFor(caller.Value).AsNoTracking().SingleOrDefaultAsync(l => l.Id == draft.LetterId, ct);
        if (letter is null)
            return null;
        var organisations = await OrganisationCatalogue.ReadAsync(db, ct);
        return LetterResource.Of(draft, letter, organisations, ConfirmSheet.Of(draft, organisations, await days.CalendarAsync(ct)));
    }

    /// <summary>What became of the one file that was sent.</summary>
    private static Outcome Of((IReadOnlyList<UploadLetters.Result> Results, Refusal? Refusal) done) =>
        (done.Refusal ?? done.Results[0].Refusal) is { } refusal ? refusal.At("File") : Outcome.Stored(done.Results[0].DraftId);
}
