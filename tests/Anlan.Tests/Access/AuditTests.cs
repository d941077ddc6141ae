using System.Data.Common;
using System.Net;
using System.Text;
using Anlan.Data;
using Anlan.Modules.Access.Audit;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
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
        var line = auditor.Page.QuerySelectorAll("tbody tr").Single(r => r.Children[1].TextContent == "已停用");
        Assert.Equal(("否", "是"), (line.Children[2].TextContent, line.Children[3].TextContent));
        Assert.Equal(2, auditor.Page.QuerySelectorAll("dd").Count(d => d.TextContent.Length == 64));

        await auditor.GetAsync("/audit?from=2026-11-24&act=停用账号");
        Assert.Contains("没有符合条件的记录", auditor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/audit?from=abc&to=9999-99-99&page=-5")]
    [InlineData("/audit?from=0001-01-01&to=9999-12-31&act=%25'")]
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

    [Fact]
    public async Task What_people_write_about_their_business_is_a_digest_in_the_page_of_every_line_and_in_the_exports()
    {
        var (round, path) = await store.RectifyingAsync();
        var clerk = await (await store.SignedInAsync("duanpeng")).GetAsync(path + "/progress");
        await clerk.SubmitAsync("main form", ("Input.HappenedOn", "2026-11-20"), ("Input.Text", "#2楼：已给青石小学换了三个灭火器"));
        Assert.Equal(path, clerk.Path);
        var statements = await store.WithDbAsync(db => db.Set<Item>().Where(i => i.CaseId == round).Select(i => i.Statement).ToListAsync());
        string[] secrets = ["青石小学", .. statements.Select(s => s[..12])];

        var auditor = await store.SignedInAsync("shenji");
        var pages = new List<string>();
        for (var page = 1; page == 1 || auditor.Page.QuerySelector("a[rel='next']") is not null; page++)
        {
            await auditor.GetAsync($"/audit?page={page}");
            pages.Add(auditor.Text);
        }
        foreach (var id in await store.WithDbAsync(db => db.AuditEvents().Select(e => e.Id).ToListAsync()))
            pages.Add((await auditor.GetAsync($"/audit/{id}")).Text);
        pages.Add(await auditor.Client.GetStringAsync("/audit.csv"));
        Assert.All(secrets, secret => Assert.DoesNotContain(pages, p => p.Contains(secret, StringComparison.Ordinal)));
        // It is there, for those who may read it.
        Assert.Contains(
            await store.WithDbAsync(db => db.AuditEvents().Select(e => e.Changes).ToListAsync()),
            c => c.Contains("青石小学", StringComparison.Ordinal)
        );
        // What happened to a state is told in words.
        Assert.Contains(pages, p => p.Contains("待制定方案", StringComparison.Ordinal));
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
    public async Task A_line_cannot_take_the_place_of_another()
    {
        await store.SignedInAsync("gaoyuan");
        var before = await EventsAsync();
        var columns = await store.WithDbAsync(db =>
            Task.FromResult(db.Model.FindEntityType(typeof(AuditEvent))!.GetProperties().Select(p => p.GetColumnName()).ToList())
        );
        var values = columns.Select(c => c == "actor" ? "'别人'" : c);
        var line = $"({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM audit_event WHERE true";
        var replacing =
            store is SqliteStore
                ? $"INSERT OR REPLACE INTO audit_event {line}"
                : $"INSERT INTO audit_event {line} ON CONFLICT (id) DO UPDATE SET actor = EXCLUDED.actor";
        await Assert.ThrowsAnyAsync<DbException>(() => store.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(replacing)));
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
