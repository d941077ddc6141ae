using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Anlan.Hosting;

/// <summary>
/// Waits for a query no longer when the store has stopped answering. It is left alone, not cancelled: cancelling tells the server and waits for it,
/// half a minute when it does not listen (measured, Npgsql 10). Its connection does not come back: <see cref="StoreWatch"/> empties the pool.
/// </summary>
internal sealed class GivenUpQueries(StoreWatch watch) : IDbCommandInterceptor, IDbTransactionInterceptor
{
    public async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => InterceptionResult<DbDataReader>.SuppressWithResult(await command.ExecuteReaderAsync(cancellationToken).WaitAsync(watch.Gone));

    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => InterceptionResult<int>.SuppressWithResult(await command.ExecuteNonQueryAsync(cancellationToken).WaitAsync(watch.Gone));

    public async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        await transaction.CommitAsync(cancellationToken).WaitAsync(watch.Gone);
        return InterceptionResult.Suppress();
    }
}
