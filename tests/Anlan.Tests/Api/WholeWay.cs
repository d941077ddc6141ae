using System.Net;
using System.Text.Json;
using Anlan.Common;
using Anlan.Tests.Supervision;

namespace Anlan.Tests.Api;

/// <summary>The sample letter of 门头沟区 on its way to closed problems, over the API alone.</summary>
internal static class WholeWay
{
    public const string Unit = "110109";

    public static Task<byte[]> LetterAsync() => File.ReadAllBytesAsync(ProgramFolder.PathOf("samples", "letters", "00-mentougou.txt"));

    /// <summary>Hands in the letter, with a mark of its own so that no other test has the same file, and confirms it.</summary>
    public static async Task<Guid> RoundAsync(ApiVisitor office)
    {
        var letter = await office.PostFileAsync("/letters", "反馈意见.txt", await MarkedAsync());
        Assert.Equal(HttpStatusCode.Created, letter.Status);
        var confirmed = await office.PostAsync($"/letters/{letter.Id}/confirm", new { seen = letter.Json.GetProperty("seen").GetString() });
        Assert.Equal(HttpStatusCode.Created, confirmed.Status);
        return confirmed.Id;
    }

    public static async Task<byte[]> MarkedAsync() =>
        [.. await LetterAsync(), .. System.Text.Encoding.UTF8.GetBytes($"\n（第{Guid.CreateVersion7()}号）\n")];

    /// <summary>The district writes its plan and hands it in.</summary>
    public static async Task PlanAsync(ApiVisitor district, Guid round)
    {
        var path = $"/rounds/{round}/plans/{Unit}";
        var plan = await district.GetAsync(path);
        var proposal = plan.GetProperty("proposal");
        var head = await district.PutAsync(
            path,
            new
            {
                overall_goal = "反馈问题全部整改到位。",
                wider_search = "同类场所全部排查一遍。",
                issued_in_name_of = proposal.GetProperty("issued_in_name_of").GetString(),
                copy_to = proposal.GetProperty("copy_to").GetString(),
                number = "门办发〔2026〕12号",
                issued_on = "2026-11-23",
            }
        );
        Assert.Equal(HttpStatusCode.OK, head.Status);
        foreach (var item in plan.GetProperty("items").EnumerateArray())
        {
            var written = await district.PutAsync(
                $"{path}/items/{item.GetProperty("item_id").GetGuid()}",
                new
                {
                    goal = "整改到位",
                    measures = $"逐项落实问题{item.GetProperty("number").GetInt32()}",
                    responsible_unit_code = Unit,
                    responsible_person = "虚构 副区长",
                    due_on = "2026-12-01",
                }
            );
            Assert.Equal(HttpStatusCode.OK, written.Status);
        }
        plan = await district.GetAsync(path);
        Assert.Empty(plan.GetProperty("gaps").EnumerateArray());
        var sent = await district.PostAsync(path + "/submit", new { version = plan.GetProperty("version").GetInt32() });
        Assert.Equal(HttpStatusCode.OK, sent.Status);
    }

    public static async Task AcceptPlanAsync(ApiVisitor office, Guid round)
    {
        var path = $"/rounds/{round}/plans/{Unit}";
        var version = (await office.GetAsync(path)).GetProperty("version").GetInt32();
        Assert.Equal(
            HttpStatusCode.OK,
            (
                await office.PostAsync(
                    path + "/decision",
                    new
                    {
                        version,
                        result = "accept",
                        reason = "可行",
                    }
                )
            ).Status
        );
    }

    /// <summary>Reports one problem done, verifies and closes it.</summary>
    public static async Task CloseAsync(ApiVisitor unit, ApiVisitor office, Guid problem)
    {
        var path = $"/items/{problem}";
        var picture = OneItem.Picture(problem.ToString());
        Assert.Equal(
            HttpStatusCode.Created,
            (await unit.PostFileAsync(path + "/evidence", "整改后.png", picture, null, ("happened_on", "2026-11-20"))).Status
        );
        var reported = await unit.PostAsync(
            path + "/verification",
            new { version = await VersionAsync(unit, path), summary = "台账已更新。" }
        );
        Assert.Equal(HttpStatusCode.Created, reported.Status);
        var decision = new
        {
            version = await VersionAsync(office, path),
            result = "accept",
            reason = "到现场核对了台账。",
        };
        Assert.Equal(HttpStatusCode.OK, (await office.PostAsync(path + "/verification/decision", decision)).Status);
        var closed = await office.PostAsync(path + "/close", new { version = await VersionAsync(office, path) });
        Assert.Equal((HttpStatusCode.OK, problem), (closed.Status, closed.Id));
    }

    /// <summary>Items of a round that a unit leads.</summary>
    public static async Task<List<JsonElement>> LedByAsync(ApiVisitor visitor, Guid round, string code) =>
        [.. (await visitor.GetAsync($"/items?case={round}&lead={code}")).GetProperty("items").EnumerateArray()];

    public static async Task<int> VersionAsync(ApiVisitor visitor, string path) =>
        (await visitor.GetAsync(path)).GetProperty("version").GetInt32();
}
