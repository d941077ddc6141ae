using System.Net;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.Data.Sqlite;

namespace Anlan.Tests.Documents;

/// <summary>A file that is lost or altered is named on the system administrator's page and never served; what is put back is served again.</summary>
public abstract class IntegrityTests(TestStore store)
{
    [Theory]
    [InlineData("缺失")]
    [InlineData("内容已变")]
    public async Task A_file_that_is_not_as_it_came(string state)
    {
        var (_, path) = await store.RectifyingAsync();
        var content = OneItem.Picture("墙面" + state);
        var clerk = await store.SignedInAsync("duanpeng");
        await clerk.GetAsync(path + "/evidence");
        await clerk.UploadAsync("墙面.png", content);
        var link = clerk.Page.QuerySelectorAll("a").Single(a => a.TextContent == "墙面.png").GetAttribute("href")!;
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        var file = Path.Combine(store.Folder, "files", hash[..2], hash);
        if (state == "缺失")
            File.Delete(file);
        else
            await File.WriteAllBytesAsync(file, [.. content[..^1], 1]);

        await clerk.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, clerk.Status);
        Assert.Contains("从备份恢复", clerk.Text, StringComparison.Ordinal);
        var system = await (await store.SignedInAsync("xitong")).GetAsync("/integrity");
        // Met by whoever asked for it, before any check.
        Assert.Contains(hash, system.Text, StringComparison.Ordinal);
        await system.SubmitAsync("main form");
        Assert.Contains("已核对完", system.Text, StringComparison.Ordinal);
        // Depends on what this machine allows.
        Assert.Matches("公文解析进程(与系统隔离（|没有与系统隔离)", system.Text);
        Assert.Contains(
            (hash, state),
            system.Page.QuerySelectorAll("tbody tr").Select(r => (r.Children[0].TextContent, r.Children[1].TextContent))
        );
        // The name is business of those who handed it in.
        Assert.DoesNotContain("墙面", system.Text, StringComparison.Ordinal);

        await File.WriteAllBytesAsync(file, content);
        await clerk.GetAsync(path);
        Assert.Equal(content, await clerk.Client.GetByteArrayAsync(link));
        await system.SubmitAsync("main form");
        Assert.DoesNotContain(hash, system.Text, StringComparison.Ordinal);
        Assert.Contains("完好", system.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_cut_off_upload_left_is_swept_after_a_day_and_not_before()
    {
        var incoming = Directory.CreateDirectory(Path.Combine(store.Folder, "files", "incoming")).FullName;
        var (old, young) = (Path.Combine(incoming, "old"), Path.Combine(incoming, "young"));
        foreach (var file in (string[])[old, young])
            await File.WriteAllTextAsync(file, "x");
        File.SetLastWriteTimeUtc(old, store.Clock.GetUtcNow().UtcDateTime.AddHours(-25));
        File.SetLastWriteTimeUtc(young, store.Clock.GetUtcNow().UtcDateTime.AddHours(-23));
        await (await (await store.SignedInAsync("xitong")).GetAsync("/integrity")).SubmitAsync("main form");
        Assert.Equal((false, true), (File.Exists(old), File.Exists(young)));
    }
}

public sealed class IntegrityOnSqlite(SqliteStore store) : IntegrityTests(store), IClassFixture<SqliteStore>;

public sealed class IntegrityOnPostgres(PostgresStore store) : IntegrityTests(store), IClassFixture<PostgresStore>;

/// <summary>In a store of its own, which is of no use afterwards.</summary>
public sealed class DamagedDatabaseTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    [Fact]
    public async Task A_damaged_page_of_the_database_is_told()
    {
        var system = await (await store.SignedInAsync("xitong")).GetAsync("/integrity");
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(store.Folder, "anlan.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            // An index that lacks its rows, as after a write that was lost.
            command.CommandText =
                "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'ix_notice_account_id_at') "
                + "WHERE name = 'ix_audit_event_case_id_recorded_at';";
            await command.ExecuteNonQueryAsync();
        }
        SqliteConnection.ClearAllPools();
        await system.SubmitAsync("main form");
        Assert.Equal(HttpStatusCode.OK, system.Status);
        Assert.Contains("ix_audit_event_case_id_recorded_at", system.Text, StringComparison.Ordinal);
    }
}
