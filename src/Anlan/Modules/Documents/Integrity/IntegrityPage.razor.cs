using Anlan.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Documents.Integrity;

/// <summary>What the last checks found. Files are named by their hashes alone: what they are called is business of those who handed them in.</summary>
public sealed partial class IntegrityPage(AppDb db, IHttpContextAccessor accessor) : ComponentBase
{
    private IReadOnlyList<StoreCheck> Checks { get; set; } = [];

    private IReadOnlyList<BadFile> Bad { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var ct = accessor.HttpContext!.RequestAborted;
        Checks = await db.StoreChecks().AsNoTracking().OrderBy(c => c.Node).ToListAsync(ct);
        Bad = await db.BadFiles().AsNoTracking().OrderBy(f => f.Hash).ToListAsync(ct);
    }

    private static string Reading(StoreCheck check) =>
        check switch
        {
            { Reads: false } => "没能启动，暂时读不了公文：请检查服务器内存和安装是否完整",
            { Confinement: { } tool } => $"与系统隔离（{tool}）",
            _ => "没有与系统隔离，只有内存、时间和文件大小的限制：请安装 bubblewrap，并允许用户命名空间",
        };
}
