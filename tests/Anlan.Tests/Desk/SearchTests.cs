using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;

namespace Anlan.Tests.Desk;

public abstract class SearchTests(TestStore store)
{
    [Fact]
    public async Task A_short_name_finds_the_unit_and_a_word_finds_the_problem_but_only_for_those_who_may_see_them()
    {
        await store.DistrictRoundAsync();
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync("/search?q=" + Uri.EscapeDataString("区文旅局"));
        Assert.Contains("门头沟区文化和旅游局", office.Text, StringComparison.Ordinal);
        await office.GetAsync("/search?q=" + Uri.EscapeDataString("澜亭度假酒店"));
        Assert.Contains("燃气报警器", office.Text, StringComparison.Ordinal);
        var stranger = await store.SignedInAsync("yanzhigang");
        await stranger.GetAsync("/search?q=" + Uri.EscapeDataString("澜亭度假酒店"));
        Assert.DoesNotContain("燃气报警器", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("没有找到", stranger.Text, StringComparison.Ordinal);
    }
}

public sealed class SearchOnSqlite(SqliteStore store) : SearchTests(store), IClassFixture<SqliteStore>;

public sealed class SearchOnPostgres(PostgresStore store) : SearchTests(store), IClassFixture<PostgresStore>;
