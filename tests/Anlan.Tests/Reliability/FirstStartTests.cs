using System.Data.Common;
using Anlan.Data;
using Anlan.Hosting;
using Anlan.Modules.Documents;
using Anlan.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Reliability;

/// <summary>A first start that dies leaves a store that the next start makes whole, at whatever statement it died.</summary>
public abstract class FirstStartTests(TestStore store)
{
    /// <summary>Every statement would take minutes; a seeded walk through them meets each kind.</summary>
    private const int Step = 37;

    [Fact]
    public async Task A_start_killed_at_any_statement_is_made_good_by_the_next()
    {
        var settings = await store.EmptyAsync();
        var all = await StartAsync(settings, int.MaxValue);
        Assert.True(all > 100, $"Only {all} statements; the test proves nothing.");
        for (var at = 1; at < all; at += Step)
        {
            settings = await store.EmptyAsync();
            await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(settings, at));
            await StartAsync(settings, int.MaxValue).WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    /// <summary>The same at each statement of the migrations: every try begins with what the one before left, and gets one statement further.</summary>
    [Fact]
    public async Task Migrations_killed_at_each_statement_come_to_their_end()
    {
        var settings = await store.EmptyAsync();
        var killed = 0;
        while (await DiesAsync(killed + 1))
            killed++;
        Assert.True(killed > 100, $"Only {killed} statements; the test proves nothing.");
        await StartAsync(settings, int.MaxValue);

        async Task<bool> DiesAsync(int at)
        {
            await using var db = OfStore(settings, new Death(at));
            try
            {
                await db.UpgradeAsync(CancellationToken.None);
                return false;
            }
            catch (InvalidOperationException e) when (e.Message == Death.Gone)
            {
                return true;
            }
        }
    }

    [Fact]
    public async Task The_next_start_says_that_the_one_before_was_cut_off_and_waits_for_nobody()
    {
        var settings = await store.EmptyAsync();
        await StartAsync(
            settings,
            0,
            ask: async db =>
            {
                await db.Database.ExecuteSqlRawAsync(
                    "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT)"
                );
                await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-11-01')");
            }
        );
        var cutOff = false;
        await StartAsync(settings, 0, ask: async db => cutOff = await db.UpgradeAsync(CancellationToken.None))
            .WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(store is SqliteStore, cutOff);
    }

    /// <summary>Starts the program on a store.</summary>
    /// <param name="settings">Which store.</param>
    /// <param name="dies">The statement from which on the database answers nothing any more, as to a process that is gone.</param>
    /// <param name="ask">What is done instead of starting.</param>
    /// <returns>Statements that were run.</returns>
    private static async Task<int> StartAsync(IReadOnlyDictionary<string, string> settings, int dies, Func<AppDb, Task>? ask = null)
    {
        var death = new Death(ask is null ? dies : int.MaxValue);
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Logging:LogLevel:Default", "None");
            foreach (var (key, value) in settings)
                host.UseSetting(key, value);
            host.ConfigureTestServices(services =>
            {
                services.ConfigureDbContext<SqliteAppDb>(o => o.AddInterceptors(death));
                services.ConfigureDbContext<PostgresAppDb>(o => o.AddInterceptors(death));
            });
        });
        if (ask is not null)
        {
            await using var db = OfStore(settings);
            await ask(db);
            return 0;
        }
        using var client = app.CreateDefaultClient(new Uri("https://localhost"));
        Assert.Equal("ok", await client.GetStringAsync("/health"));
        return death.Statements;
    }

    private static AppDb OfStore(IReadOnlyDictionary<string, string> settings, params IInterceptor[] interceptors)
    {
        var log = new CaseLog(TimeProvider.System, new Common.Today(TimeProvider.System));
        return settings.TryGetValue("Anlan:Postgres", out var postgres)
            ? new PostgresAppDb(
                new DbContextOptionsBuilder<PostgresAppDb>()
                    .UseNpgsql(postgres)
                    .UseSnakeCaseNamingConvention()
                    .AddInterceptors(interceptors)
                    .Options,
                log,
                new SingleWriter(false)
            )
            : new SqliteAppDb(
                new DbContextOptionsBuilder<SqliteAppDb>()
                    .UseSqlite($"Data Source={Path.Combine(settings["Anlan:Folder"], "anlan.db")}")
                    .UseSnakeCaseNamingConvention()
                    .AddInterceptors(interceptors)
                    .Options,
                log,
                new SingleWriter(true)
            );
    }

    private sealed class Death(int at) : DbCommandInterceptor
    {
        public const string Gone = "The process is gone.";

        private int statements;

        public int Statements => statements;

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            Count();
            return new(result);
        }

        public override InterceptionResult<int> NonQueryExecuting(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result
        )
        {
            Count();
            return result;
        }

        private void Count()
        {
            if (Interlocked.Increment(ref statements) >= at)
                throw new InvalidOperationException(Gone);
        }
    }
}

public sealed class FirstStartsOnSqlite(SqliteStore store) : FirstStartTests(store), IClassFixture<SqliteStore>
{
    [Fact]
    public async Task An_empty_file_in_the_place_of_the_store_becomes_one()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "anlan.db"), []);
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseSetting("Anlan:Folder", folder.Path));
        using var client = app.CreateDefaultClient(new Uri("https://localhost"));
        Assert.Equal("ok", await client.GetStringAsync("/health"));
    }

    [Fact]
    public async Task What_is_stored_is_for_the_programs_own_user_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseSetting("Anlan:Folder", folder.Path));
        using var client = app.CreateDefaultClient(new Uri("https://localhost"));
        Assert.Equal("ok", await client.GetStringAsync("/health"));
        await app.Services.GetRequiredService<FileStore>().PutAsync(new MemoryStream([1, 2, 3]), 3, CancellationToken.None);
        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        Assert.True(files.Length >= 4, string.Join('\n', files));
        var log = Path.Combine(folder.Path, "access-log");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(log));
        foreach (var file in files.Where(f => Path.GetDirectoryName(f) != log))
            Assert.Equal((file, UnixFileMode.UserRead | UnixFileMode.UserWrite), (file, File.GetUnixFileMode(file)));
    }

    [Fact]
    public void A_second_process_is_refused_with_a_sentence_and_the_first_one_gone_it_is_let_in()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "anlan.db.lock");
        using var mine = new StoreLock(new Common.StoreSettings { Folder = folder.Path, Pack = "beijing" });
        using (new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            var fault = Assert.Throws<InvalidDataException>(mine.Take);
            Assert.Contains("正由另一个安澜程序使用", fault.Message, StringComparison.Ordinal);
        }
        mine.Take();
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("anlan-test-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}

public sealed class FirstStartsOnPostgres(PostgresStore store) : FirstStartTests(store), IClassFixture<PostgresStore>;
