using Anlan.Common;
using Anlan.Data;
using Anlan.Shell;

namespace Anlan.Hosting;

/// <summary>What happens between starting the program and its first request: migrations, then what the modules bring.</summary>
internal sealed class StoreStart(
    AppDb db,
    StoreLock storeLock,
    StoreSettings settings,
    IEnumerable<FirstRows> bringing,
    ILogger<StoreStart> logger
)
{
    /// <summary>Brings the tables to this version's shape.</summary>
    public async Task UpgradeAsync(CancellationToken ct)
    {
        storeLock.Take();
        if (await db.UpgradeAsync(ct))
            logger.LogWarning("上次启动在建库或升级的中途停止，现已从头做完。");
    }

    public async Task RunAsync(CancellationToken ct)
    {
        await UpgradeAsync(ct);
        AccessLogging.MakeFolder(settings);
        foreach (var rows in bringing)
        {
            // Another node that starts at the same moment was faster: looking once more finds its work done.
            if (await rows.BringAsync(ct) is not Outcome.Done)
                (await rows.BringAsync(ct)).MustBeDone();
        }
    }
}
