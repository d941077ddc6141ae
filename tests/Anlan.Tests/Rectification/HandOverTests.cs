using System.Net;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Rectification;

/// <summary>The keeper gives an item to another unit to lead.</summary>
public abstract class HandOverTests(TestStore store)
{
    private const string Form = "main form";

    [Fact]
    public async Task The_new_lead_goes_on_with_it_and_the_former_one_owes_it_no_more()
    {
        var (_, path) = await store.RectifyingAsync();
        await store.WithProgressAsync(path);
        var office = await (await store.SignedInAsync("gaoyuan")).GetAsync(path);
        Assert.Contains(office.Page.QuerySelectorAll(".act-links a"), a => a.TextContent == "转办");
        await office.GetAsync(path + "/hand-over");
        await office.SubmitAsync(Form, ("Input.Unit", "110109-CGJ"), ("Input.Reason", "剧本娱乐场所的监管已划给城管执法局。"));
        Assert.Equal(path, office.Path);
        Assert.Contains("由门头沟区文化和旅游局转给门头沟区城市管理综合行政执法局牵头", office.Text, StringComparison.Ordinal);
        Assert.Contains("已逐家核对台账。", office.Text, StringComparison.Ordinal);
        Assert.Equal(["110109-CGJ*"], await UnitsAsync(path));
        Assert.Equal(HttpStatusCode.NotFound, (await (await store.SignedInAsync("qiushuhua")).GetAsync(path)).Status);
        Assert.Contains(await store.NoticesAsync("/rectification"), n => n.StartsWith("110109-WLJ:问题2已转由", StringComparison.Ordinal));
        Assert.Contains(await store.NoticesAsync(path), n => n.StartsWith("110109-CGJ:问题2转由", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_keeper_hands_over_and_only_to_a_unit_there_is_that_does_not_lead_already()
    {
        var (_, path) = await store.RectifyingAsync();
        foreach (var who in (string[])["qiushuhua", "weichangqing", "panyue"])
        {
            var other = await (await store.SignedInAsync(who)).GetAsync(path + "/hand-over");
            Assert.Contains(other.Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        }
        var office = await store.SignedInAsync("gaoyuan");
        foreach (
            var (unit, code) in new[] { ("", "form.missing"), ("没有这个局", "organisation.unclear"), ("110109-WLJ", "item.same-lead") }
        )
        {
            await office.GetAsync(path + "/hand-over");
            await office.SubmitAsync(Form, ("Input.Unit", unit), ("Input.Reason", "理由"));
            Assert.Equal([code], office.Refusals);
        }
        Assert.Equal(["110109-WLJ*"], await UnitsAsync(path));
    }

    [Fact]
    public async Task What_is_reported_done_is_answered_first()
    {
        var (_, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        var office = await (await store.SignedInAsync("gaoyuan")).GetAsync(path + "/hand-over");
        Assert.Equal(["item.finished"], office.Refusals);
        Assert.Empty(office.Page.QuerySelectorAll(Form));
    }

    private Task<List<string>> UnitsAsync(string path) =>
        store.WithDbAsync(db =>
        {
            var id = Guid.Parse(path[^36..]);
            return (
                from i in db.Set<Item>()
                from u in i.Units
                join o in db.Organisations() on u.OrganisationId equals o.Id
                where i.Id == id
                orderby o.Code
                select o.Code + (u.IsLead ? "*" : "")
            ).ToListAsync();
        });
}

public sealed class HandOverOnSqlite(SqliteStore store) : HandOverTests(store), IClassFixture<SqliteStore>;

public sealed class HandOverOnPostgres(PostgresStore store) : HandOverTests(store), IClassFixture<PostgresStore>;
