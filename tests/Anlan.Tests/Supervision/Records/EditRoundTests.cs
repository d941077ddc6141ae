using System.Net;
using Anlan.Data;
using Anlan.Modules.Notices;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Supervision.Records;

/// <summary>The keeper corrects a round: what was wrong in the letter's header, and the clocks that rest on it.</summary>
public abstract class EditRoundTests(TestStore store)
{
    private const string Form = "main form";

    [Fact]
    public async Task A_corrected_day_of_issue_moves_the_days_that_follow_from_it_and_tells_who_owes_them()
    {
        var (round, extended) = await store.RectifyingAsync(3);
        await ExtendAsync(extended);
        await EditAsync(round, ("Input.IssuedOn", "2026-11-09"), ("Input.LetterNumber", "京安督〔2026〕12号"));
        var problems = await ItemsAsync(round);
        var moved = problems.Where(p => p.Number != 3).ToList();
        // 60 working days from 9 November 2026, as the page of the round counts them.
        var keeper = await (await store.SignedInAsync("gaoyuan")).GetAsync($"/supervision/{round}");
        Assert.All(moved, p => Assert.Equal(keeper.Page.QuerySelector("[data-due]")!.GetAttribute("data-due"), $"{p.DueOn:yyyy-MM-dd}"));
        Assert.All(moved, p => Assert.Equal(new DateOnly(2026, 11, 9), p.OpenedOn));
        Assert.Equal(new DateOnly(2027, 6, 30), problems.Single(p => p.Number == 3).DueOn);
        Assert.Contains("京安督〔2026〕12号", keeper.Text, StringComparison.Ordinal);
        var told = await NoticesAsync(round);
        Assert.All(told, t => Assert.Contains("请调整安排", t.Text, StringComparison.Ordinal));
        // Four units owe the problems that moved, and the office keeps the round.
        Assert.Equal(5, told.Select(t => t.OrganisationId).Distinct().Count());
        var acts = await store.WithDbAsync(db =>
            db.Set<AuditEvent>().Where(e => e.ObjectId == round && (e.Act == "RoundEdited" || e.Act == "LimitCorrected")).ToListAsync()
        );
        Assert.Equal(2, acts.Count);
        Assert.Single(acts.Select(e => e.RecordedAt).Distinct());
    }

