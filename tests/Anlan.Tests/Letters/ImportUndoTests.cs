using System.Text.Json;
using Anlan.Modules.Letters;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;
using static Anlan.Tests.Letters.ImportLetters;

namespace Anlan.Tests.Letters;

/// <summary>Every act on a draft can be undone, one after the other, and what comes back is exactly what was there.</summary>
public abstract class ImportUndoTests(TestStore store)
{
    private static readonly string[] Acts = ["merge", "split", "remove", "major", "header", "edit", "resolve", "add"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_was_done_is_undone_step_by_step(int seed)
    {
        var random = new Random(seed);
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        var states = new List<string> { await StateAsync(draft) };
        var done = new List<string>();
        while (done.Count < 12)
        {
            var act = Acts[random.Next(Acts.Length)];
            await ActAsync(visitor, draft, act, random);
            if (await StateAsync(draft) is var state && state == states[^1])
                continue;
            states.Add(state);
            done.Add(act);
        }
        // Another session of the same person sees the same steps.
        visitor = await (await store.SignedInAsync("linxiaozhou")).GetAsync(draft);
        for (var i = states.Count - 2; i >= 0; i--)
        {
            await visitor.SubmitAsync("form[data-undo]");
            Assert.Contains("已撤销上一步", visitor.Text, StringComparison.Ordinal);
            Assert.True(states[i] == await StateAsync(draft), $"{string.Join(", ", done)}: {done[i]} was not undone");
        }
        Assert.Null(visitor.Page.QuerySelector("form[data-undo]"));
        var acts = await store.ActsAsync(Guid.Parse(draft[^36..]));
        Assert.Equal(done.Count, acts.Count(a => a == nameof(DraftStepUndone)));
    }

    [Fact]
    public async Task Two_that_were_merged_and_split_again_come_back_with_units_class_and_industry()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        var before = await StateAsync(draft);
        var merging = visitor.Page.QuerySelector("[formaction*='/merge-next']")!;
        var problem = merging.Closest("[data-problem-item]")!.GetAttribute("data-problem-item");
        await visitor.PressAsync($"[data-problem-item='{problem}'] [formaction*='/merge-next']");
        await visitor.GetAsync($"{draft}/problems/{problem}/split");
        var place = visitor.Page.QuerySelector("[name='Input.At']")!.GetAttribute("value")!;
        await visitor.SubmitAsync("main form", ("Input.At", place));
        Assert.NotEqual(before, await StateAsync(draft));
        await visitor.GetAsync(draft);
        await visitor.SubmitAsync("form[data-undo]");
        await visitor.SubmitAsync("form[data-undo]");
        Assert.Equal(before, await StateAsync(draft));
    }

    [Fact]
    public async Task Whoever_acted_meanwhile_is_not_undone_by_a_page_that_did_not_show_it()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        await ActAsync(visitor, draft, "major", new Random(1));
        await visitor.GetAsync(draft);
        var other = await (await store.SignedInAsync("gaoyuan")).GetAsync(draft);
        await ActAsync(other, draft, "remove", new Random(2));
        var state = await StateAsync(draft);
        await visitor.SubmitAsync("form[data-undo]");
        Assert.Contains("别人刚刚改动了", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(state, await StateAsync(draft));
    }

    [Fact]
    public async Task The_last_fifty_steps_are_kept()
    {
        var visitor = await ReviewAsync(store);
        var draft = visitor.Path;
        for (var i = 0; i < DraftStep.Most + 3; i++)
            await ActAsync(visitor, draft, "major", new Random(1));
        var id = Guid.Parse(draft[^36..]);
        Assert.Equal(DraftStep.Most, await store.WithDbAsync(db => db.StepsOf(id).CountAsync()));
    }

