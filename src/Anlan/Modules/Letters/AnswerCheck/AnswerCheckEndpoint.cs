using Anlan.Modules.Access;
using Anlan.Shell;

namespace Anlan.Modules.Letters.AnswerCheck;

/// <summary>The answer form under each questioned figure.</summary>
internal static class AnswerCheckEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapButton(LettersPaths.List + "/{draftId:guid}/checks/{checkId:guid}", LettersPermissions.Import, RunAsync);

    private static async Task<IResult> RunAsync(
        Guid draftId,
        Guid checkId,
        HttpRequest request,
        AnswerCheck act,
        Flash flash,
        CancellationToken ct
    )
    {
        var form = await request.ReadFormAsync(ct);
        var outcome = await act.RunAsync(draftId, checkId, form["Answer"], form["Note"], ct);
        return PostedAct.Answer(outcome, flash, $"{LettersPaths.Checks(draftId)}#check-{checkId}", "已记下核对结论。");
    }
}
