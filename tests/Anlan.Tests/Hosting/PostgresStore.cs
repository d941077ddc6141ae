using System.Globalization;
using Npgsql;

namespace Anlan.Tests.Hosting;

/// <summary>
/// A PostgreSQL database, which the next class gets with other rows: to make a database anew takes twice as long as to make its rows anew.
/// On a server that was given, the databases of the run before are dropped.
/// </summary>
public class PostgresStore : TestStore
{
    private const string Prefix = "anlan_test_";

    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>The first database, which the others are copied from.</summary>
    private static string? template;

    protected override Type Database => typeof(PostgresStore);

    /// <summary>The two-node run: <c>./test nodes</c>.</summary>
    protected override bool TwoNodes => Environment.GetEnvironmentVariable("ANLAN_NODES") == "2";

    protected override TestStore Plain() => new PostgresStore();

    protected override IReadOnlyDictionary<string, string> SettingsOf(string folder) =>
        new Dictionary<string, string>
        {
            ["Anlan:Folder"] = folder,
            ["Anlan:Postgres"] = new NpgsqlConnectionStringBuilder(PostgresCluster.ConnectionString)
            {
                Database = $"{Prefix}{Guid.NewGuid():N}",
                MaxPoolSize = 10,
            }.ToString(),
        };

    protected override async Task CreateAsync(IReadOnlyDictionary<string, string> settings)
    {
        await OneAtATime.WaitAsync();
        try
        {
            await using var connection = await OpenAsync(PostgresCluster.ConnectionString);
            if (template is null)
                foreach (var left in await ListAsync(connection, $"SELECT datname FROM pg_database WHERE datname LIKE '{Prefix}%'"))
                    await ExecuteAsync(connection, $"DROP DATABASE {left} WITH (FORCE)");
            var copied = template is null ? "" : $" TEMPLATE {template}";
            await ExecuteAsync(connection, $"CREATE DATABASE {NameIn(settings)}{copied}");
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    protected override async Task CreateEmptyAsync(IReadOnlyDictionary<string, string> settings)
    {
        await using var connection = await OpenAsync(PostgresCluster.ConnectionString);
        await ExecuteAsync(connection, $"CREATE DATABASE {NameIn(settings)}");
    }

    protected override async Task<IReadOnlyDictionary<string, byte[]>> TakeAsync(IReadOnlyDictionary<string, string> settings)
    {
        var rows = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await using (var connection = await OpenAsync(settings["Anlan:Postgres"]))
            foreach (var table in await TablesAsync(connection))
                if (await ListAsync(connection, $"SELECT 1 FROM {table} LIMIT 1") is [_])
                {
                    using var content = new MemoryStream();
                    await using (var copy = await connection.BeginRawBinaryCopyAsync($"COPY {table} TO STDOUT (FORMAT BINARY)"))
                        await copy.CopyToAsync(content);
                    rows.Add(table, content.ToArray());
                }
        NpgsqlConnection.ClearAllPools();
        template ??= NameIn(settings);
        return rows;
    }

    protected override async Task RestoreAsync(IReadOnlyDictionary<string, string> settings, IReadOnlyDictionary<string, byte[]> rows)
    {
        await using var connection = await OpenAsync(settings["Anlan:Postgres"]);
        await using var transaction = await connection.BeginTransactionAsync();
        // Neither the references between tables nor the guards of the log are in the way of whoever puts a whole store in place.
        var deletes = (await TablesAsync(connection)).Select(table => $"DELETE FROM {table};");
        await ExecuteAsync(connection, $"SET LOCAL session_replication_role = replica; {string.Concat(deletes)}");
        foreach (var (table, content) in rows)
            await using (var copy = await connection.BeginRawBinaryCopyAsync($"COPY {table} FROM STDIN (FORMAT BINARY)"))
                await copy.WriteAsync(content);
        await transaction.CommitAsync();
    }

    protected override bool IsDatabase(string file) => false;

    protected override Task LeaveAsync() => Task.CompletedTask;

    private static string NameIn(IReadOnlyDictionary<string, string> settings) =>
        new NpgsqlConnectionStringBuilder(settings["Anlan:Postgres"]).Database!;

    private static Task<IReadOnlyList<string>> TablesAsync(NpgsqlConnection connection) =>
        ListAsync(
            connection,
            "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> '__EFMigrationsHistory' ORDER BY 1"
        );

    private static async Task<NpgsqlConnection> OpenAsync(string settings)
    {
        var connection = new NpgsqlConnection(settings);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<IReadOnlyList<string>> ListAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var list = new List<string>();
        while (await reader.ReadAsync())
            list.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return list;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>The same in a world.</summary>
public sealed class PostgresStore<TWorld> : PostgresStore
    where TWorld : World, new()
{
    protected override World? World { get; } = new TWorld();

    public TWorld Made => (TWorld)Image.World!;
}
