using Anlan.Common;
using Anlan.Modules.Access;
using Anlan.Shell;

namespace Anlan.Modules.Documents.Integrity;

/// <summary>Checks the store now instead of next night (现在核对).</summary>
internal static class CheckNow
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapButton(DocumentsPaths.CheckNow, DocumentsPermissions.CheckStore, RunAsync);

    private static async Task<IResult> RunAsync(CheckStore check, Flash flash, CancellationToken ct)
    {
        await check.RunAsync(ct);
        return PostedAct.Answer(Outcome.Stored(), flash, DocumentsPaths.Integrity, "已核对完。");
    }
}
