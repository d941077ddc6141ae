using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

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

    public IEnumerable<string> GuardLog(string table, IReadOnlyList<string> columns, IReadOnlyList<string> sealing)
    {
        yield return Guard("delete", "DELETE", "");
        yield return Guard("update", $"UPDATE OF {string.Join(", ", columns)}", "");
        yield return Guard(
            "seal",
            $"UPDATE OF {string.Join(", ", sealing)}",
            $"WHEN {string.Join(" OR ", sealing.Select(c => $"OLD.{c} IS NOT NULL"))} "
        );

        string Guard(string name, string on, string when) =>
            $"CREATE TRIGGER IF NOT EXISTS {table}_no_{name} BEFORE {on} ON {table} {when}BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END";
    }
}
