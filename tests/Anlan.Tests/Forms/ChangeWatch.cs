using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Anlan.Tests.Forms;

/// <summary>One value a request was about to store.</summary>
internal sealed record Change(string Entity, EntityState State, string Property, string? Value)
{
    public string Column => $"{Entity}.{Property} ({State})";
}

/// <summary>
/// Once armed, writes down what every request was about to store, and lets it believe that it was stored: any number of forms can be sent, and
/// none changes what the next one meets.
/// </summary>
internal sealed class ChangeWatch : SaveChangesInterceptor
{
    private readonly List<Change> changes = [];

    public ChangeWatch() => Commands = new CommandWatch(this);

    public bool Armed { get; set; }

    public IInterceptor Commands { get; }

    /// <summary>What was about to be stored since the last call.</summary>
    public IReadOnlyList<Change> Take()
    {
        lock (changes)
        {
            var taken = changes.ToList();
            changes.Clear();
            return taken;
        }
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (!Armed || eventData.Context is not { } db)
            return ValueTask.FromResult(result);
        lock (changes)
        {
            foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached)))
            foreach (var property in entry.Properties.Where(p => entry.State != EntityState.Modified || p.IsModified))
                changes.Add(new Change(entry.Metadata.ClrType.Name, entry.State, property.Metadata.Name, Text(property.CurrentValue)));
        }
        return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(1));
    }

    /// <summary>The same for changes that are made by a command of their own.</summary>
    private sealed class CommandWatch(ChangeWatch watch) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            if (!watch.Armed || eventData.CommandSource is not (CommandSource.ExecuteDelete or CommandSource.ExecuteUpdate))
                return ValueTask.FromResult(result);
            lock (watch.changes)
                watch.changes.Add(new Change("command", EntityState.Modified, command.CommandText.ReplaceLineEndings(" "), null));
            return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(1));
        }
    }

    private static string? Text(object? value) =>
        value switch
        {
            DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
            byte[] bytes => Convert.ToHexString(bytes),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString(),
        };
}
