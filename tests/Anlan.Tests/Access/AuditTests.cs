using System.Data.Common;
using System.Net;
using System.Text;
using Anlan.Data;
using Anlan.Modules.Access.Audit;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Access;

public abstract class AuditTests(TestStore store)
{
    [Fact]
    public async Task The_auditor_finds_an_act_by_time_person_and_word_and_sees_what_changed()
    {
        var administrator = await (await store.SignedInAsync("xitong")).GetAsync("/accounts?q=luyao");
        await administrator.GetAsync(administrator.Page.QuerySelector("tbody a")!.GetAttribute("href")!);
        await administrator.SubmitAsync("form[action$='/disable']");

        var auditor = await store.SignedInAsync("shenji");
        await auditor.GetAsync("/audit?from=2026-11-23&to=2026-11-23&actor=万一鸣&act=停用账号&object=Account");
        await auditor.GetAsync(Assert.Single(auditor.Page.QuerySelectorAll("tbody a")).GetAttribute("href")!);
        var line = auditor.Page.QuerySelectorAll("tbody tr").Single(r => r.Children[1].TextContent == "Disabled");
        Assert.Equal(("False", "True"), (line.Children[2].TextContent, line.Children[3].TextContent));
        Assert.Equal(2, auditor.Page.QuerySelectorAll("dd").Count(d => d.TextContent.Length == 64));

        await auditor.GetAsync("/audit?from=2026-11-24&act=停用账号");
        Assert.Contains("没有符合条件的记录", auditor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/audit?from=abc&to=9999-99-99&page=-5")]
    [InlineData("/audit?from=0001-01-01&to=9999-12-31&q=%25'")]
    public async Task Any_filter_gets_a_page(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await (await store.SignedInAsync("shenji")).GetAsync(path)).Status);

    [Fact]
    public async Task The_export_holds_what_the_filter_shows()
    {
        var auditor = await store.SignedInAsync("shenji");
        var csv = await auditor.Client.GetStringAsync("/audit.csv?act=授予任职");
        Assert.Equal(18, csv.Split("\r\n").Count(l => l.Contains(",授予任职,", StringComparison.Ordinal)));
        Assert.DoesNotContain(",登录,", csv, StringComparison.Ordinal);
        var workbook = await auditor.Client.GetByteArrayAsync("/audit.xlsx?act=授予任职");
        Assert.Equal("PK"u8.ToArray(), workbook[..2]);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task The_export_comes_as_a_file_with_a_Chinese_name_and_its_day(string ending)
    {
        using var answer = await (await store.SignedInAsync("shenji")).Client.GetAsync("/audit." + ending);
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", $"审计记录-2026-11-23.{ending}"), (disposition.DispositionType, disposition.FileNameStar));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData(" @x", "' @x")]
    [InlineData("-5", "'-5")]
    [InlineData("他说\"好\",走了", "\"他说\"\"好\"\",走了\"")]
    public void No_cell_of_the_export_is_a_formula(string text, string cell) => Assert.Equal(cell, AuditExport.CsvCell(text));

    [Theory]
    [InlineData("UPDATE audit_event SET actor = 'x'")]
    [InlineData("UPDATE audit_event SET detail = '[]', reason = NULL")]
    [InlineData("DELETE FROM audit_event")]
    public async Task The_database_itself_refuses_to_change_the_log(string sql)
    {
        await store.SignedInAsync("gaoyuan");
        var before = await EventsAsync();
        await Assert.ThrowsAnyAsync<DbException>(() => store.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
        Assert.Equal(before, await EventsAsync());
    }

    [Fact]
    public async Task A_line_is_sealed_once_and_stays_empty_until_then()
    {
        await store.SignedInAsync("gaoyuan");
        var id = await store.WithDbAsync(db => db.Set<AuditEvent>().OrderBy(e => e.Id).Select(e => e.Id).FirstAsync());
        Assert.All(await store.WithDbAsync(db => db.Set<AuditEvent>().ToListAsync()), e => Assert.Null(e.SealedAs));
        Task<int> SealAsync() =>
            store.WithDbAsync(db =>
                db.Set<AuditEvent>()
                    .Where(e => e.Id == id)
                    .ExecuteUpdateAsync(s => s.SetProperty(e => e.SealedAs, 1L).SetProperty(e => e.LeafHash, "00"))
            );
        Assert.Equal(1, await SealAsync());
        await Assert.ThrowsAnyAsync<DbException>(SealAsync);
    }

    private Task<string> EventsAsync() =>
        store.WithDbAsync(async db =>
        {
            var all = new StringBuilder();
            foreach (var e in await db.Set<AuditEvent>().AsNoTracking().OrderBy(e => e.Id).ToListAsync())
                all.Append(e.Id).Append(e.Actor).Append(e.Detail).Append(e.Reason).Append('\n');
            return all.ToString();
        });
}

public sealed class AuditOnSqlite(SqliteStore store) : AuditTests(store), IClassFixture<SqliteStore>;

public sealed class AuditOnPostgres(PostgresStore store) : AuditTests(store), IClassFixture<PostgresStore>;
