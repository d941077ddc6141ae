using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Anlan.Data.Dialects;

/// <summary>What differs between the two databases, one member a need; everything else is the portable subset.</summary>
public interface IDialect
{
    /// <summary>How instants are stored.</summary>
    void ConfigureConventions(ModelConfigurationBuilder conventions);

    /// <summary>The collation in which text sorts by its bytes, so that a prefix is a range of an index; none where it is the usual one.</summary>
    string? ByteOrder { get; }

    /// <summary>Whether saving failed because a row with the same key is already there.</summary>
    bool IsDuplicateKey(DbUpdateException failure);

    /// <summary>Commands, repeatable, after which the database itself refuses to change or delete a line of the log.</summary>
    /// <param name="table">The log.</param>
    /// <param name="columns">Columns that are written once, with the line.</param>
    /// <param name="sealing">Columns the sealer fills later, once.</param>
    /// <param name="unique">Columns by which a new line could take the place of an old one.</param>
    IEnumerable<string> GuardLog(string table, IReadOnlyList<string> columns, IReadOnlyList<string> sealing, IReadOnlyList<string> unique);

    /// <summary>Takes away what a process that died while it migrated has left in the way of the next; to be called with the store to oneself.</summary>
    /// <returns>Whether there was something.</returns>
    Task<bool> ForgetMigrationAsync(DatabaseFacade database, CancellationToken ct);

    /// <summary>The database's own check of its pages; null when it finds nothing, or checks by itself.</summary>
    Task<string?> CheckAsync(DatabaseFacade database, CancellationToken ct);
}
