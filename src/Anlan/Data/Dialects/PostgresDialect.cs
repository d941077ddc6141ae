using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Anlan.Data.Dialects;

public sealed class PostgresDialect : IDialect
{
    public static PostgresDialect Instance { get; } = new();

    public void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTime>().HaveConversion<UtcInstantConverter>();

    public string? ByteOrder => "C";

    public bool IsDuplicateKey(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>The lock of a migration ends with its connection.</summary>
    public Task<bool> ForgetMigrationAsync(DatabaseFacade database, CancellationToken ct) => Task.FromResult(false);

    /// <summary>Pages are checked when they are read, where the cluster was made with check sums (docs/operations.md).</summary>
    public Task<string?> CheckAsync(DatabaseFacade database, CancellationToken ct) => Task.FromResult<string?>(null);

    /// <remarks>What takes the place of a line is an update here.</remarks>
    public IEnumerable<string> GuardLog(
        string table,
        IReadOnlyList<string> columns,
        IReadOnlyList<string> sealing,
        IReadOnlyList<string> unique
    )
    {
        // Two nodes may start at once, and replacing the same function at once fails: the second waits for the first.
        yield return $"""
            DO $do$ BEGIN
              PERFORM pg_advisory_xact_lock(hashtext('{table} guard'));
              CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS
                $body$ BEGIN RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'insufficient_privilege'; END $body$;
              CREATE OR REPLACE TRIGGER {table}_no_delete BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_refuse();
              CREATE OR REPLACE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse();
              CREATE OR REPLACE TRIGGER {table}_no_update BEFORE UPDATE OF {string.Join(", ", columns)} ON {table}
                FOR EACH ROW EXECUTE FUNCTION {table}_refuse();
              CREATE OR REPLACE TRIGGER {table}_no_seal BEFORE UPDATE OF {string.Join(", ", sealing)} ON {table}
                FOR EACH ROW WHEN ({string.Join(" OR ", sealing.Select(c => $"OLD.{c} IS NOT NULL"))}) EXECUTE FUNCTION {table}_refuse();
            END $do$
            """;
    }
}
