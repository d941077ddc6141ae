using Anlan.Common;

namespace Anlan.Modules.Documents.Integrity;

/// <summary>Checks the store soon after the start and every night at three.</summary>
internal sealed class NightlyCheck(IServiceScopeFactory scopes, TimeProvider clock, Today today, ILogger<NightlyCheck> logger)
    : BackgroundService
{
    /// <summary>A start has more urgent things to do.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Night = TimeSpan.FromHours(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; await WaitedAsync(wait, stoppingToken); wait = Today.StartOf(today.Date.AddDays(1)) + Night - today.Now)
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<CheckStore>().RunAsync(stoppingToken);
            }
            catch (Exception e) when (e is System.Data.Common.DbException or IOException or InvalidOperationException)
            {
                logger.LogError(e, "The store could not be checked.");
            }
    }

    private async Task<bool> WaitedAsync(TimeSpan time, CancellationToken ct)
    {
        try
        {
            await Task.Delay(time, clock, ct);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
