using System.Net;
using Anlan.Modules.Calendar;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Calendar;

public abstract class CalendarPageTests(TestStore store)
{
    private const string Form = "form[method='post'][enctype]";

    [Fact]
    public async Task A_new_store_knows_the_years_that_came_with_the_program_and_their_sources()
    {
        var years = await store.WithDbAsync(db => db.CalendarYears().OrderBy(y => y.Year).ToListAsync());
        Assert.Equal(Enumerable.Range(2018, 9), years.Select(y => y.Year).Where(y => y <= 2026));
        Assert.All(years, y => Assert.Contains("国办发明电", y.Source, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_year_shows_days_off_and_worked_weekends_and_where_certainty_ends()
    {
        var visitor = await (await store.SignedInAsync("kongxiangfu")).GetAsync("/calendar?year=2020");
        Assert.Contains("全年249个工作日", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("1休", Day(visitor, 10, 1));
        Assert.Equal("10班", Day(visitor, 10, 10));
        Assert.Contains("安排尚未发布，超过2026-12-31的期限为暂定。", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/calendar?year=abc")]
    [InlineData("/calendar?year=99999999999")]
    [InlineData("/calendar/sum?from=x&amount=60")]
    [InlineData("/calendar/sum?from=2020-11-04&amount=-1")]
    [InlineData("/calendar/sum?from=2020-11-04&amount=99999999")]
    [InlineData("/calendar/sum?from=0001-01-01&amount=5&unit=%E5%B9%B4")]
    public async Task Any_query_string_gets_a_page(string path)
    {
        var visitor = await (await store.SignedInAsync("panyue")).GetAsync(path);
        Assert.True(visitor.Status == HttpStatusCode.OK, visitor.Text);
    }

    [Theory]
    [InlineData("next", "2021年1月28日到期", "2021-01-28")]
    [InlineData("same", "2021年1月27日到期", "2021-01-27")]
    public async Task Sixty_working_days_from_4_November_2020_are_shown_day_by_day(string rule, string sentence, string last)
    {
        var visitor = await (await store.SignedInAsync("panyue")).GetAsync(
            $"/calendar/sum?from=2020-11-04&amount=60&unit=工作日&rule={rule}"
        );
        Assert.Contains(sentence, visitor.Text, StringComparison.Ordinal);
        var lines = visitor.Page.QuerySelectorAll(".day-sum tbody tr");
        Assert.Equal(last, lines[^1].Children[0].TextContent);
        Assert.Equal("60", lines[^1].Children[2].TextContent);
    }

    [Fact]
    public async Task A_table_with_faults_is_refused_line_by_line_and_what_was_pasted_stays()
    {
        var visitor = await (await store.SignedInAsync("gaoyuan")).GetAsync("/calendar/upload");
        const string Text = "year,date,kind,name,source\n2029,2029-01-01,off,元旦,x\n2029,2029-02-30,off,春节,x\n2029,2029-03-01,rest,x,x";
        await visitor.SubmitAsync(Form, ("Input.Text", Text), ("Input.Step", "preview"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("第3行", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("第4行", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("2029-02-30", visitor.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused_with_a_way_out()
    {
        var visitor = await (await store.SignedInAsync("gaoyuan")).GetAsync("/calendar/upload");
        await visitor.SubmitAsync(Form, [("Input.Step", "preview")], [("Input.File", "notice.txt", [0xB9, 0xFA, 0xCE, 0xF1])]);
        Assert.Equal(["calendar.file-encoding"], visitor.Refusals);
    }

    [Fact]
    public async Task Who_may_not_change_rules_cannot_load_a_notice()
    {
        var visitor = await (await store.SignedInAsync("weichangqing")).GetAsync("/calendar/upload");
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }

    private static string Day(Visitor visitor, int month, int day) =>
        visitor
            .Page.QuerySelectorAll("table.month")[month - 1]
            .QuerySelectorAll("td")
            .First(c => c.ChildNodes.FirstOrDefault()?.TextContent == day.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .TextContent;
}

public sealed class CalendarPagesOnSqlite(SqliteStore store) : CalendarPageTests(store), IClassFixture<SqliteStore>;

public sealed class CalendarPagesOnPostgres(PostgresStore store) : CalendarPageTests(store), IClassFixture<PostgresStore>;
