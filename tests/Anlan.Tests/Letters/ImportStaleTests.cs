using Anlan.Tests.Hosting;
using static Anlan.Tests.Letters.ImportLetters;

namespace Anlan.Tests.Letters;

/// <summary>Two people at the list of one draft: the second is told and changes nothing they have not seen.</summary>
public abstract class ImportStaleTests(TestStore store)
{
    [Theory]
    [InlineData("remove")]
    [InlineData("major")]
    [InlineData("merge-next")]
    public async Task A_button_pressed_on_an_old_list_does_nothing(string act)
    {
        var one = await ReviewAsync(store);
        var draft = one.Path;
        var other = await store.SignedInAsync("gaoyuan");
        await other.GetAsync(draft);
        await one.PressAsync("[data-problem-item] button[formaction*='/major']");
        var before = Items(one);
        await other.PressAsync($"[data-problem-item] button[formaction*='/{act}']");
        Assert.Contains("别人刚刚改动了这条记录，你的操作没有生效", other.Text, StringComparison.Ordinal);
        Assert.Equal(before, Items(other));
        Assert.Empty(other.Page.QuerySelectorAll("[data-problem-item].removed"));
    }

    [Fact]
    public async Task Ticked_problems_of_which_one_is_gone_are_not_merged()
    {
        var one = await ReviewAsync(store);
        var other = await store.SignedInAsync("gaoyuan");
        await other.GetAsync(one.Path);
        await one.PressAsync("[data-problem-item] button[data-key='m']");
        var (before, old) = (Items(one), Items(other));
        await other.SubmitAsync("form[data-problem-list]", [.. old.Take(3).Select(id => ("Ids", id!))]);
        Assert.Contains("别人刚刚改动了这条记录，你的操作没有生效", other.Text, StringComparison.Ordinal);
        Assert.Equal(before, Items(other));
    }

    private static List<string?> Items(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll("[data-problem-item]").Select(i => i.GetAttribute("data-problem-item"))];
}

public sealed class ImportStaleOnSqlite(SqliteStore store) : ImportStaleTests(store), IClassFixture<SqliteStore>;

public sealed class ImportStaleOnPostgres(PostgresStore store) : ImportStaleTests(store), IClassFixture<PostgresStore>;
