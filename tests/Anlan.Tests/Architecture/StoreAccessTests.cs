using System.Text.RegularExpressions;
using Anlan.Data;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Architecture;

/// <summary>Rows are reached through the access files alone, and changes are saved with their facts.</summary>
public sealed partial class StoreAccessTests
{
    /// <summary>Files that write in bulk, past the case log, and why that is right.</summary>
    private static readonly Dictionary<string, string> BulkWriters = new(StringComparer.Ordinal)
    {
        ["src/Anlan/Modules/Access/SessionTickets.cs"] = "keeping a session alive is not an act",
        ["src/Anlan/Modules/Access/Tries/TryLimits.cs"] = "a try is counted before it is judged; what came of it is told when it is known",
    };

    [Fact]
    public void Raw_sets_are_used_only_in_the_data_folder_and_the_access_files() =>
        Assert.Empty(SourceTree.Product.Where(f => !MayUseSets(f.Path) && RawSet().IsMatch(f.Text)).Select(f => f.Path));

    [Fact]
    public void The_search_for_raw_sets_finds_one()
    {
        Assert.Matches(RawSet(), "return db.Set<Item>().Where(p => true);");
        Assert.Contains(SourceTree.Product, f => MayUseSets(f.Path) && RawSet().IsMatch(f.Text));
    }

    [Fact]
    public void Writes_past_the_case_log_are_few_and_each_has_its_reason() =>
        Assert.Equal(
            BulkWriters.Keys.Order(StringComparer.Ordinal),
            SourceTree
                .Product.Where(f => !f.Path.StartsWith("src/Anlan/Data/", StringComparison.Ordinal) && BulkWrite().IsMatch(f.Text))
                .Select(f => f.Path)
        );

    [Fact]
    public void The_store_shows_no_sets_but_the_frameworks_own() =>
        Assert.Equal(
            ["DataProtectionKeys", "UserClaims", "UserLogins", "UserPasskeys", "UserTokens", "Users"],
            typeof(AppDb)
                .GetProperties()
                .Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
                .Select(p => p.Name)
                .Order(StringComparer.Ordinal)
        );

    private static bool MayUseSets(string path) =>
        path.StartsWith("src/Anlan/Data/", StringComparison.Ordinal)
        || path.EndsWith("Access.cs", StringComparison.Ordinal)
        || path.EndsWith("Queries.cs", StringComparison.Ordinal);

    [GeneratedRegex(@"\bSet<\w+>\(\)|\.FromSql\w*\(|\.SqlQuery\w*\(|\.IgnoreQueryFilters\(|\bdb\.Users\b")]
    private static partial Regex RawSet();

    [GeneratedRegex(@"\.Execute(Update|Delete|Sql\w*)(Async)?\(")]
    private static partial Regex BulkWrite();
}

/// <summary>The migrations in the repository make exactly the tables the code expects.</summary>
public abstract class MigrationTests(TestStore store)
{
    [Fact]
    public Task The_migrations_are_complete() =>
        store.WithDbAsync(db =>
        {
            Assert.False(db.Database.HasPendingModelChanges(), "The model changed: run ./migration");
            return Task.FromResult(0);
        });

    [Fact]
    public Task Every_migration_is_applied_at_the_start() =>
        store.WithDbAsync(async db =>
        {
            Assert.NotEmpty(await db.Database.GetAppliedMigrationsAsync());
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
            return 0;
        });
}

public sealed class MigrationsOnSqlite(SqliteStore store) : MigrationTests(store), IClassFixture<SqliteStore>;

public sealed class MigrationsOnPostgres(PostgresStore store) : MigrationTests(store), IClassFixture<PostgresStore>;
