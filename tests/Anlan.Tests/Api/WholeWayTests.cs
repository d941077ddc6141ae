using System.Net;
using System.Text;
using System.Text.Json;
using Anlan.Modules.Letters;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Api;

/// <summary>From the letter to closed problems, by other systems alone.</summary>
public abstract class WholeWayTests(TestStore store)
{
    [Fact]
    public async Task A_letter_becomes_problems_a_plan_evidence_and_closed_problems_without_a_page()
    {
        var office = await ApiVisitor.OfAsync(store, "gaoyuan");
        var district = await ApiVisitor.OfAsync(store, "weichangqing");
        var culture = await ApiVisitor.OfAsync(store, "qiushuhua");
        var round = await WholeWay.RoundAsync(office);
        await WholeWay.PlanAsync(district, round);
        await WholeWay.AcceptPlanAsync(office, round);
        var problem = (await WholeWay.LedByAsync(office, round, "110109-WLJ"))[0].GetProperty("id").GetGuid();
        await WholeWay.CloseAsync(culture, office, problem);
        var told = await office.GetAsync($"/items/{problem}");
        Assert.Equal("Closed", told.GetProperty("state").GetString());
        Assert.Equal("2026-12-11", told.GetProperty("due_on").GetString());
        var papers = (await office.GetAsync($"/rounds/{round}"))
            .GetProperty("papers")
            .EnumerateArray()
            .Concat((await office.GetAsync($"/rounds/{round}/plans/{WholeWay.Unit}")).GetProperty("papers").EnumerateArray())
            .ToDictionary(p => p.GetProperty("name").GetString()!, p => p.GetProperty("href").GetString()!);
        Assert.Equal(["反馈意见.docx", "整改方案.docx", "问题清单.xlsx"], papers.Keys.Order(StringComparer.Ordinal));
        foreach (var href in papers.Values)
            Assert.Equal("PK", Encoding.ASCII.GetString((await office.Client.GetByteArrayAsync(href))[..2]));
    }

    [Fact]
    public async Task A_letter_shows_what_was_read_of_it_and_what_people_should_look_at()
    {
        var office = await ApiVisitor.OfAsync(store, "gaoyuan");
        var content = await WholeWay.MarkedAsync();
        var sent = await office.SendAsync(
            HttpMethod.Post,
            $"/letters?name={Uri.EscapeDataString("反馈意见.txt")}",
            new ByteArrayContent(content),
            null
        );
        Assert.Equal(HttpStatusCode.Created, sent.Status);
        var letter = await office.GetAsync($"/letters/{sent.Id}");
        Assert.Equal(sent.Json.GetRawText(), letter.GetRawText());
        Assert.Equal(
            ("2026-09-14", 60, "反馈意见.txt"),
            (Text(letter, "issued_on"), letter.GetProperty("limit_amount").GetInt32(), Text(letter, "file_name"))
        );
        var problems = letter.GetProperty("problems").EnumerateArray().ToList();
        var found = problems.Single(p => Text(p, "statement")!.Contains("46家", StringComparison.Ordinal));
        Assert.Equal("110109-WLJ", Text(found.GetProperty("units")[0], "code"));
        var at = found.GetProperty("at");
        var text = await store.WithDbAsync(db =>
            db.Set<Modules.Documents.Letter>()
                .Where(l => l.Title == Text(letter, "title"))
                .OrderByDescending(l => l.UploadedAt)
                .Select(l => l.Text)
                .FirstAsync()
        );
        Assert.Contains("46家", text[at[0].GetInt32()..at[1].GetInt32()], StringComparison.Ordinal);
        Assert.Contains(letter.GetProperty("checks").EnumerateArray(), c => Text(c, "verdict") == "wrong");
        Assert.Equal(problems.Count, letter.GetProperty("reading").GetProperty("problems").GetArrayLength());
        var row = (await office.GetAsync("/letters"))
            .GetProperty("items")
            .EnumerateArray()
            .Single(l => l.GetProperty("id").GetGuid() == sent.Id);
        Assert.Equal(problems.Count, row.GetProperty("problems").GetInt32());
    }

