using Anlan.Common;
using Anlan.Modules.Access;
using Anlan.Shell;

namespace Anlan.Modules.Letters.UploadLetters;

/// <summary>Reads the invented letter of <c>samples/letters</c> about the demonstration's own district, so that a demonstration begins with one press. Other stores do not have it.</summary>
internal static class SampleLetter
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapButton(LettersPaths.Sample, LettersPermissions.Import, RunAsync);

    private static async Task<IResult> RunAsync(UploadLetters act, StoreSettings settings, Flash flash, CancellationToken ct)
    {
        if (!settings.Demonstration)
            return Results.NotFound();
        await using var content = File.OpenRead(ProgramFolder.PathOf("samples", "letters", "00-mentougou.txt"));
        var result = await act.ReadAsync("示例反馈意见.txt", content, ct);
        flash.Set(
            result.Refusal is { } refusal ? refusal.Message
            : result.Found ? "示例已经读过，已打开原来的导入稿。"
            : "示例已读好，请核对问题、责任单位和数字。"
        );
        return Results.LocalRedirect(result.DraftId is { } draft ? LettersPaths.Draft(draft) : LettersPaths.List);
    }
}
