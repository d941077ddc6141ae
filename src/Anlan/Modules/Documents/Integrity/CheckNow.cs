using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;

namespace Anlan.Modules.Documents.Integrity;

/// <summary>Checks the store now instead of next night (现在核对).</summary>
internal static class CheckNow
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapButton(DocumentsPaths.CheckNow, DocumentsPermissions.CheckStore, RunAsync);

    private static async Task<IResult> RunAsync(CheckStore check, AppDb db, CaseLog log, Flash flash, CancellationToken ct)
    {
        var (files, bad) = await check.RunAsync(ct);
        log.Add(new StoreChecked(files, bad));
        return PostedAct.Answer(await db.SaveActAsync(ct), flash, DocumentsPaths.Integrity, "已核对完。");
    }
}

/// <summary>Somebody had the store checked.</summary>
/// <param name="Files">Files looked at.</param>
/// <param name="Bad">Files that are missing or altered.</param>
public sealed record StoreChecked(int Files, int Bad) : Fact(nameof(StoredFile), Guid.Empty)
{
    public override string Title => $"核对{Files}个文件，{Bad}个不完好";
}
