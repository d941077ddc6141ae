using Anlan.Common;
using Anlan.Data;
using Anlan.Papers.Reading.Sandbox;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Documents.Integrity;

/// <summary>
/// Looks through the whole store: the database by its own check, every file by its hash; sweeps out what uploads that were cut off have left. Finds
/// out as well what the papers of strangers are read behind.
/// </summary>
public sealed class CheckStore(
    AppDb db,
    FileStore files,
    ReadingSandbox sandbox,
    IntegrityReport report,
    Today today,
    ILogger<CheckStore> logger
)
{
    private const int Portion = 500;

    public async Task RunAsync(CancellationToken ct)
    {
        var fault = await db.CheckAsync(ct);
        if (fault is not null)
            logger.LogError("数据库自检发现问题：{Fault}", fault);
        var (last, checkedFiles) = ("", 0);
        while (true)
        {
            // Portions by key: a store of a city has more files than anybody wants in memory.
            var hashes = await db.StoredFiles()
                .Where(f => f.Hash.CompareTo(last) > 0)
                .OrderBy(f => f.Hash)
                .Select(f => f.Hash)
                .Take(Portion)
                .ToListAsync(ct);
            if (hashes.Count == 0)
                break;
            foreach (var hash in hashes)
            {
                var state = await files.CheckAsync(hash, ct);
                report.Note(hash, state);
                if (state != FileState.Whole)
                    logger.LogError("文件 {Hash} {State}，已停止提供，请从备份恢复。", hash, state.Term());
            }
            (last, checkedFiles) = (hashes[^1], checkedFiles + hashes.Count);
        }
        files.SweepIncoming(today.Now);
        var confinement = await sandbox.ConfinementAsync(ct);
        if (confinement?.Name is null)
            logger.LogWarning("公文解析进程没有与系统隔离，只有内存、时间和文件大小的限制：请安装 bubblewrap，并允许用户命名空间。");
        report.Finish(checkedFiles, fault, confinement, today.Now);
    }
}
