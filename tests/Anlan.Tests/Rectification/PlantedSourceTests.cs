using System.Net;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Rectification;

/// <summary>Whatever comes from another source gets the whole life of an item: pages, list, notices, decisions, and its own words and rule.</summary>
public abstract class PlantedSourceTests(TestStore store)
{
    private const string Form = "main form";

    [Fact]
    public async Task An_item_of_another_source_is_worked_on_judged_and_closed_in_its_own_words_and_by_its_own_rule()
    {
        var app = Planted();
        var id = await OpenAsync(app);
        var path = $"/rectification/{id}";
        var street = await VisitorAsync(app, new Post(Role.UnitLead, "110109002"));
        var bureau = await VisitorAsync(app, new Post(Role.UnitLead, "110109-YJJ"));
        await street.GetAsync("/rectification?source=planted");
        Assert.Contains("疏散通道被货物堵塞。", street.Text, StringComparison.Ordinal);
        await street.GetAsync(path);
        Assert.Equal("隐患1", street.Page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("申请复核", street.Page.QuerySelector("[data-next]")!.TextContent);
        Assert.DoesNotContain("问题", street.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("督察一方", street.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await ProgressAsync(street, path, "货物已清走。");
        await ReportAsync(street, path);
        Assert.Contains("已报完成，等待检查单位复核。", street.Text, StringComparison.Ordinal);
        Assert.Contains("110109-YJJ:隐患1已报完成，请复核。", await store.NoticesAsync(path));
        Assert.Equal(HttpStatusCode.Forbidden, (await street.GetAsync(path + "/verification")).Status);
        await bureau.GetAsync(path + "/verification");
        await bureau.SubmitAsync(Form, ("Input.Result", "return"), ("Input.Reason", "南侧还堵着。"));
        await ProgressAsync(street, path, "南侧也清走了。");
        await ReportAsync(street, path);
        await bureau.GetAsync(path + "/verification");
        await bureau.SubmitAsync(Form, ("Input.Result", "accept"), ("Input.Reason", "到现场走过一遍。"));
        await bureau.GetAsync(path + "/close");
        await bureau.SubmitAsync(Form);
        Assert.Equal(path, bureau.Path);
        Assert.Equal(ItemState.Closed, (await store.StoredAsync(path)).State);
    }

    [Fact]
    public async Task What_a_source_asks_before_closing_is_asked_on_the_page_and_of_the_form()
    {
        var app = Planted();
        var path = $"/rectification/{await OpenAsync(app)}";
        var street = await VisitorAsync(app, new Post(Role.UnitLead, "110109002"));
        await ReportAsync(street, path);
        var bureau = await VisitorAsync(app, new Post(Role.UnitLead, "110109-YJJ"));
        await bureau.GetAsync(path + "/verification");
        await bureau.SubmitAsync(Form, ("Input.Result", "accept"), ("Input.Reason", "到现场走过一遍。"));
        await bureau.GetAsync(path + "/close");
        Assert.Equal(["planted.before-after"], bureau.Refusals);
        Assert.Equal(ItemState.Verified, (await store.StoredAsync(path)).State);
    }

    [Fact]
    public async Task What_a_source_asks_to_be_settled_is_shown_and_asked_before_the_work_is_reported_done()
    {
        var app = Planted();
        var path = $"/rectification/{await OpenAsync(app, PlantedItems.Unsettled)}";
        var street = await VisitorAsync(app, new Post(Role.UnitLead, "110109002"));
        await street.GetAsync(path);
        var facts = street
            .Page.QuerySelectorAll("#plan ~ dl dt")
            .Select(t => t.TextContent + "：" + t.NextElementSibling!.TextContent.Trim());
        Assert.Equal(["责任：仓库主任", "措施：清理并划线", "资金：自筹2万元", "时限：15日内", "预案：未落实"], facts);
        await street.GetAsync(path + "/verification/new");
        Assert.Equal(["item.elements"], street.Refusals);
        Assert.Contains("隐患1的预案还没有落实，不能报完成，请先补上。", street.Text, StringComparison.Ordinal);
        Assert.Null(street.Page.QuerySelector(Form));
        Assert.Equal(ItemState.Rectifying, (await store.StoredAsync(path)).State);
    }

    [Fact]
    public async Task Who_keeps_nothing_and_owes_nothing_sees_nothing()
    {
        var app = Planted();
        var path = $"/rectification/{await OpenAsync(app)}";
        var stranger = await VisitorAsync(app, new Post(Role.UnitLead, "110109-WLJ"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path)).Status);
        await stranger.GetAsync("/rectification?source=planted");
        Assert.DoesNotContain("疏散通道被货物堵塞。", stranger.Text, StringComparison.Ordinal);
    }

    private WebApplicationFactory<Program> Planted() =>
        store.Other(
            "planted",
            services =>
            {
                services.AddScoped<PlantedItems>();
                services.AddScoped<ItemSource>(provider => provider.GetRequiredService<PlantedItems>());
            }
        );

    private static async Task<Guid> OpenAsync(WebApplicationFactory<Program> app, string category = "消防安全")
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var today = scope.ServiceProvider.GetRequiredService<Today>();
        var units = await db.Organisations().Where(o => o.Code.StartsWith("110109")).ToDictionaryAsync(o => o.Code, o => o.Id);
        var keeping = new Keeping(units["110109-YJJ"], null);
        var at = new CaseFile(scope.ServiceProvider.GetRequiredService<PlantedItems>(), Guid.CreateVersion7(), "节前检查", keeping);
        var content = new ItemContent
        {
            Statement = "疏散通道被货物堵塞。",
            Category = category,
            Units = [units["110109002"]],
            LeadId = units["110109002"],
        };
        var item = Item.Open(at, Guid.CreateVersion7(), 1, content, today.Date);
        item.SetDue(today.Date.AddDays(15), provisional: false);
        db.Add(item);
        scope.ServiceProvider.GetRequiredService<CaseLog>().Add(new PlantedOpened(item.Id));
        Assert.IsType<Outcome.Done>(await db.SaveActAsync(CancellationToken.None));
        return item.Id;
    }

    private async Task<Visitor> VisitorAsync(WebApplicationFactory<Program> app, Post post)
    {
        var visitor = new Visitor(app.CreateDefaultClient(new Uri("https://localhost"), new CookieJar()));
        await TestStore.SignInAsync(visitor, await store.PersonAsync(post));
        return visitor;
    }

    private static async Task ProgressAsync(Visitor unit, string path, string text)
    {
        await unit.GetAsync(path + "/progress");
        await unit.SubmitAsync(Form, ("Input.HappenedOn", "2026-11-23"), ("Input.Text", text));
        Assert.Equal(path, unit.Path);
    }

    private static async Task ReportAsync(Visitor unit, string path)
    {
        await unit.GetAsync(path + "/verification/new");
        await unit.SubmitAsync(Form, ("Input.Summary", "通道已清空。"), ("Input.NoEvidenceReason", "现场已由安全员看过。"));
        Assert.Equal(path, unit.Path);
    }
}

public sealed class PlantedSourceOnSqlite(SqliteStore store) : PlantedSourceTests(store), IClassFixture<SqliteStore>;

public sealed class PlantedSourceOnPostgres(PostgresStore store) : PlantedSourceTests(store), IClassFixture<PostgresStore>;
