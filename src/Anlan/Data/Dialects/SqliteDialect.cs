using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Anlan.Data.Dialects;

public sealed class SqliteDialect : IDialect
{
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    public static SqliteDialect Instance { get; } = new();

    public void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTime>().HaveConversion<UtcTicksConverter>();

    public string? ByteOrder => null;

    public bool IsDuplicateKey(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintPrimaryKey or ConstraintUnique };

    /// <summary>The lock of a migration is a row, which stays when its process dies: every later start would wait for it for ever.</summary>
    public async Task<bool> ForgetMigrationAsync(DatabaseFacade database, CancellationToken ct)
    {
        const string Lock = "__EFMigrationsLock";
        var tables = await database
            .SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = {Lock}")
            .SingleAsync(ct);
        return tables > 0 && await database.ExecuteSqlRawAsync($"DELETE FROM \"{Lock}\"", ct) > 0;
    }

    public async Task<string?> CheckAsync(DatabaseFacade database, CancellationToken ct)
    {
        var found = await database.SqlQueryRaw<string>("SELECT quick_check AS \"Value\" FROM pragma_quick_check LIMIT 10").ToListAsync(ct);
        return found is ["ok"] ? null : string.Join("；", found);
    }

    public IEnumerable<string> GuardLog(
        string table,
        IReadOnlyList<string> columns,
        IReadOnlyList<string> sealing,
        IReadOnlyList<string> unique
    )
    {
        yield return Guard("delete", "DELETE", "");
        yield return Guard("update", $"UPDATE OF {string.Join(", ", columns)}", "");
        yield return Guard(
            "seal",
            $"UPDATE OF {string.Join(", ", sealing)}",
            $"WHEN {string.Join(" OR ", sealing.Select(c => $"OLD.{c} IS NOT NULL"))} "
        );

        // INSERT OR REPLACE deletes what stands in its way without asking the triggers for deleting.
        yield return Guard(
            "replace",
            "INSERT",
            $"WHEN EXISTS (SELECT 1 FROM {table} WHERE rowid = NEW.rowid OR {string.Join(" OR ", unique.Select(c => $"{c} = NEW.{c}"))}) "
        );

        string Guard(string name, string on, string when) =>
            $"CREATE TRIGGER IF NOT EXISTS {table}_no_{name} BEFORE {on} ON {table} {when}BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END";
    }
}