    [Fact]
    public async Task A_day_set_apart_from_the_limit_stays_when_the_limit_is_taken_away()
    {
        var round = await store.DistrictRoundAsync();
        var apart = await store.IdAsync(round, 1);
        await store.WithAsync(async s =>
        {
            var db = (AppDb)s.GetService(typeof(AppDb))!;
            (await db.Set<Item>().SingleAsync(p => p.Id == apart)).SetDue(new DateOnly(2026, 12, 1), provisional: false);
            ((CaseLog)s.GetService(typeof(CaseLog))!).Add(new LimitCorrected(round, 1, null, null));
            return await db.SaveActAsync(CancellationToken.None);
        });
        await EditAsync(round, ("Input.LimitAmount", ""), ("Input.LimitUnit", ""));
        var problems = await ItemsAsync(round);
        Assert.Equal(new DateOnly(2026, 12, 1), problems[0].DueOn);
        Assert.All(problems.Skip(1), p => Assert.Null(p.DueOn));
        Assert.Contains((await NoticesAsync(round)).Select(n => n.Text), t => t.Contains("不再有整改期限", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_words_and_counts_change_no_clock_and_tell_nobody()
    {
        var round = await store.DistrictRoundAsync();
        var before = (await ItemsAsync(round)).Select(p => p.DueOn).ToList();
        await EditAsync(round, ("Input.Title", "更正后的标题"), ("Input.Interviews", "29"));
        var after = await ItemsAsync(round);
        Assert.Equal(before, after.Select(p => p.DueOn));
        Assert.All(after, p => Assert.Equal("更正后的标题", p.CaseTitle));
        Assert.Empty(await NoticesAsync(round));
        var keeper = await (await store.SignedInAsync("gaoyuan")).GetAsync($"/supervision/{round}");
        Assert.Contains("更正后的标题", keeper.Text, StringComparison.Ordinal);
        Assert.Contains("个别谈话29人", keeper.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inspected_unit_can_be_added_and_one_that_has_begun_its_plan_cannot_go()
    {
        var (round, _) = await store.RectifyingAsync();
        var keeper = await OpenAsync(round);
        await keeper.SubmitAsync(Form, ("Input.UnitNames", "重点站区管委会"));
        Assert.Equal(["round.unit-planned"], keeper.Refusals);
        await EditAsync(round, ("Input.UnitNames", "门头沟区"), ("Input.UnitNames", "重点站区管委会"));
        var stranger = await (await store.SignedInAsync("yanzhigang")).GetAsync($"/supervision/{round}");
        Assert.Equal(HttpStatusCode.OK, stranger.Status);
        Assert.Contains((await NoticesAsync(round)).Select(n => n.Text), t => t.Contains("列为被督察单位", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Input.Title", "", "header.title")]
    [InlineData("Input.Title", "\a", "header.title")]
    [InlineData("Input.LetterNumber", "十二", "header.number")]
    [InlineData("Input.IssuedOn", "", "round.issued-on")]
    [InlineData("Input.IssuedOn", "2026-11-24", "round.issued-later")]
    [InlineData("Input.UnitNames", "", "round.no-units")]
    [InlineData("Input.UnitNames", "不存在的区", "unit.unknown")]
    [InlineData("Input.Team", "门头沟区", "round.team")]
    [InlineData("Input.HazardsFound", "-1", "header.count")]
    public async Task What_cannot_be_right_is_refused_beside_its_field_and_nothing_changes(string field, string value, string code)
    {
        var round = await store.DistrictRoundAsync();
        var keeper = await OpenAsync(round);
        await keeper.SubmitAsync(Form, (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, keeper.Status);
        Assert.Equal([code], keeper.Refusals);
        Assert.Equal(0, await store.WithDbAsync(db => db.Set<AuditEvent>().CountAsync(e => e.ObjectId == round && e.Act == "RoundEdited")));
    }

    [Fact]
    public async Task The_second_of_two_who_edit_at_once_overwrites_nothing()
    {
        var round = await store.DistrictRoundAsync();
        var late = await OpenAsync(round, "linxiaozhou");
        await EditAsync(round, ("Input.Title", "先到的标题"));
        await late.SubmitAsync(Form, ("Input.Title", "后到的标题"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
    }

    [Fact]
    public async Task A_team_cannot_give_its_round_away_by_a_name()
    {
        var round = await store.DistrictRoundAsync();
        var team = await OpenAsync(round, "zhengguodong");
        await team.SubmitAsync(Form, ("Input.Team", "没有这个组"));
        Assert.Equal(["round.team-lost"], team.Refusals);
    }

    [Fact]
    public async Task A_unit_reads_the_record_and_cannot_edit_it()
    {
        var round = await store.DistrictRoundAsync();
        var unit = await (await store.SignedInAsync("weichangqing")).GetAsync($"/supervision/{round}");
        Assert.Null(unit.Page.QuerySelector("a[href$='/edit']"));
        await unit.GetAsync($"/supervision/{round}/edit");
        Assert.Equal(HttpStatusCode.Forbidden, unit.Status);
    }

    private async Task<Visitor> OpenAsync(Guid round, string who = "gaoyuan") =>
        await (await store.SignedInAsync(who)).GetAsync($"/supervision/{round}/edit");

    private async Task EditAsync(Guid round, params (string, string)[] values)
    {
        var keeper = await OpenAsync(round);
        await keeper.SubmitAsync(Form, values);
        Assert.Equal($"/supervision/{round}", keeper.Path);
    }

    private async Task ExtendAsync(string path)
    {
        var unit = await (await store.SignedInAsync("qiushuhua")).GetAsync(path + "/extension/new");
        await unit.SubmitAsync(
            Form,
            ("Input.NewDueOn", "2027-06-30"),
            ("Input.Reason", "设备要定制"),
            ("Input.InterimControl", "专人看守")
        );
        Assert.Equal(path, unit.Path);
        var office = await (await store.SignedInAsync("gaoyuan")).GetAsync(path + "/extension");
        await office.SubmitAsync(Form, ("Input.Result", "grant"), ("Input.Reason", "同意"));
        Assert.Equal(path, office.Path);
    }

    private Task<List<Item>> ItemsAsync(Guid round) => store.WithDbAsync(db => db.ItemsOfCase(round).OrderBy(p => p.Number).ToListAsync());

    private Task<List<Notice>> NoticesAsync(Guid round) =>
        store.WithDbAsync(db =>
        {
            string[] links = [$"/supervision/{round}", $"/rectification?case={round}"];
            return db.Set<Notice>().Where(n => links.Contains(n.Link)).ToListAsync();
        });
}

public sealed class EditRoundOnSqlite(SqliteStore store) : EditRoundTests(store), IClassFixture<SqliteStore>;

public sealed class EditRoundOnPostgres(PostgresStore store) : EditRoundTests(store), IClassFixture<PostgresStore>;
