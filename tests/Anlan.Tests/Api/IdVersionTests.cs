using System.Net;
using Anlan.Common;
using Anlan.Modules.Organisations;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Anlan.Tests.Api;

/// <summary>Ids are of version 7, whoever made the row: they follow one another in the index, and none is the sender's.</summary>
public abstract class IdVersionTests(TestStore store)
{
    [Fact]
    public async Task Whatever_the_interface_and_the_pages_store_has_ids_of_version_7()
    {
        var office = await ApiVisitor.OfAsync(store, "gaoyuan");
        var district = await ApiVisitor.OfAsync(store, "weichangqing");
        var culture = await ApiVisitor.OfAsync(store, "qiushuhua");
        var round = await WholeWay.RoundAsync(office);
        await WholeWay.PlanAsync(district, round);
        await WholeWay.AcceptPlanAsync(office, round);
        var problem = (await WholeWay.LedByAsync(office, round, "110109-WLJ"))[0].GetProperty("id").GetGuid();
        var progress = await culture.PostAsync($"/items/{problem}/progress", new { text = "进展", happened_on = "2026-11-20" });
        Assert.Equal(HttpStatusCode.Created, progress.Status);
        await WholeWay.CloseAsync(culture, office, problem);
        await MakeAliasAsync("0badf00d-0bad-4bad-8bad-0badf00dbad0");

        var keys = await store.WithDbAsync(async db =>
        {
            var found = new List<(string Table, Guid Key)>();
            foreach (var entity in db.Model.GetEntityTypes())
            foreach (var property in entity.FindPrimaryKey()?.Properties.Where(p => p.ClrType == typeof(Guid)) ?? [])
                found.AddRange((await KeysAsync(db, entity, property)).Select(k => (entity.DisplayName(), k)));
            return found;
        });
        // The tables the run above leads through, of modules low and high.
        string[] written = ["Account", "ApiToken", "AuditEvent", "Letter", "Item", "ProgressEntry", "Evidence", "Verification"];
        Assert.Empty(written.Except(keys.Select(k => k.Table)));
        Findings.None(keys.Where(k => k.Key is not { Version: 7, Variant: >= 8 and <= 11 }).Select(k => $"{k.Table} {k.Key}").Distinct());
    }

    [Theory]
    [InlineData("0badf00d-0bad-4bad-8bad-0badf00dbad0", false)]
    [InlineData("0badf00d-0bad-7bad-2bad-0badf00dbad0", false)]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff", false)]
    [InlineData("00000000-0000-0000-0000-000000000000", false)]
    [InlineData("no id", false)]
    [InlineData(null, false)]
    [InlineData("019ac000-0bad-7bad-8bad-0badf00dbad0", true)]
    public void The_key_of_a_form_is_taken_only_when_it_could_be_ours(string? key, bool taken)
    {
        var id = Ids.FromForm(key, store.Clock);
        Assert.Equal(taken, id.ToString() == key);
        Assert.Equal(7, id.Version);
    }

    /// <summary>A form whose key is no id of ours.</summary>
    private async Task MakeAliasAsync(string key)
    {
        var body = await store.WithDbAsync(db => db.Organisations().Where(o => o.Code == "110109-WLJ").Select(o => o.Id).SingleAsync());
        var administrator = await (await store.SignedInAsync("xitong")).GetAsync($"/organisations/{body}/aliases");
        await administrator.SubmitAsync("form:has(input[name=_handler])", ("Input.Key", key), ("Input.Name", "文旅先锋局（虚构）"));
        Assert.Empty(administrator.Refusals);
    }

    private static async Task<List<Guid>> KeysAsync(Anlan.Data.AppDb db, IEntityType entity, IProperty property)
    {
        var sql = $"SELECT \"{property.GetColumnName()}\" AS \"Value\" FROM \"{entity.GetTableName()}\"";
        return await db.Database.SqlQueryRaw<Guid>(sql).ToListAsync();
    }
}

public sealed class IdVersionsOnSqlite(SqliteStore store) : IdVersionTests(store), IClassFixture<SqliteStore>;

public sealed class IdVersionsOnPostgres(PostgresStore store) : IdVersionTests(store), IClassFixture<PostgresStore>;
