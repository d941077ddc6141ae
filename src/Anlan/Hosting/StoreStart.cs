using Anlan.Data;
using Anlan.Shell;

namespace Anlan.Hosting;

/// <summary>What happens between starting the program and its first request: migrations, then what the modules bring.</summary>
internal sealed class StoreStart(AppDb db, IEnumerable<FirstRows> bringing)
{
    public async Task RunAsync(CancellationToken ct)
    {
        await db.UpgradeAsync(ct);
        foreach (var rows in bringing)
            await rows.BringAsync(ct);
    }
}
