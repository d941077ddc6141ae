using System.Net;
using AngleSharp.Html.Dom;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Shell;

/// <summary>A form is stored once under its key: the same again is fine, other content under the same key is told not to be stored, and kept.</summary>
public abstract class KeyedFormTests(TestStore store)
{
    private const string Form = "main form:has([name='Input.Key'])";

    [Fact]
    public async Task Progress_that_was_changed_after_going_back_is_refused_and_kept()
    {
        var (_, path) = await store.RectifyingAsync();
        var clerk = await store.SignedInAsync("qiushuhua");
        await clerk.GetAsync(path + "/progress");
        var key = Key(clerk);
        await clerk.SubmitAsync(Form, ("Input.HappenedOn", "2026-11-20"), ("Input.Text", "已逐家核对台账。"));
        Assert.Equal(path, clerk.Path);
        await clerk.GetAsync(path + "/progress");
        await clerk.SubmitAsync(Form, ("Input.Key", key), ("Input.HappenedOn", "2026-11-20"), ("Input.Text", "又核对了三家。"));
        Assert.Equal((HttpStatusCode.Conflict, "form.sent-before"), (clerk.Status, Assert.Single(clerk.Refusals)));
        Assert.Equal("又核对了三家。", clerk.Page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(["已逐家核对台账。"], await TextsAsync(path));
        // The same once more is the same.
        await clerk.GetAsync(path + "/progress");
        await clerk.SubmitAsync(Form, ("Input.Key", key), ("Input.HappenedOn", "2026-11-20"), ("Input.Text", "已逐家核对台账。"));
        Assert.Equal(path, clerk.Path);
        Assert.Equal(["已逐家核对台账。"], await TextsAsync(path));
    }

    [Fact]
    public async Task Another_file_under_the_key_of_the_first_is_refused()
    {
        var (_, path) = await store.RectifyingAsync();
        var unit = await store.SignedInAsync("qiushuhua");
        await unit.GetAsync(path + "/evidence");
        var key = Key(unit);
        await unit.UploadAsync("一.png", OneItem.Picture("one"));
        await unit.GetAsync(path + "/evidence");
        await unit.SubmitAsync(
            Form,
            [("Input.Key", key), ("Input.HappenedOn", "2026-11-20"), ("Input.Note", "")],
            [("Input.File", "一.png", OneItem.Picture("two"))]
        );
        Assert.Equal("form.sent-before", Assert.Single(unit.Refusals));
        var item = Guid.Parse(path[^36..]);
        Assert.Equal(1, await store.WithDbAsync(db => db.EvidenceOf(item).CountAsync()));
    }

    [Fact]
    public async Task Of_two_contents_sent_at_the_same_moment_one_is_stored_and_the_other_told()
    {
        var (_, path) = await store.RectifyingAsync();
        var screens = new List<Visitor>();
        for (var i = 0; i < 4; i++)
            screens.Add(await (await store.SignedInAsync("qiushuhua")).GetAsync(path + "/progress"));
        var key = Key(screens[0]);
        await Task.WhenAll(
            screens.Select(
                (s, i) =>
                    Task.Run(() => s.SubmitAsync(Form, ("Input.Key", key), ("Input.HappenedOn", "2026-11-20"), ("Input.Text", $"进展{i}")))
            )
        );
        var stored = Assert.Single(await TextsAsync(path));
        var accepted = Assert.Single(screens, s => s.Path == path);
        Assert.Equal($"进展{screens.IndexOf(accepted)}", stored);
        Assert.All(screens.Where(s => s != accepted), s => Assert.Equal(HttpStatusCode.Conflict, s.Status));
    }

    private static string Key(Visitor visitor) => ((IHtmlInputElement)visitor.Page.QuerySelector("[name='Input.Key']")!).Value;

    private Task<List<string>> TextsAsync(string path) =>
        store.WithDbAsync(db => db.ProgressOf(Guid.Parse(path[^36..])).Select(p => p.Text).ToListAsync());
}

public sealed class KeyedFormsOnSqlite(SqliteStore store) : KeyedFormTests(store), IClassFixture<SqliteStore>;

public sealed class KeyedFormsOnPostgres(PostgresStore store) : KeyedFormTests(store), IClassFixture<PostgresStore>;
