using System.Net;
using System.Text;
using System.Text.Json;
using Anlan.Modules.Rectification;
using Anlan.Tests.Api;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Rectification;

/// <summary>The acts on a problem as other systems do them.</summary>
public abstract class ItemApiTests(TestStore store)
{
    [Fact]
    public async Task A_problem_shows_everything_its_page_shows()
    {
        var (_, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        await store.DecideAsync(path, "return");
        var office = await ApiVisitor.OfAsync(store, "linxiaozhou");
        var problem = await office.GetAsync(Of(path));
        Assert.Equal("Rectifying", problem.GetProperty("state").GetString());
        Assert.Equal("110109-WLJ", Assert.Single(problem.GetProperty("units").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal("Accepted", (await office.GetAsync(Of(path) + "/plan")).GetProperty("state").GetString());
        Assert.Equal(0, (await office.GetAsync(Of(path) + "/look-backs")).GetArrayLength());
        var evidence = Assert.Single(problem.GetProperty("evidence").EnumerateArray());
        Assert.Equal("2026-11-20", evidence.GetProperty("happened_on").GetString());
        Assert.Equal(64, evidence.GetProperty("sha256").GetString()!.Length);
        Assert.EndsWith("Z", evidence.GetProperty("arrived_at").GetString()!, StringComparison.Ordinal);
        var verification = Assert.Single(problem.GetProperty("verifications").EnumerateArray());
        Assert.False(verification.GetProperty("accepted").GetBoolean());
        Assert.NotEmpty(problem.GetProperty("events").EnumerateArray());
        using var file = await office.Client.GetAsync(evidence.GetProperty("href").GetString());
        Assert.Equal("image/png", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task The_clock_tells_its_sum_day_by_day()
    {
        var round = await store.DistrictRoundAsync(new DateOnly(2020, 11, 4));
        var office = await ApiVisitor.OfAsync(store, "linxiaozhou", write: false);
        var clock = (await office.GetAsync($"/items/{await store.IdAsync(round, 1)}")).GetProperty("clock");
        Assert.Equal("2021-01-28", clock.GetProperty("due_on").GetString());
        Assert.Contains("60个工作日", clock.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        var days = clock.GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(60, days.Max(d => d.GetProperty("number").ValueKind == JsonValueKind.Null ? 0 : d.GetProperty("number").GetInt32()));
        Assert.Contains(days, d => d.GetProperty("note").GetString() == "元旦" && d.GetProperty("number").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task What_waits_is_taken_back_and_an_item_goes_to_another_unit()
    {
        var (_, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        var unit = await ApiVisitor.OfAsync(store, "qiushuhua");
        var back = await unit.PostAsync(
            Of(path) + "/recall",
            new { version = await VersionAsync(unit, path), reason = "还有一处没有改完" }
        );
        Assert.Equal((HttpStatusCode.OK, "Rectifying"), (back.Status, (await unit.GetAsync(Of(path))).GetProperty("state").GetString()));
        var office = await ApiVisitor.OfAsync(store, "gaoyuan");
        var version = await VersionAsync(office, path);
        var nowhere = await office.PostAsync(
            Of(path) + "/hand-over",
            new
            {
                version,
                unit_code = "没有这个局",
                reason = "业务划转",
            }
        );
        Assert.Equal(["unit_code"], nowhere.Fields);
        var handed = await office.PostAsync(
            Of(path) + "/hand-over",
            new
            {
                version,
                unit_code = "110109-YJJ",
                reason = "业务划转",
            }
        );
        Assert.Equal(
            (HttpStatusCode.OK, "110109-YJJ"),
            (handed.Status, (await office.GetAsync(Of(path))).GetProperty("units")[0].GetProperty("code").GetString())
        );
    }

    [Fact]
    public async Task More_time_is_asked_for_and_granted()
    {
        var (_, path) = await store.RectifyingAsync();
        var unit = await ApiVisitor.OfAsync(store, "qiushuhua");
        var asked = await unit.PostAsync(
            Of(path) + "/extension",
            new
            {
                version = await VersionAsync(unit, path),
                new_due_on = "2027-06-01",
                reason = "设备到货晚",
                interim_control = "专人值守",
            }
        );
        Assert.Equal(HttpStatusCode.Created, asked.Status);
        var office = await ApiVisitor.OfAsync(store, "gaoyuan");
        var early = await office.PostAsync(
            Of(path) + "/extension/decision",
            new
            {
                version = 99,
                result = "grant",
                reason = "可行",
            }
        );
        Assert.Equal((HttpStatusCode.Conflict, "stale"), (early.Status, early.Code));
        var decided = await office.PostAsync(
            Of(path) + "/extension/decision",
            new
            {
                version = await VersionAsync(office, path),
                result = "grant",
                reason = "可行",
            }
        );
        Assert.Equal(HttpStatusCode.OK, decided.Status);
        var problem = await office.GetAsync(Of(path));
        Assert.Equal(("UnderControl", "2027-06-01"), (problem.GetProperty("state").GetString(), problem.GetProperty("due_on").GetString()));
    }

    [Fact]
    public async Task A_task_goes_to_a_unit_by_its_code_and_is_done_there()
    {
        var (_, path) = await store.RectifyingAsync();
        var unit = await ApiVisitor.OfAsync(store, "qiushuhua");
        var unknown = await unit.PostAsync(
            Of(path) + "/tasks",
            new
            {
                unit_code = "999",
                text = "核对台账",
                due_on = "2026-12-01",
            }
        );
        Assert.Equal(("task.unit", "unit_code"), (unknown.Code, unknown.Fields[0]));
        var task = await unit.PostAsync(
            Of(path) + "/tasks",
            new
            {
                unit_code = "110109-WLJ",
                text = "核对台账",
                due_on = "2026-12-01",
            }
        );
        Assert.Equal(HttpStatusCode.Created, task.Status);
        var done = await unit.PostAsync($"{Of(path)}/tasks/{task.Id}/done", new { done_on = "2026-11-22", note = "已核对" });
        Assert.Equal((HttpStatusCode.OK, task.Id), (done.Status, done.Id));
        var told = Assert.Single((await unit.GetAsync(Of(path))).GetProperty("tasks").EnumerateArray());
        Assert.Equal("2026-11-22", told.GetProperty("done_on").GetString());
    }

    [Fact]
    public async Task A_decision_sent_again_after_a_lost_answer_decides_nothing_anew()
    {
        var (_, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        var office = await ApiVisitor.OfAsync(store, "gaoyuan");
        var decision = new
        {
            version = await VersionAsync(office, path),
            result = "return",
            reason = "现场还有2台没有更换",
        };
        var first = await office.PostAsync(Of(path) + "/verification/decision", decision, "again");
        Assert.Equal(HttpStatusCode.OK, first.Status);
        // The unit asks again; the repeated answer to its first request must not reach the second one.
        await store.ReportAsync(path);
        var again = await office.PostAsync(Of(path) + "/verification/decision", decision, "again");
        Assert.Equal((first.Status, first.Id), (again.Status, again.Id));
        Assert.Equal("Reported", (await office.GetAsync(Of(path))).GetProperty("state").GetString());
        var other = await office.PostAsync(Of(path) + "/verification/decision", decision with { result = "accept" }, "again");
        Assert.Equal((HttpStatusCode.Conflict, "api.key-reused"), (other.Status, other.Code));
    }

    [Fact]
    public async Task One_decision_of_many_sent_at_once_under_one_key_is_taken_and_all_are_answered_alike()
    {
        var (_, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        var office = await ApiVisitor.OfAsync(store, "gaoyuan");
        var version = await VersionAsync(office, path);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ =>
                    office.PostAsync(
                        Of(path) + "/verification/decision",
                        new
                        {
                            version,
                            result = "accept",
                            reason = "属实",
                        },
                        "storm"
                    )
                )
        );
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        Assert.Single(answers.Select(a => a.Json.GetRawText()).Distinct());
        var facts = (await office.GetAsync(Of(path))).GetProperty("events").EnumerateArray();
        Assert.Single(facts, e => e.GetProperty("title").GetString() == "复核通过");
    }

    [Fact]
    public async Task Evidence_is_taken_as_a_form_or_as_the_whole_body_and_once_under_one_key()
    {
        var (_, path) = await store.RectifyingAsync();
        var unit = await ApiVisitor.OfAsync(store, "qiushuhua");
        var picture = OneItem.Picture("一" + path);
        var first = await unit.PostFileAsync(Of(path) + "/evidence", "一.png", picture, "photo", ("happened_on", "2026-11-20"));
        Assert.Equal(HttpStatusCode.Created, first.Status);
        var again = await unit.PostFileAsync(Of(path) + "/evidence", "一.png", picture, "photo", ("happened_on", "2026-11-20"));
        Assert.Equal((HttpStatusCode.Created, first.Id), (again.Status, again.Id));
        var other = await unit.PostFileAsync(
            Of(path) + "/evidence",
            "一.png",
            OneItem.Picture("二"),
            "photo",
            ("happened_on", "2026-11-20")
        );
        Assert.Equal("api.key-reused", other.Code);
        var whole = await unit.SendAsync(
            HttpMethod.Post,
            $"{Of(path)}/evidence?name={Uri.EscapeDataString("二.png")}&happened_on=2026-11-21&note=x",
            new ByteArrayContent(OneItem.Picture("三" + path)),
            null
        );
        Assert.Equal(HttpStatusCode.Created, whole.Status);
        var names = (await unit.GetAsync(Of(path)))
            .GetProperty("evidence")
            .EnumerateArray()
            .Select(e => e.GetProperty("file_name").GetString());
        Assert.Equal(["一.png", "二.png"], names);
    }

    [Theory]
    [InlineData("{\"text\": ", 400, "api.unreadable", null)]
    [InlineData("null", 400, "api.unreadable", null)]
    [InlineData("[]", 400, "api.unreadable", null)]
    [InlineData("{\"text\": 7, \"happened_on\": \"2026-11-20\"}", 400, "api.unreadable", "text")]
    [InlineData("{\"text\": \"已换\", \"hapened_on\": \"2026-11-20\"}", 400, "api.unreadable", "hapened_on")]
    [InlineData("{\"text\": \"已换\", \"text\": \"没换\", \"happened_on\": \"2026-11-20\"}", 400, "api.unreadable", null)]
    [InlineData("{\"text\": \"\\ud800\", \"happened_on\": \"2026-11-20\"}", 400, "api.unreadable", "text")]
    [InlineData("{\"text\": \"已换\", \"happened_on\": \"2026-13-40\"}", 422, "form.date", "happened_on")]
    [InlineData("{\"text\": \"已换\", \"happened_on\": \"2027-01-01\"}", 422, "form.date-late", "happened_on")]
    [InlineData("{\"text\": \"\\u0000\", \"happened_on\": null}", 422, "form.missing", "text")]
    public async Task What_cannot_be_taken_is_told_with_its_place(string json, int status, string code, string? field)
    {
        var (_, path) = await store.RectifyingAsync();
        var unit = await ApiVisitor.OfAsync(store, "qiushuhua");
        var answer = await unit.PostRawAsync(Of(path) + "/progress", json);
        Assert.Equal((status, code, "application/problem+json"), ((int)answer.Status, answer.Code, answer.MediaType));
        if (field is not null)
            Assert.Equal(field, answer.Fields[0]);
        Assert.EndsWith("。", answer.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_much_another_media_type_and_an_unknown_result_are_told()
    {
        var (_, path) = await store.RectifyingAsync();
        var unit = await ApiVisitor.OfAsync(store, "qiushuhua");
        var huge = await unit.PostAsync(Of(path) + "/progress", new { text = new string('长', 200_000), happened_on = "2026-11-20" });
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "api.large"), (huge.Status, huge.Code));
        var plain = await unit.SendAsync(
            HttpMethod.Post,
            Of(path) + "/progress",
            new StringContent("x", Encoding.UTF8, "text/plain"),
            null
        );
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "api.media"), (plain.Status, plain.Code));
        var form = await unit.SendAsync(HttpMethod.Post, Of(path) + "/evidence", new FormUrlEncodedContent([]), null);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "api.media"), (form.Status, form.Code));
        var none = await unit.SendAsync(HttpMethod.Post, Of(path) + "/evidence", new ByteArrayContent([]), null);
        Assert.Contains("evidence.none", none.Json.GetRawText(), StringComparison.Ordinal);
        var delete = await unit.SendAsync(HttpMethod.Delete, Of(path), new ByteArrayContent([]), null);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "api.method"), (delete.Status, delete.Code));
        await store.ReportAsync(path);
        var office = await ApiVisitor.OfAsync(store, "gaoyuan");
        var odd = await office.PostAsync(
            Of(path) + "/verification/decision",
            new
            {
                version = await VersionAsync(office, path),
                result = "maybe",
                reason = "x",
            }
        );
        Assert.Equal((422, "verification.result"), ((int)odd.Status, odd.Code));
        var blind = await office.PostAsync(Of(path) + "/verification/decision", new { result = "accept", reason = "x" });
        Assert.Equal((422, "api.version", "version"), ((int)blind.Status, blind.Code, blind.Fields[0]));
    }

    [Fact]
    public async Task A_sign_that_no_database_takes_is_refused_and_breaks_nothing()
    {
        var (_, path) = await store.RectifyingAsync();
        var unit = await ApiVisitor.OfAsync(store, "qiushuhua");
        foreach (var read in new[] { "/items?q=%00", "/items?unit=a%00", "/organisations?q=%00x" })
        {
            var answer = await unit.TryGetAsync(read);
            Assert.Equal((read, HttpStatusCode.BadRequest, "api.unreadable"), (read, answer.Status, answer.Code));
        }
        var task = await unit.PostAsync(
            Of(path) + "/tasks",
            new
            {
                unit_code = "a\0",
                text = "核对台账",
                due_on = "2026-12-01",
            }
        );
        Assert.Equal("task.unit", task.Code);
        var page = await store.SignedInAsync("qiushuhua");
        Assert.Equal(HttpStatusCode.BadRequest, (await page.GetAsync("/rectification?q=%00")).Status);
    }

    [Fact]
    public async Task Nobody_does_through_a_token_what_the_person_may_not_do()
    {
        var (_, path) = await store.RectifyingAsync();
        await store.ReportAsync(path);
        var unit = await ApiVisitor.OfAsync(store, "qiushuhua");
        var self = await unit.PostAsync(
            Of(path) + "/verification/decision",
            new
            {
                version = 3,
                result = "accept",
                reason = "属实",
            }
        );
        Assert.Equal((HttpStatusCode.Forbidden, "denied"), (self.Status, self.Code));
        var elsewhere = await ApiVisitor.OfAsync(store, "yanzhigang");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.TryGetAsync(Of(path))).Status);
        var foreign = await elsewhere.PostAsync(Of(path) + "/progress", new { text = "x", happened_on = "2026-11-20" });
        Assert.Equal((HttpStatusCode.NotFound, "missing"), (foreign.Status, foreign.Code));
        Assert.Equal(0, await store.WithDbAsync(db => db.ProgressOf(Guid.Parse(path[^36..])).CountAsync()));
    }

    /// <summary>The address of a problem from that of its page.</summary>
    private static string Of(string path) => $"/items/{path[^36..]}";

    private static async Task<int> VersionAsync(ApiVisitor visitor, string path) =>
        (await visitor.GetAsync(Of(path))).GetProperty("version").GetInt32();
}

public sealed class ItemApiOnSqlite(SqliteStore store) : ItemApiTests(store), IClassFixture<SqliteStore>;

public sealed class ItemApiOnPostgres(PostgresStore store) : ItemApiTests(store), IClassFixture<PostgresStore>;
