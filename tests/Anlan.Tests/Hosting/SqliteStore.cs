using Microsoft.Data.Sqlite;

namespace Anlan.Tests.Hosting;

/// <summary>A fresh SQLite file, copied from one that was prepared once a run.</summary>
public class SqliteStore : TestStore
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    protected override async Task<IReadOnlyDictionary<string, string>> SettingsAsync(string folder)
    {
        var template = await Template.Value;
        File.Copy(Path.Combine(template, "anlan.db"), Path.Combine(folder, "anlan.db"));
        return new Dictionary<string, string> { ["Anlan:Folder"] = folder };
    }

    protected override Task DropAsync()
    {
        SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("anlan-template-").FullName;
        await PrepareAsync(new Dictionary<string, string> { ["Anlan:Folder"] = folder });
        SqliteConnection.ClearAllPools();
        // Brings the write-ahead log into the file, so that the file alone is the whole store.
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "anlan.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        return folder;
    }
}
