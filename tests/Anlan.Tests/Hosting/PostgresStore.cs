using Npgsql;

namespace Anlan.Tests.Hosting;

/// <summary>A fresh PostgreSQL database, made from a template that was prepared once a run.</summary>
public sealed class PostgresStore : TestStore
{
    private const string TemplateName = "anlan_template";

    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    private static bool templateReady;

    protected override IReadOnlyDictionary<string, string> SettingsOf(string folder) => Named(folder, $"anlan_{Guid.NewGuid():N}");

    protected override async Task RestoreAsync(IReadOnlyDictionary<string, string> settings)
    {
        await OneAtATime.WaitAsync();
        try
        {
            if (!templateReady)
            {
                await ExecuteAsync($"DROP DATABASE IF EXISTS {TemplateName}");
                await ExecuteAsync($"CREATE DATABASE {TemplateName}");
                await PrepareAsync<PostgresStore>(settings["Anlan:Folder"], Named(settings["Anlan:Folder"], TemplateName));
                NpgsqlConnection.ClearAllPools();
                templateReady = true;
            }
            await ExecuteAsync($"CREATE DATABASE {NameIn(settings)} TEMPLATE {TemplateName}");
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    protected override async Task LeaveAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync($"DROP DATABASE IF EXISTS {NameIn(Settings)} WITH (FORCE)");
    }

    private static string NameIn(IReadOnlyDictionary<string, string> settings) =>
        new NpgsqlConnectionStringBuilder(settings["Anlan:Postgres"]).Database!;

    private static Dictionary<string, string> Named(string folder, string database) =>
        new()
        {
            ["Anlan:Folder"] = folder,
            ["Anlan:Postgres"] = new NpgsqlConnectionStringBuilder(PostgresCluster.ConnectionString)
            {
                Database = database,
                MaxPoolSize = 10,
            }.ToString(),
        };

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgresCluster.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
