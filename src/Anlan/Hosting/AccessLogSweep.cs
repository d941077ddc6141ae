using Anlan.Common;

namespace Anlan.Hosting;

/// <summary>Takes away files of the access log that are older than they are to be kept; at the start and once a day.</summary>
internal sealed class AccessLogSweep(StoreSettings settings, TimeProvider clock, ILogger<AccessLogSweep> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do Sweep();
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }

    private void Sweep()
    {
        var oldest = clock.GetUtcNow().UtcDateTime.AddDays(-settings.AccessLogDays);
        var folder = new DirectoryInfo(settings.AccessLogFolder);
        if (!folder.Exists)
            return;
        foreach (var file in folder.EnumerateFiles("*.txt").Where(f => f.LastWriteTimeUtc < oldest))
            try
            {
                file.Delete();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                logger.LogWarning(e, "{File} of the access log is too old and could not be taken away.", file.Name);
            }
    }
}
