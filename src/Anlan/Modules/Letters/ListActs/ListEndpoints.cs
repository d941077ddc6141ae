using Anlan.Common;
using Anlan.Modules.Access;
using Anlan.Shell;

namespace Anlan.Modules.Letters.ListActs;

/// <summary>The buttons of the problem list. All stand in one form, which carries the token and the address to come back to.</summary>
internal static class ListEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(LettersPaths.List + "/{draftId:guid}/problems");
        Post(group, "/merge", MergeAsync);
        Post(group, "/{problemId:guid}/merge-next", MergeNextAsync);
        Post(
            group,
            "/{problemId:guid}/remove",
            (Guid draftId, Guid problemId, string? v, HttpRequest request, SetAside act, Flash flash) =>
                SetAsideAsync(draftId, problemId, true, v, request, act, flash)
        );
        Post(
            group,
            "/{problemId:guid}/take-back",
            (Guid draftId, Guid problemId, string? v, HttpRequest request, SetAside act, Flash flash) =>
                SetAsideAsync(draftId, problemId, false, v, request, act, flash)
        );
        Post(
            group,
            "/{problemId:guid}/major",
            (Guid draftId, Guid problemId, string? v, HttpRequest request, MarkMajor act, Flash flash) =>
                MarkAsync(draftId, problemId, true, v, request, act, flash)
        );
        Post(
            group,
            "/{problemId:guid}/not-major",
            (Guid draftId, Guid problemId, string? v, HttpRequest request, MarkMajor act, Flash flash) =>
                MarkAsync(draftId, problemId, false, v, request, act, flash)
        );
    }

    private static void Post(RouteGroupBuilder group, string pattern, Delegate handler) =>
        group.MapButton(pattern, LettersPermissions.Import, handler);

    private static async Task<IResult> MergeAsync(Guid draftId, HttpRequest request, MergeProblems act, Flash flash)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var ids = form["Ids"].Select(v => Guid.TryParse(v, out var id) ? id : Guid.Empty).ToHashSet();
        var outcome = await act.SelectedAsync(draftId, ids, request.HttpContext.RequestAborted);
        return await AnswerAsync(outcome, draftId, (outcome as Outcome.Done)?.Id, request, flash, "已合并为一条，请核对文字和责任单位。");
    }

    private static async Task<IResult> MergeNextAsync(
        Guid draftId,
        Guid problemId,
        string? v,
        HttpRequest request,
        MergeProblems act,
        Flash flash
    ) =>
        await AnswerAsync(
            await act.WithNextAsync(draftId, problemId, v ?? "", request.HttpContext.RequestAborted),
            draftId,
            problemId,
            request,
            flash,
            "已与下一条合并，请核对文字和责任单位。"
        );

    private static async Task<IResult> SetAsideAsync(
        Guid draftId,
        Guid problemId,
        bool aside,
        string? v,
        HttpRequest request,
        SetAside act,
        Flash flash
    ) =>
        await AnswerAsync(
            await act.RunAsync(draftId, problemId, aside, v ?? "", request.HttpContext.RequestAborted),
            draftId,
            problemId,
            request,
            flash,
            aside ? "已移出，不会生成问题；需要时可以恢复。" : "已恢复。"
        );

    private static async Task<IResult> MarkAsync(
        Guid draftId,
        Guid problemId,
        bool major,
        string? v,
        HttpRequest request,
        MarkMajor act,
        Flash flash
    ) =>
        await AnswerAsync(
            await act.RunAsync(draftId, problemId, major, v ?? "", request.HttpContext.RequestAborted),
            draftId,
            problemId,
            request,
            flash,
            major ? "已标为重大问题。" : "已取消重大。"
        );

    /// <summary>Back to the list as it was filtered, at the problem that was acted on.</summary>
    private static async Task<IResult> AnswerAsync(
        Outcome outcome,
        Guid draftId,
        Guid? at,
        HttpRequest request,
        Flash flash,
        string message
    )
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var back = LettersPaths.Back(draftId, form["Back"]);
        return PostedAct.Answer(outcome, flash, at is null ? back : $"{back}#item-{at}", message);
    }
}
