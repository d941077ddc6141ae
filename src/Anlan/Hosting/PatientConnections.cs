using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Anlan.Hosting;

/// <summary>
/// Opens connections to PostgreSQL in several short tries, so that one that comes to nothing is noticed in between, and closes those of a store that
/// has stopped answering in the background.
/// </summary>
internal sealed class PatientConnections(StoreWatch watch, ILogger<PatientConnections> logger) : DbConnectionInterceptor
{
    /// <summary>Seconds of one try, when the connection string says nothing else.</summary>
    public const int Try = 1;

    /// <summary>Statements a connection keeps planned; the connection string may say another number (0 behind a pool that shares connections by transaction).</summary>
    private const int Statements = 200;

    private const int Tries = 4;

    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        for (var tries = 1; ; tries++)
            try
            {
                await connection.OpenAsync(cancellationToken);
                return InterceptionResult.Suppress();
            }
            catch (NpgsqlException e)
                when (e.InnerException is TimeoutException && connection.ConnectionTimeout == Try && tries < Tries && !watch.IsDown) { }
    }

    /// <summary>Closing waits for the answer that is still to come: it goes on where nobody waits for it, and closing once more returns at once.</summary>
    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    )
    {
        if (!watch.IsDown)
            return new(result);
        _ = CloseAsync(connection);
        return new(InterceptionResult.Suppress());
    }

    private async Task CloseAsync(DbConnection connection)
    {
        try
        {
            await connection.CloseAsync();
        }
        catch (Exception e) when (e is DbException or IOException or InvalidOperationException)
        {
            logger.LogInformation(e, "A connection of the outage ended with an error.");
        }
    }

    /// <summary>The connection string with the limit of one try and with planned statements kept, unless it says otherwise.</summary>
    public static string Prepared(string postgres)
    {
        var made = new NpgsqlConnectionStringBuilder(postgres);
        if (!made.ShouldSerialize("Timeout"))
            made.Timeout = Try;
        // To plan what a page asks takes as long as to answer it.
        if (!made.ShouldSerialize("Max Auto Prepare"))
            made.MaxAutoPrepare = Statements;
        return made.ToString();
    }
}
