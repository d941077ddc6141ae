using Anlan.Common;
using Anlan.Data;
using Anlan.Papers.Reading.Sandbox;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Documents.Integrity;

/// <summary>
/// Looks through the whole store: the database by its own check, every file by its hash; sweeps out what uploads that were cut off have left. Finds
/// out as well what the papers of strangers are read behind.
/// </summary>
public sealed class CheckStore(AppDb db, FileStore files, ReadingSandbox sandbox, Today today, ILogger<CheckStore> logger)
{
    private const int Portion = 500;

    private const int LongestFault = 4000;

    private const int MostTries = 3;

    /// <returns>How many files were looked at and how many of them are not whole.</returns>
    public async Task<(int Files, int Bad)> RunAsync(CancellationToken ct)
    {
        var fault = await db.CheckAsync(ct);
        if (fault is not null)
            logger.LogError("数据库自检发现问题：{Fault}", fault);
        var (last, looked) = ("", 0);
        var bad = new Dictionary<string, FileState>(StringComparer.Ordinal);
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
                if (await files.CheckAsync(hash, ct) is var state and not FileState.Whole)
                {
                    bad.Add(hash, state);
                    logger.LogError("文件 {Hash} {State}，已停止提供，请从备份恢复。", hash, state.Term());
                }
            (last, looked) = (hashes[^1], looked + hashes.Count);
        }
        files.SweepIncoming(today.Now);
        var confinement = await sandbox.ConfinementAsync(ct);
        if (confinement?.Name is null)
            logger.LogWarning("公文解析进程没有与系统隔离，只有内存、时间和文件大小的限制：请安装 bubblewrap，并允许用户命名空间。");
        var found = new StoreCheck
        {
            Node = Environment.MachineName,
            CheckedAt = today.Now,
            Files = looked,
            StoreFault = fault is { Length: > LongestFault } ? fault[..LongestFault] : fault,
            Reads = confinement is not null,
            Confinement = confinement?.Name,
        };
        // Another node that looks at the same moment finds the same, and may write it down first.
        for (var tries = 1; await KeepAsync(found, bad, ct) is var outcome and not Outcome.Done; tries++)
            if (tries == MostTries)
                outcome.MustBeDone();
        return (looked, bad.Count);
    }

    private async Task<Outcome> KeepAsync(StoreCheck found, IReadOnlyDictionary<string, FileState> bad, CancellationToken ct)
    {
        if (await db.StoreChecks().SingleOrDefaultAsync(c => c.Node == found.Node, ct) is { } before)
            db.Entry(before).CurrentValues.SetValues(found);
        else
            db.Add(found);
        var known = await db.BadFiles().ToDictionaryAsync(f => f.Hash, ct);
        foreach (var file in known.Values)
            if (bad.TryGetValue(file.Hash, out var state))
                file.State = state;
            else
                db.Remove(file);
        foreach (var (hash, state) in bad.Where(b => !known.ContainsKey(b.Key)))
            db.Add(
                new BadFile
                {
                    Hash = hash,
                    State = state,
                    FoundAt = today.Now,
                }
            );
        return await db.SaveActAsync(ct);
    }
}
