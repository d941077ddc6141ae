using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Anlan.Api;
using Anlan.Tests.Architecture;
using Anlan.Tests.Hosting;

namespace Anlan.Tests.Api;

/// <summary>The description of the interface says what the interface does.</summary>
public sealed partial class ApiDocumentTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    private static readonly string[] ReadErrors = ["400", "401", "403", "404"];

    [Fact]
    public async Task Every_endpoint_is_described_with_its_permission_content_answers_and_errors()
    {
        var document = await DocumentAsync();
        var (paths, shape) = (document.GetProperty("paths"), new JsonShape(document));
        var doors = Door.Of(store.App.Services).Where(d => d.Route.StartsWith(ApiGroup.Root, StringComparison.Ordinal)).ToList();
        Assert.True(doors.Count > 30);
        Assert.Equal(doors.Count, paths.EnumerateObject().Sum(p => p.Value.EnumerateObject().Count()));
        var faults = new List<string>();
        foreach (var door in doors)
        {
            var method = Assert.Single(door.Methods);
            if (
                !paths.TryGetProperty(Constraint().Replace(door.Route, "}"), out var path)
                || !path.TryGetProperty(method.ToLowerInvariant(), out var operation)
            )
                faults.Add($"{method} {door.Route} is not described");
            else
                faults.AddRange(Faults(operation, door, method, shape).Select(f => $"{method} {door.Route}: {f}"));
        }
        Findings.None(faults);
    }

    [Fact]
    public async Task Answers_have_the_shape_that_is_described()
    {
        var document = await DocumentAsync();
        var shape = new JsonShape(document);
        var office = await ApiVisitor.OfAsync(store, "gaoyuan");
        var district = await ApiVisitor.OfAsync(store, "weichangqing");
        var culture = await ApiVisitor.OfAsync(store, "qiushuhua");
        var letter = await office.PostFileAsync("/letters", "反馈意见.txt", await WholeWay.MarkedAsync());
        var round = await WholeWay.RoundAsync(office);
        await WholeWay.PlanAsync(district, round);
        await WholeWay.AcceptPlanAsync(office, round);
        var own = await WholeWay.LedByAsync(office, round, "110109-WLJ");
        await WholeWay.CloseAsync(culture, office, own[0].GetProperty("id").GetGuid());
        await ExtendAsync(culture, own[1]);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        (string Path, string Template)[] reads =
        [
            ("/me", "/me"),
            ("/organisations?q=门头沟", "/organisations"),
            ("/letters", "/letters"),
            ($"/letters/{letter.Id}", "/letters/{id}"),
            ("/rounds", "/rounds"),
            ($"/rounds/{round}", "/rounds/{id}"),
            ($"/rounds/{round}/plans", "/rounds/{roundId}/plans"),
            ($"/rounds/{round}/plans/{WholeWay.Unit}", "/rounds/{roundId}/plans/{unit}"),
            ("/items", "/items"),
            ("/items?changed_since=2026-01-01T00:00:00Z", "/items"),
            ($"/items/{own[0].GetProperty("id")}", "/items/{id}"),
            ($"/items/{own[1].GetProperty("id")}", "/items/{id}"),
            ($"/items/{own[0].GetProperty("id")}/plan", "/items/{id}/plan"),
            ($"/items/{own[0].GetProperty("id")}/look-backs", "/items/{id}/look-backs"),
        ];
        var described = document
            .GetProperty("paths")
            .EnumerateObject()
            .Where(p => p.Value.TryGetProperty("get", out var get) && Content(get, "200").TryGetProperty("application/json", out _));
        Assert.Empty(described.Select(p => p.Name[ApiGroup.Root.Length..]).Except(reads.Select(r => r.Template)));
        var faults = new List<string>();
        foreach (var (path, template) in reads)
        {
            var operation = document.GetProperty("paths").GetProperty(ApiGroup.Root + template).GetProperty("get");
            var schema = Content(operation, "200").GetProperty("application/json").GetProperty("schema");
            faults.AddRange(shape.Faults(schema, await office.GetAsync(path)).Select(f => $"{path}: {f}"));
        }
        var refused = await office.PostAsync($"/items/{own[0].GetProperty("id")}/close", new { version = 0 });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var error = Content(document.GetProperty("paths").GetProperty(ApiGroup.Root + "/items/{id}/close").GetProperty("post"), "422");
        faults.AddRange(shape.Faults(error.GetProperty("application/problem+json").GetProperty("schema"), refused.Json));
        Findings.None(faults);
    }

    [Fact]
    public void The_check_of_shapes_finds_what_does_not_fit()
    {
        var document = JsonDocument
            .Parse(
                """{"a": {"type": "object", "required": ["x"], "properties": {"x": {"type": ["null", "string"], "format": "date"}, "y": {"type": "array", "items": {"$ref": "#/a"}}}}}"""
            )
            .RootElement;
        var shape = new JsonShape(document);
        Assert.Equal(
            [0, 0, 1, 1, 1, 2],
            new[]
            {
                """{"x": null}""",
                """{"x": "2026-11-20"}""",
                """{"x": "20.11."}""",
                "{}",
                """{"x": null, "z": 1}""",
                """{"x": 1, "y": [{}]}""",
            }.Select(json => shape.Faults(document.GetProperty("a"), JsonDocument.Parse(json).RootElement).Count())
        );
    }

    private static IEnumerable<string> Faults(JsonElement operation, Door door, string method, JsonShape shape)
    {
        if (operation.GetProperty(ApiDocument.PermissionExtension).GetString() != door.Policy)
            yield return "another permission";
        if (!operation.TryGetProperty("summary", out var summary) || summary.GetString()!.Length == 0)
            yield return "no summary";
        var responses = operation.GetProperty("responses");
        foreach (var error in method == "GET" ? ReadErrors : [.. ReadErrors, "409", "422"])
            if (!responses.TryGetProperty(error, out _))
                yield return "no " + error;
        var answer = responses
            .EnumerateObject()
            .Single(r => r.Name is "200" or "201")
            .Value.GetProperty("content")
            .EnumerateObject()
            .Single();
        if (answer.Name == "application/json")
            foreach (var fault in ExampleFaults(answer.Value, shape))
                yield return "answer " + fault;
        if (method == "GET")
            yield break;
        if (!operation.GetProperty("parameters").EnumerateArray().Any(p => p.GetProperty("name").GetString() == IdempotentWrite.Header))
            yield return "no key";
        var content = operation.GetProperty("requestBody").GetProperty("content").EnumerateObject().First();
        if (content.Name == "application/json")
            foreach (var fault in ExampleFaults(content.Value, shape))
                yield return "content " + fault;
    }

    /// <summary>An example must be there and be what the schema says.</summary>
    private static IEnumerable<string> ExampleFaults(JsonElement content, JsonShape shape) =>
        content.TryGetProperty("schema", out var schema) && content.TryGetProperty("example", out var example)
            ? shape.Faults(schema, example)
            : ["without schema or example"];

    private static async Task ExtendAsync(ApiVisitor unit, JsonElement problem)
    {
        var path = $"/items/{problem.GetProperty("id").GetGuid()}";
        var content = new
        {
            version = await WholeWay.VersionAsync(unit, path),
            new_due_on = "2027-06-01",
            reason = "设备到货晚",
            interim_control = "专人值守",
        };
        Assert.Equal(HttpStatusCode.Created, (await unit.PostAsync(path + "/extension", content)).Status);
        Assert.Equal(
            HttpStatusCode.Created,
            (await unit.PostAsync(path + "/progress", new { text = "已订货", happened_on = "2026-11-20" })).Status
        );
        Assert.Equal(HttpStatusCode.Created, (await unit.PostAsync(path + "/explanations", new { text = "设备未到" })).Status);
        var task = new
        {
            unit_code = "110109-WLJ",
            text = "核对台账",
            due_on = "2026-12-01",
        };
        Assert.Equal(HttpStatusCode.Created, (await unit.PostAsync(path + "/tasks", task)).Status);
    }

    private static JsonElement Content(JsonElement operation, string status) =>
        operation.GetProperty("responses").TryGetProperty(status, out var answer) && answer.TryGetProperty("content", out var content)
            ? content
            : JsonDocument.Parse("{}").RootElement;

    private async Task<JsonElement> DocumentAsync() =>
        JsonDocument
            .Parse(await store.App.CreateDefaultClient(new Uri("https://localhost")).GetStringAsync("/api/openapi.json"))
            .RootElement;

    [GeneratedRegex(@":\w+\}")]
    private static partial Regex Constraint();
}
