using System.Diagnostics.CodeAnalysis;
using Anlan.Common;
using Npgsql;

namespace Anlan.Hosting;

/// <summary>
/// Knows whether a PostgreSQL store answers: asks it twice a second over a connection of its own. While it does not, requests under way are given up
/// and new ones are refused at once, instead of everybody waiting half a minute. An embedded store is a file beside the program: it needs no watch.
/// </summary>
internal sealed class StoreWatch(StoreSettings settings, ILogger<StoreWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>A busy server answers later; one that is stopped does not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Never disposed, for it has no timer: what is still written while the program ends asks for its token.</summary>
    [SuppressMessage("Usage", "CA2213:Disposable fields should be disposed", Justification = "Asked for after the end.")]
    private CancellationTokenSource gone = new();

    private volatile bool down;

    public bool IsDown => down;

    /// <summary>Cancelled when the store stops answering; another one afterwards.</summary>
    public CancellationToken Gone => Volatile.Read(ref gone).Token;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Postgres is null)
            return;
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(settings.Postgres) { Pooling = false, Timeout = 2 }.ToString()
        );
        NpgsqlConnection? connection = null;
        Task? asking = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            asking ??= AskAsync();
            // One that hangs is not asked again before it has come to an end.
            var answered = await Task.WhenAny(asking, Task.Delay(Patience, CancellationToken.None)) == asking;
            var answers = answered && asking.IsCompletedSuccessfully;
            if (answered && asking.Exception is not null && connection is not null)
            {
                await connection.DisposeAsync();
                connection = null;
            }
            asking = answered ? null : asking;
            Note(answers);
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        if (connection is not null && asking is null)
            await connection.DisposeAsync();

        async Task AskAsync()
        {
            connection ??= await source.OpenConnectionAsync(stoppingToken);
            await using var command = new NpgsqlCommand("SELECT 1", connection) { CommandTimeout = 2 };
            await command.ExecuteScalarAsync(stoppingToken);
        }
    }

    private void Note(bool answers)
    {
        if (answers != down)
            return;
        down = !answers;
        if (answers)
        {
            logger.LogWarning("数据库恢复应答。");
            return;
        }
        logger.LogError("数据库没有应答，暂停受理请求。");
        // Connections with an answer still to come must not be used again.
        NpgsqlConnection.ClearAllPools();
        Interlocked.Exchange(ref gone, new CancellationTokenSource()).Cancel();
    }
}
