using Anlan.Common;
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
        {
            // Another node that starts at the same moment was faster: looking once more finds its work done.
            if (await rows.BringAsync(ct) is not Outcome.Done)
                (await rows.BringAsync(ct)).MustBeDone();
        }
    }
}
