using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Rectification;

/// <summary>
/// Whatever order the acts on an item come in, nothing waits for an answer that nobody can give any more, and every item can still be closed.
/// </summary>
public abstract class DeadEndTests(TestStore store)
{
    private const string Form = "main form";

    private static readonly string[] Acts = ["ask", "report", "grant", "refuse", "return", "accept", "recall"];

    private int asked;

    [Fact]
    public async Task No_order_of_acts_leaves_something_waiting_that_cannot_be_answered()
    {
        var orders = Gen.Int[0, Acts.Length - 1].Select(i => Acts[i]).Array[6].Array[5].Single(_ => true, "0000KhdYLbL9");
        foreach (
            var order in orders
                .Append(["ask", "report", "return", "report", "accept", "grant"])
                .Append(["ask", "recall", "ask", "report", "recall", "report"])
        )
        {
            var (_, path) = await store.RectifyingAsync();
            var unit = await store.SignedInAsync("qiushuhua");
            var office = await store.SignedInAsync("gaoyuan");
            var walked = new List<string>();
            foreach (var act in order)
            {
                await TryAsync(act, path, unit, office);
                walked.Add(act);
                Assert.True(await EverythingCanBeAnsweredAsync(path, office), string.Join(", ", walked));
                await StandsWhereItBelongsAsync(path);
            }
            await FinishAsync(path, unit, office);
            Assert.True(ItemState.Closed == (await store.StoredAsync(path)).State, string.Join(", ", walked));
            await StandsWhereItBelongsAsync(path);
        }
    }

    /// <summary>What lists are ordered and lights are lit by follows the last day while the clock runs, and lies beyond all days otherwise.</summary>
    private async Task StandsWhereItBelongsAsync(string path)
    {
        var item = await store.StoredAsync(path);
        Assert.Equal(ItemStates.Open.Contains(item.State) ? item.DueOn ?? Item.WithoutLimit : DateOnly.MaxValue, item.Rank);
    }

    [Fact]
    public async Task A_request_for_more_time_lapses_when_the_work_is_reported_done_and_may_be_made_anew_after_a_return()
    {
        var (_, path) = await store.RectifyingAsync();
        var (unit, office) = (await store.SignedInAsync("qiushuhua"), await store.SignedInAsync("gaoyuan"));
        await TryAsync("ask", path, unit, office);
        await TryAsync("report", path, unit, office);
        await unit.GetAsync(path);
        Assert.Contains("已撤回", unit.Text, StringComparison.Ordinal);
        Assert.Contains("已报完成，延期申请撤回", unit.Text, StringComparison.Ordinal);
        await office.GetAsync("/");
        Assert.DoesNotContain(office.Page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == path && Group(a) == "等我批延期");
        await TryAsync("return", path, unit, office);
        await TryAsync("ask", path, unit, office);
        Assert.Equal(2, await store.WithDbAsync(db => db.ExtensionsOf(Guid.Parse(path[^36..])).CountAsync()));
        await office.GetAsync("/");
        Assert.Contains(office.Page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == path && Group(a) == "等我批延期");
    }

    private static string? Group(AngleSharp.Dom.IElement link) =>
        link.Closest("section")?.QuerySelector("h2")?.FirstChild?.TextContent.Trim();

    /// <summary>Does an act where its page offers it.</summary>
    private async Task TryAsync(string act, string path, Visitor unit, Visitor office)
    {
        var (who, page, fields) = act switch
        {
            "ask" => (
                unit,
                "/extension/new",
                new (string, string)[]
                {
                    // More time than was granted before.
                    (
                        "Input.NewDueOn",
                        new DateOnly(2027, 6, 30).AddDays(asked++).ToString("O", System.Globalization.CultureInfo.InvariantCulture)
                    ),
                    ("Input.Reason", "设备要定制"),
                    ("Input.InterimControl", "专人看守"),
                }
            ),
            "report" => (unit, "/verification/new", [("Input.Summary", "已完成。"), ("Input.NoEvidenceReason", "现场已看过。")]),
            "grant" => (office, "/extension", [("Input.Result", "grant"), ("Input.Reason", "同意")]),
            "refuse" => (office, "/extension", [("Input.Result", "refuse"), ("Input.Reason", "不必")]),
            "recall" => (unit, "/recall", [("Input.Reason", "还有一处没有改完。")]),
            "return" => (office, "/verification", [("Input.Result", "return"), ("Input.Reason", "还差一处")]),
            _ => (office, "/verification", [("Input.Result", "accept"), ("Input.Reason", "看过了")]),
        };
        await who.GetAsync(path + page);
        if (who.Page.QuerySelector(Form) is null)
            return;
        await who.SubmitAsync(Form, fields);
        Assert.Equal(path, who.Path);
    }

    private async Task<bool> EverythingCanBeAnsweredAsync(string path, Visitor office)
    {
        var id = Guid.Parse(path[^36..]);
        var (extension, verification) = await store.WithDbAsync(async db =>
            (await db.ExtensionsOf(id).AnyAsync(ExtensionRequest.Waits), await db.VerificationsOf(id).AnyAsync(Verification.Waits))
        );
        return (!extension || await OffersAsync(office, path + "/extension"))
            && (!verification || await OffersAsync(office, path + "/verification"));
    }

    private static async Task<bool> OffersAsync(Visitor who, string page)
    {
        await who.GetAsync(page);
        if (who.Page.QuerySelector(Form) is null)
            return false;
        // What is answered must still be possible: more time for work that is reported done is not.
        await who.GetAsync(page[..page.LastIndexOf('/')]);
        var next = who.Page.QuerySelector("a[data-next]")?.GetAttribute("href");
        return next == page;
    }

    /// <summary>Brings the item to its end from wherever it is.</summary>
    private async Task FinishAsync(string path, Visitor unit, Visitor office)
    {
        await TryAsync("report", path, unit, office);
        await TryAsync("accept", path, unit, office);
        await office.GetAsync(path + "/close");
        if (office.Page.QuerySelector(Form) is not null)
            await office.SubmitAsync(Form);
    }
}

public sealed class DeadEndOnSqlite(SqliteStore store) : DeadEndTests(store), IClassFixture<SqliteStore>;

public sealed class DeadEndOnPostgres(PostgresStore store) : DeadEndTests(store), IClassFixture<PostgresStore>;
