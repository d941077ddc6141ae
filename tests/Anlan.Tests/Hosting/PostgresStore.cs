using Npgsql;

namespace Anlan.Tests.Hosting;

/// <summary>A fresh PostgreSQL database, made from a template that was prepared once a run.</summary>
public sealed class PostgresStore : TestStore
{
    private const string TemplateName = "anlan_template";

    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    private static bool templateReady;

    private readonly string name = $"anlan_{Guid.NewGuid():N}";

    protected override async Task<IReadOnlyDictionary<string, string>> SettingsAsync(string folder)
    {
        await OneAtATime.WaitAsync();
        try
        {
            if (!templateReady)
            {
                await ExecuteAsync($"DROP DATABASE IF EXISTS {TemplateName}");
                await ExecuteAsync($"CREATE DATABASE {TemplateName}");
                await PrepareAsync(Named(folder, TemplateName));
                NpgsqlConnection.ClearAllPools();
                templateReady = true;
            }
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {TemplateName}");
        }
        finally
        {
            OneAtATime.Release();
        }
        return Named(folder, name);
    }

    protected override async Task DropAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

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