    private static async Task ActAsync(Visitor visitor, string draft, string act, Random random)
    {
        await visitor.GetAsync(draft);
        var problems = visitor
            .Page.QuerySelectorAll("[data-problem-item]")
            .Where(p => p.QuerySelector("[formaction*='/remove']") is not null)
            .ToList();
        if (problems.Count < 2)
            return;
        var problem = $"[data-problem-item='{problems[random.Next(problems.Count - 1)].GetAttribute("data-problem-item")}']";
        switch (act)
        {
            case "merge":
                await visitor.PressAsync($"{problem} [formaction*='/merge-next']");
                break;
            case "remove":
                await visitor.PressAsync($"{problem} [formaction*='/remove']");
                break;
            case "major":
                await visitor.PressAsync($"{problem} [formaction*='major']");
                break;
            case "split":
                await FollowAsync(visitor, $"{problem} a[href$='/split']");
                if (visitor.Page.QuerySelectorAll("[name='Input.At']") is { Length: > 0 } places)
                    await visitor.SubmitAsync("main form", ("Input.At", places[random.Next(places.Length)].GetAttribute("value")!));
                break;
            case "header":
                await visitor.GetAsync(draft + "/header");
                await visitor.SubmitAsync("main form", ("Input.Title", $"改过的标题{random.Next(1000)}"), ("Input.UnitNames", "顺义区"));
                break;
            case "edit":
                await FollowAsync(visitor, $"{problem} a[href*='/problems/']:not([href$='/split'])");
                await visitor.SubmitAsync(
                    "main form",
                    ("Input.Statement", $"改过的问题{random.Next(1000)}。"),
                    ("Input.UnitNames", "门头沟区文化和旅游局"),
                    ("Input.UnitNames", "顺义区"),
                    ("Input.Lead", "1")
                );
                break;
            case "resolve":
                if (visitor.Page.QuerySelector("a.unresolved[href*='name=%']") is { } unknown)
                {
                    await visitor.GetAsync(unknown.GetAttribute("href")!);
                    await visitor.SubmitAsync("main form", ("Input.UnitNames", "门头沟区文化和旅游局"));
                }
                break;
            default:
                await visitor.GetAsync(draft + "/problems/new");
                await visitor.SubmitAsync(
                    "main form",
                    ("Input.Statement", $"新增的问题{random.Next(1000)}。"),
                    (
                        "Input.Category",
                        visitor.Page.QuerySelector("[name='Input.Category'] option[value]:not([value=''])")!.GetAttribute("value")!
                    ),
                    ("Input.UnitNames", "门头沟区文化和旅游局"),
                    ("Input.Lead", "0")
                );
                break;
        }
        Assert.True(visitor.Refusals.Count == 0, $"{act}: {visitor.Text}");
    }

    private static Task FollowAsync(Visitor visitor, string link) =>
        visitor.GetAsync((visitor.Page.QuerySelector(link) ?? throw new InvalidOperationException($"No {link}")).GetAttribute("href")!);

    /// <summary>Everything of the draft but the counts of changes, in an order of its own.</summary>
    private Task<string> StateAsync(string draft) =>
        store.WithDbAsync(async db =>
        {
            var id = Guid.Parse(draft[^36..]);
            var whole = await db.Set<ImportDraft>()
                .AsNoTracking()
                .Include(d => d.Problems)
                    .ThenInclude(p => p.Units)
                .Include(d => d.Units)
                .Include(d => d.Checks)
                .SingleAsync(d => d.Id == id);
            var entries = new object[] { whole }
                .Concat(whole.Problems)
                .Concat(whole.Problems.SelectMany(p => p.Units))
                .Concat(whole.Units)
                .Concat(whole.Checks);
            return string.Join(
                '\n',
                entries
                    .Select(e =>
                        JsonSerializer.Serialize(
                            db.Entry(e)
                                .Properties.Where(p => p.Metadata.Name != "Version")
                                .ToDictionary(p => p.Metadata.Name, p => p.CurrentValue)
                        )
                    )
                    .Order(StringComparer.Ordinal)
            );
        });
}

public sealed class ImportUndoOnSqlite(SqliteStore store) : ImportUndoTests(store), IClassFixture<SqliteStore>;

public sealed class ImportUndoOnPostgres(PostgresStore store) : ImportUndoTests(store), IClassFixture<PostgresStore>;