    [Fact]
    public async Task The_same_letter_under_one_key_is_one_draft_however_often_and_at_once_it_comes()
    {
        var office = await ApiVisitor.OfAsync(store, "gaoyuan");
        var content = await WholeWay.MarkedAsync();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => office.PostFileAsync("/letters", "反馈意见.txt", content, "letter"))
        );
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.Status));
        var draft = Assert.Single(answers.Select(a => a.Id).Distinct());
        var other = await office.PostFileAsync("/letters", "反馈意见.txt", await WholeWay.MarkedAsync(), "letter");
        Assert.Equal((HttpStatusCode.Conflict, "api.key-reused"), (other.Status, other.Code));
        // Another key: the same file leads to the draft that is there.
        Assert.Equal(draft, (await office.PostFileAsync("/letters", "反馈意见.txt", content)).Id);
        var hash = Text((await office.GetAsync($"/letters/{draft}")), "sha256");
        Assert.Equal(1, await store.WithDbAsync(db => db.Set<Modules.Documents.Letter>().CountAsync(l => l.FileHash == hash)));
    }

    [Fact]
    public async Task A_letter_is_confirmed_once_and_only_as_it_was_read()
    {
        var office = await ApiVisitor.OfAsync(store, "gaoyuan");
        var letter = await office.PostFileAsync("/letters", "反馈意见.txt", await WholeWay.MarkedAsync());
        var path = $"/letters/{letter.Id}/confirm";
        var blind = await office.PostAsync(path, new { });
        Assert.Equal(("api.version", "seen"), (blind.Code, blind.Fields[0]));
        Assert.Equal(HttpStatusCode.Conflict, (await office.PostAsync(path, new { seen = "0000000000000000" })).Status);
        var seen = Text(letter.Json, "seen");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.PostAsync(path, new { seen }, "confirm")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.Status));
        var round = Assert.Single(answers.Select(a => a.Id).Distinct());
        Assert.Equal(round, (await office.GetAsync($"/letters/{letter.Id}")).GetProperty("round_id").GetGuid());
        Assert.Equal(round, (await office.PostAsync(path, new { seen })).Id);
        var elsewhere = await ApiVisitor.OfAsync(store, "yanzhigang");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.TryGetAsync($"/letters/{letter.Id}")).Status);
    }

    [Fact]
    public async Task What_is_no_letter_is_refused_in_the_words_of_the_page()
    {
        var office = await ApiVisitor.OfAsync(store, "gaoyuan");
        Assert.Equal(
            "upload.none",
            (
                await office.SendAsync(
                    HttpMethod.Post,
                    "/letters",
                    new MultipartFormDataContent { { new StringContent("x"), "note" } },
                    null
                )
            ).Code
        );
        var broken = await office.PostFileAsync("/letters", "反馈意见.docx", [0x50, 0x4B, 1, 2, 3]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "letter.unreadable", "file"), (broken.Status, broken.Code, broken.Fields[0]));
        var large = await office.PostFileAsync("/letters", "反馈意见.txt", new byte[LetterUpload.LargestFile + 1]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "letter.large"), (large.Status, large.Code));
        using var cut = new ByteArrayContent(
            Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nabc")
        );
        cut.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        var half = await office.SendAsync(HttpMethod.Post, "/letters", cut, null);
        Assert.Equal((HttpStatusCode.BadRequest, "api.unreadable"), (half.Status, half.Code));
    }

    [Fact]
    public async Task A_plan_is_written_on_the_version_that_was_read_and_returned_with_a_reason()
    {
        var office = await ApiVisitor.OfAsync(store, "gaoyuan");
        var district = await ApiVisitor.OfAsync(store, "weichangqing");
        var round = await WholeWay.RoundAsync(office);
        var path = $"/rounds/{round}/plans/{WholeWay.Unit}";
        var empty = await district.PostAsync(path + "/submit", new { version = 0 });
        Assert.Equal((422, "plan.incomplete"), ((int)empty.Status, empty.Code));
        await WholeWay.PlanAsync(district, round);
        var item = (await district.GetAsync(path)).GetProperty("items")[0];
        var itemPath = $"{path}/items/{item.GetProperty("item_id").GetGuid()}";
        Assert.Equal("plan.item-closed", (await district.PutAsync(itemPath, new { version = 0, goal = "x" })).Code);
        var version = await WholeWay.VersionAsync(office, path);
        Assert.Equal("plan.reason", (await office.PostAsync(path + "/decision", new { version, result = "return" })).Code);
        Assert.Equal(
            HttpStatusCode.OK,
            (
                await office.PostAsync(
                    path + "/decision",
                    new
                    {
                        version,
                        result = "return",
                        reason = "第1条没有写清。",
                    }
                )
            ).Status
        );
        var returned = await district.GetAsync(path);
        Assert.Equal(("Returned", "第1条没有写清。"), (Text(returned, "state"), Text(returned, "return_reason")));
        var seen = returned.GetProperty("items")[0].GetProperty("version").GetInt32();
        Assert.Equal(HttpStatusCode.Conflict, (await district.PutAsync(itemPath, new { version = seen - 1, goal = "更清楚" })).Status);
        Assert.Equal("plan.unit", (await district.PutAsync(itemPath, new { version = seen, responsible_unit_code = "110000-ZDZQ" })).Code);
        Assert.Equal(HttpStatusCode.OK, (await district.PutAsync(itemPath, new { version = seen, goal = "更清楚" })).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (
                await district.PutAsync(
                    $"/rounds/{round}/plans/110109-WLJ/items/{item.GetProperty("item_id").GetGuid()}",
                    new { goal = "x" }
                )
            ).Status
        );
    }

    [Fact]
    public async Task Bodies_are_found_by_any_of_their_names()
    {
        var unit = await ApiVisitor.OfAsync(store, "panyue", write: false);
        var found = (await unit.GetAsync($"/organisations?q={Uri.EscapeDataString("门头沟区文化和旅游局")}")).GetProperty("items")[0];
        Assert.Equal(("110109-WLJ", "110109"), (Text(found, "code"), Text(found, "parent_code")));
        var aliases = found.GetProperty("aliases").EnumerateArray().Select(a => a.GetString()!).ToList();
        var byAlias = await unit.GetAsync($"/organisations?q={Uri.EscapeDataString(aliases[0])}");
        Assert.Contains(byAlias.GetProperty("items").EnumerateArray(), o => Text(o, "code") == "110109-WLJ");
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}

public sealed class WholeWayOnSqlite(SqliteStore store) : WholeWayTests(store), IClassFixture<SqliteStore>;

public sealed class WholeWayOnPostgres(PostgresStore store) : WholeWayTests(store), IClassFixture<PostgresStore>;
