using System.Net;
using System.Text.Json;
using Anlan.Api;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Anlan.Tests.Api;
using Anlan.Tests.Architecture;
using Anlan.Tests.Dictionary;
using Anlan.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Shell;

/// <summary>One folder and one line: a module that is handed to the program appears wherever modules appear, for those who hold its right and nobody else.</summary>
public abstract class PlantedModuleTests(TestStore store)
{
    [Fact]
    public async Task It_stands_in_the_rail_in_its_place_and_its_page_opens_only_for_those_who_may()
    {
        var app = Planted();
        var office = await VisitorAsync(app, "gaoyuan");
        Assert.Equal(
            ["今日", "督察", "试种记录", "导入反馈意见"],
            office.Page.QuerySelectorAll(".rail > ul > li > a span").Select(e => e.TextContent).Take(4)
        );
        await office.GetAsync(PlantedPaths.List);
        Assert.Contains(PlantedRows.Text, office.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(PlantedPaths.List, office.Page.QuerySelector(".rail a[aria-current=page]")!.GetAttribute("href"));

        var district = await VisitorAsync(app, "weichangqing");
        Assert.DoesNotContain("试种记录", district.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await district.GetAsync(PlantedPaths.List)).Status);
    }

    [Fact]
    public async Task Its_work_its_finds_and_its_numbers_are_shown_to_those_who_may()
    {
        var app = Planted();
        foreach (var (who, sees) in new[] { ("gaoyuan", true), ("kongxiangfu", true), ("weichangqing", false), ("xitong", false) })
        {
            var visitor = await VisitorAsync(app, who);
            Assert.Equal(sees, visitor.Page.QuerySelectorAll(".work-group h2").Any(h => h.TextContent.Contains("要浇水的")));
            await visitor.GetAsync("/search?q=" + Uri.EscapeDataString("薄荷"));
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.Equal(sees, visitor.Page.QuerySelectorAll("main a").Any(a => a.TextContent == PlantedRows.Text));
        }
        var office = await VisitorAsync(app, "gaoyuan");
        await office.GetAsync("/overview");
        Assert.Contains("试种1处", office.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_deadlines_stand_in_the_calendar_of_an_enterprises_account()
    {
        var app = Planted();
        var shop = await (await VisitorAsync(app, "kongxiangfu")).GetAsync("/notices/feeds");
        await shop.SubmitAsync("main > form");
        var address = new Uri(shop.Page.QuerySelector("[data-copy]")!.TextContent).PathAndQuery;
        var text = await Client(app).GetStringAsync(new Uri(address, UriKind.Relative));
        Assert.Contains("浇水期限", Ical.Net.Calendar.Load(text)!.Events.Single().Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_right_is_in_the_table_and_guards_its_doors()
    {
        var app = Planted();
        var table = app.Services.GetRequiredService<PermissionTable>();
        Assert.Contains(table.All, p => p.Code == PlantedPermissions.Read);
        Assert.True(table.Holds(Role.Enterprise, PlantedPermissions.Read));
        var doors = Door.Of(app.Services).Where(d => d.Route.Contains("planted", StringComparison.Ordinal)).ToList();
        Assert.Equal([ApiGroup.Root + PlantedPaths.Resources, PlantedPaths.List], doors.Select(d => d.Route));
        Assert.All(doors, d => Assert.Equal(PlantedPermissions.Read, d.Policy));
    }

    [Fact]
    public async Task Its_resource_is_described_with_its_right_and_answers_what_is_described()
    {
        var app = Planted();
        var document = JsonDocument.Parse(await Client(app).GetStringAsync("/api/openapi.json")).RootElement;
        var operation = document.GetProperty("paths").GetProperty(ApiGroup.Root + PlantedPaths.Resources).GetProperty("get");
        Assert.Equal(PlantedPermissions.Read, operation.GetProperty(ApiDocument.PermissionExtension).GetString());
        Assert.Contains("查看试种记录", operation.GetProperty("description").GetString()!, StringComparison.Ordinal);
        var owner = await VisitorAsync(app, "gaoyuan");
        await owner.GetAsync("/account/tokens");
        await owner.SubmitAsync("form[action='/account/tokens']", ("Input.Purpose", "测试"));
        var client = Client(app);
        client.DefaultRequestHeaders.Authorization = new("Bearer", owner.Page.QuerySelector("code[data-copy]")!.TextContent);
        var answer = JsonDocument.Parse(await client.GetStringAsync(ApiGroup.Root + PlantedPaths.Resources)).RootElement;
        Assert.Equal(PlantedRows.Text, answer.GetProperty("items")[0].GetProperty("text").GetString());
        var schema = operation.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json");
        Assert.Empty(new JsonShape(document).Faults(schema.GetProperty("schema"), answer));
    }

    [Fact]
    public async Task Its_table_stands_in_the_data_dictionary_in_Chinese()
    {
        var app = Planted();
        await using var scope = app.Services.CreateAsyncScope();
        var text = DataDictionaryTests.Written(DataModel.Of(scope.ServiceProvider.GetRequiredService<AppDb>()));
        Assert.Contains("\n## planted_note 试种记录\n", text, StringComparison.Ordinal);
        Assert.Contains("| due_on | 到期日 | date |", text, StringComparison.Ordinal);
    }

    /// <summary>The program with one module more.</summary>
    private WebApplicationFactory<Program> Planted() => store.Other("planted", services => services.AddModule(new PlantedModule()));

    private static HttpClient Client(WebApplicationFactory<Program> app) =>
        app.CreateDefaultClient(new Uri("https://localhost"), new CookieJar());

    private static async Task<Visitor> VisitorAsync(WebApplicationFactory<Program> app, string userName)
    {
        var visitor = new Visitor(Client(app));
        await TestStore.SignInAsync(visitor, userName);
        return visitor;
    }
}

public sealed class PlantedModuleOnSqlite(SqliteStore store) : PlantedModuleTests(store), IClassFixture<SqliteStore>;

public sealed class PlantedModuleOnPostgres(PostgresStore store) : PlantedModuleTests(store), IClassFixture<PostgresStore>;
