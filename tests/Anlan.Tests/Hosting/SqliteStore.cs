using Microsoft.Data.Sqlite;

namespace Anlan.Tests.Hosting;

/// <summary>A fresh SQLite file, copied from one that was prepared once a run.</summary>
public class SqliteStore : TestStore
{
    private const string File = "anlan.db";

    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    protected override IReadOnlyDictionary<string, string> SettingsOf(string folder) => Named(folder);

    protected override async Task RestoreAsync(IReadOnlyDictionary<string, string> settings) =>
        System.IO.File.Copy(Path.Combine(await Template.Value, File), Path.Combine(settings["Anlan:Folder"], File));

    protected override Task LeaveAsync()
    {
        SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }

    private static Dictionary<string, string> Named(string folder) => new() { ["Anlan:Folder"] = folder };

    private static async Task<string> MakeTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("anlan-template-").FullName;
        await PrepareAsync<SqliteStore>(folder, Named(folder));
        SqliteConnection.ClearAllPools();
        // Brings the write-ahead log into the file, so that the file alone is the whole store.
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, File)};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        return folder;
    }
}
