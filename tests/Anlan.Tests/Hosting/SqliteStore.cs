using Microsoft.Data.Sqlite;

namespace Anlan.Tests.Hosting;

/// <summary>A SQLite file of its own.</summary>
public class SqliteStore : TestStore
{
    private const string Name = "anlan.db";

    protected override Type Database => typeof(SqliteStore);

    protected override TestStore Plain() => new SqliteStore();

    protected override IReadOnlyDictionary<string, string> SettingsOf(string folder) =>
        new Dictionary<string, string> { ["Anlan:Folder"] = folder };

    protected override Task CreateEmptyAsync(IReadOnlyDictionary<string, string> settings) => Task.CompletedTask;

    protected override Task CreateAsync(IReadOnlyDictionary<string, string> settings) => Task.CompletedTask;

    protected override async Task<IReadOnlyDictionary<string, byte[]>> TakeAsync(IReadOnlyDictionary<string, string> settings)
    {
        var folder = settings["Anlan:Folder"];
        var copy = Path.Combine(folder, "copy.db");
        // A backup has what is still in the write-ahead log as well.
        await using (var from = new SqliteConnection($"Data Source={Path.Combine(folder, Name)};Pooling=False"))
        await using (var to = new SqliteConnection($"Data Source={copy};Pooling=False"))
        {
            await from.OpenAsync();
            await to.OpenAsync();
            from.BackupDatabase(to);
        }
        var content = await File.ReadAllBytesAsync(copy);
        File.Delete(copy);
        return new Dictionary<string, byte[]> { [Name] = content };
    }

    protected override Task RestoreAsync(IReadOnlyDictionary<string, string> settings, IReadOnlyDictionary<string, byte[]> rows) =>
        File.WriteAllBytesAsync(Path.Combine(settings["Anlan:Folder"], Name), rows[Name]);

    protected override bool IsDatabase(string file) => Path.GetFileName(file).StartsWith(Name, StringComparison.Ordinal);

    protected override Task LeaveAsync()
    {
        SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }
}

/// <summary>The same in a world.</summary>
public sealed class SqliteStore<TWorld> : SqliteStore
    where TWorld : World, new()
{
    protected override World? World { get; } = new TWorld();

    public TWorld Made => (TWorld)Image.World!;
}
