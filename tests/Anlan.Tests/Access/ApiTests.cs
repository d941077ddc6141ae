using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Access;

public abstract class ApiTests(TestStore store)
{
    [Fact]
    public async Task A_token_sees_what_its_owner_sees_and_nothing_more()
    {
        var round = await store.DistrictRoundAsync();
        using var office = await ClientAsync("linxiaozhou");
        using var street = await ClientAsync("fanlihua");
        Assert.Equal(5, (await JsonAsync(office, $"/api/v1/items?case={round}")).GetProperty("total").GetInt32());
        var own = await JsonAsync(street, $"/api/v1/items?case={round}");
        Assert.Equal(2, own.GetProperty("total").GetInt32());
        var foreign = (await JsonAsync(office, $"/api/v1/items?case={round}&category={Uri.EscapeDataString("执法检查")}"))
            .GetProperty("items")[0]
            .GetProperty("id")
            .GetGuid();
        Assert.Equal(HttpStatusCode.NotFound, (await street.GetAsync($"/api/v1/items/{foreign}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync($"/api/v1/items/{foreign}")).StatusCode);
    }

    [Fact]
    public async Task A_problem_tells_its_state_its_last_day_and_its_light()
    {
        var round = await store.DistrictRoundAsync(new DateOnly(2020, 11, 4));
        using var office = await ClientAsync("linxiaozhou");
        var problem = (await JsonAsync(office, $"/api/v1/items?case={round}")).GetProperty("items")[0];
        Assert.Equal("2021-01-28", problem.GetProperty("due_on").GetString());
        Assert.Equal("AwaitingPlan", problem.GetProperty("state").GetString());
        Assert.Equal("待制定方案", problem.GetProperty("state_name").GetString());
        Assert.Equal("Red", problem.GetProperty("light").GetString());
    }

    [Fact]
    public async Task A_revoked_token_an_expired_one_and_a_cookie_open_nothing()
    {
        var owner = await store.SignedInAsync("suningyuan");
        Assert.Equal(HttpStatusCode.Unauthorized, (await owner.Client.GetAsync("/api/v1/me")).StatusCode);
        var token = await MakeAsync(owner, "测试撤销", write: false);
        using var client = Bearer(token);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/me")).StatusCode);
        await owner.GetAsync("/account/tokens");
        await owner.SubmitAsync("form[action$='/revoke']");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/me")).StatusCode);
        using var guess = Bearer("anlan_" + new string('0', 48));
        Assert.Equal(HttpStatusCode.Unauthorized, (await guess.GetAsync("/api/v1/me")).StatusCode);
    }

    [Fact]
    public async Task A_reset_of_the_password_ends_the_tokens_and_feeds_that_were_made_before()
    {
        const string Fresh = "Qingming-7401";
        var name = await store.PersonAsync(Role.UnitClerk, "110109-WLJ");
        var owner = await store.SignedInAsync(name);
        using var client = Bearer(await MakeAsync(owner, "旧系统", write: false));
        await (await owner.GetAsync("/notices/feeds")).SubmitAsync("main > form");
        var feed = new Uri(owner.Page.QuerySelector("[data-copy]")!.TextContent).AbsolutePath;
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.ResetAsync(await store.AccountAsync(name), Fresh);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/me")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await store.Anybody().Client.GetAsync(feed)).StatusCode);

        // What the owner makes afterwards works, and the lists say what became of the others.
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = store.Anybody();
        await again.GetAsync("/sign-in");
        await again.SubmitAsync("form[action='/sign-in']", ("Input.UserName", name), ("Input.Password", Fresh));
        await again.SubmitAsync(
            "form:has(input[name=_handler])",
            ("Input.Present", Fresh),
            ("Input.Fresh", "Guyu-8302-Lixia"),
            ("Input.Again", "Guyu-8302-Lixia")
        );
        using var later = Bearer(await MakeAsync(again, "新系统", write: false));
        Assert.Equal(HttpStatusCode.OK, (await later.GetAsync("/api/v1/me")).StatusCode);
        await again.GetAsync("/account/tokens");
        Assert.Equal(["在用", "重置密码时失效"], again.Page.QuerySelectorAll("td[data-label='状态']").Select(t => t.TextContent));
        await again.GetAsync("/notices/feeds");
        Assert.Equal(["重置密码时失效"], again.Page.QuerySelectorAll("td[data-label='状态']").Select(t => t.TextContent));
    }

    [Fact]
    public async Task A_write_sent_twice_is_stored_once_and_another_one_under_the_same_key_is_refused()
    {
        var round = await store.DistrictRoundAsync();
        using var culture = await ClientAsync("duanpeng", write: true);
        var problem = await FirstAsync(culture, round);
        var path = $"/api/v1/items/{problem}/progress";
        var first = await WriteAsync(culture, path, "k-1", "已换新报警器");
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        var again = await WriteAsync(culture, path, "k-1", "已换新报警器");
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        var other = await WriteAsync(culture, path, "k-1", "已清理通道");
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal("api.key-reused", await CodeAsync(other));
        Assert.Equal(1, await store.WithDbAsync(db => db.ProgressOf(problem).CountAsync()));
    }

    [Fact]
    public async Task Many_senders_of_the_same_write_at_once_store_it_once()
    {
        var round = await store.DistrictRoundAsync();
        using var culture = await ClientAsync("duanpeng", write: true);
        var problem = await FirstAsync(culture, round);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => WriteAsync(culture, $"/api/v1/items/{problem}/progress", "storm", "已换新报警器"))
        );
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.StatusCode));
        Assert.Equal(1, await store.WithDbAsync(db => db.ProgressOf(problem).CountAsync()));
    }

    [Fact]
    public async Task A_write_needs_a_key_a_writing_token_and_sense()
    {
        var round = await store.DistrictRoundAsync();
        using var culture = await ClientAsync("duanpeng", write: true);
        using var reader = await ClientAsync("qiushuhua");
        var path = $"/api/v1/items/{await FirstAsync(culture, round)}/progress";
        Assert.Equal("api.key", await CodeAsync(await WriteAsync(culture, path, "", "已换新报警器")));
        Assert.Equal("api.read-only", await CodeAsync(await WriteAsync(reader, path, "k", "已换新报警器")));
        var empty = await WriteAsync(culture, path, "k-2", " ");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await WriteAsync(culture, path, "k-2", "已换新报警器")).StatusCode);
        using var broken = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent("{\"text\": ", System.Text.Encoding.UTF8, "application/json"),
        };
        broken.Headers.Add("Idempotency-Key", "k-3");
        var answer = await culture.SendAsync(broken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Errors_are_problem_details_also_for_addresses_that_do_not_exist()
    {
        using var client = await ClientAsync("gaoyuan");
        var answer = await client.GetAsync("/api/v1/nothing-here");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_token_form_refuses_an_empty_purpose_and_a_date_too_far()
    {
        var owner = await store.SignedInAsync("panyue");
        await owner.GetAsync("/account/tokens");
        await owner.SubmitAsync("form[action='/account/tokens']", ("Input.Purpose", " "), ("Input.ValidTo", "2099-01-01"));
        Assert.Equal(["token.purpose", "token.valid-to"], owner.Refusals);
    }

    [Fact]
    public async Task The_description_of_the_interface_lists_every_endpoint()
    {
        using var client = Bearer("");
        var paths = (await JsonAsync(client, "/api/openapi.json")).GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Contains("/api/v1/items/{id}", paths);
        Assert.Contains("/api/v1/rounds", paths);
        Assert.All(paths, p => Assert.StartsWith("/api/v1/", p, StringComparison.Ordinal));
    }

    private async Task<HttpClient> ClientAsync(string userName, bool write = false) =>
        Bearer(await MakeAsync(await store.SignedInAsync(userName), "测试", write));

    private static async Task<string> MakeAsync(Visitor owner, string purpose, bool write)
    {
        await owner.GetAsync("/account/tokens");
        (string, string)[] values = write ? [("Input.Purpose", purpose), ("Input.MayWrite", "true")] : [("Input.Purpose", purpose)];
        await owner.SubmitAsync("form[action='/account/tokens']", values);
        return owner.Page.QuerySelector("code[data-copy]")!.TextContent;
    }

    private static async Task<Guid> FirstAsync(HttpClient client, Guid round) =>
        (await JsonAsync(client, $"/api/v1/items?case={round}")).GetProperty("items")[0].GetProperty("id").GetGuid();

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString();

    private static async Task<HttpResponseMessage> WriteAsync(HttpClient client, string path, string key, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = JsonContent.Create(new { text, happened_on = "2026-11-20" }),
        };
        request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    private HttpClient Bearer(string token)
    {
        var client = store.App.CreateDefaultClient(new Uri("https://localhost"));
        if (token.Length > 0)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static async Task<JsonElement> JsonAsync(HttpClient client, string path)
    {
        var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}

public sealed class ApiOnSqlite(SqliteStore store) : ApiTests(store), IClassFixture<SqliteStore>;

public sealed class ApiOnPostgres(PostgresStore store) : ApiTests(store), IClassFixture<PostgresStore>;
