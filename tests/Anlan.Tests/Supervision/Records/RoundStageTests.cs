using System.Net;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Notices;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Supervision.Records;

public sealed class RoundStagesTests
{
    [Fact]
    public void Every_pair_that_is_not_in_the_table_is_refused_with_a_sentence_and_changes_nothing()
    {
        foreach (var step in Enum.GetValues<StageStep>().Where(s => RoundStage.Preparing.After(s) is null))
        {
            var round = Round.Begin(Guid.CreateVersion7(), Guid.Empty, "虚构", issued: false);
            var refusal = round.Take(step);
            Assert.Contains("组建", refusal!.Message, StringComparison.Ordinal);
            Assert.Contains(step.Term(), refusal.Message, StringComparison.Ordinal);
            Assert.Equal(RoundStage.Preparing, round.Stage);
        }
    }

    [Fact]
    public void Every_stage_is_reached_and_only_the_end_has_no_step_by_hand_or_by_itself_but_looking_back()
    {
        Assert.Equal(Enum.GetValues<RoundStage>().Except([RoundStage.Preparing]), RoundStages.All.Select(t => t.To).Distinct().Order());
        Assert.Equal([StageStep.LookBack, StageStep.Relapse], RoundStages.All.Where(t => t.From == RoundStage.Ended).Select(t => t.Step));
    }

    [Fact]
    public void Nothing_that_was_issued_is_called_off() =>
        Assert.All(RoundStages.All.Where(t => t.Step == StageStep.Abandon), t => Assert.False(t.From.IsIssued()));
}

/// <summary>A round goes through its stages as its team and its keeper take it.</summary>
public abstract class RoundStageTests(TestStore store)
{
    private const string Form = "main form";

    [Fact]
    public async Task The_team_takes_its_round_on_site_and_into_drafting_and_the_keeper_issues_it()
    {
        var round = await PreparedAsync(new DateOnly(2026, 11, 20));
        await TakeAsync(round, StageStep.Enter, "zhengguodong");
        await TakeAsync(round, StageStep.Draft, "zhengguodong");
        await TakeAsync(round, StageStep.LookCloser, "suningyuan");
        await TakeAsync(round, StageStep.Draft, "suningyuan");
        var team = await OpenAsync(round, "zhengguodong");
        Assert.Empty(team.Page.QuerySelectorAll("[value='Issue'], [value='Abandon']"));
        await team.SubmitAsync(Form, ("Input.Step", "Issue"));
        Assert.Equal(HttpStatusCode.Forbidden, team.Status);
        await TakeAsync(round, StageStep.Issue, "linxiaozhou");
        Assert.Equal(RoundStage.FeedbackIssued, await StageAsync(round));
        var texts = await NoticesAsync(round);
        Assert.Contains(texts, t => t.Contains("督察组将进驻", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.Contains("请组织制定整改方案", StringComparison.Ordinal));
        var facts = await store.WithDbAsync(db => db.Set<AuditEvent>().Where(e => e.ObjectId == round).Select(e => e.Title).ToListAsync());
        Assert.Equal(
            ["印发反馈意见", "补充督察", "转入起草反馈意见", "转入起草反馈意见", "进驻"],
            facts.Where(f => f != "建立演示督察，0个问题").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_letter_is_not_issued_without_its_day_nor_before_it()
    {
        var round = await PreparedAsync(null, StageStep.Enter, StageStep.Draft);
        Assert.Equal(["round.issued-on"], (await TryAsync(round, StageStep.Issue)).Refusals);
        var later = await PreparedAsync(new DateOnly(2026, 12, 1), StageStep.Enter, StageStep.Draft);
        Assert.Equal(["round.issued-later"], (await TryAsync(later, StageStep.Issue)).Refusals);
    }

    [Fact]
    public async Task A_round_ends_when_no_problem_is_open_and_not_before()
    {
        var open = await store.DistrictRoundAsync();
        var office = await TryAsync(open, StageStep.End);
        Assert.Equal(["round.open-problems"], office.Refusals);
        Assert.Contains("还有5个问题没有销号", office.Text, StringComparison.Ordinal);
        await TakeAsync(await store.ClosedRoundAsync(), StageStep.End, "gaoyuan");
    }

    [Fact]
    public async Task A_round_is_called_off_with_a_reason_only()
    {
        var round = await PreparedAsync(null);
        var office = await TryAsync(round, StageStep.Abandon);
        Assert.Equal(["form.missing"], office.Refusals);
        await office.SubmitAsync(Form, ("Input.Step", "Abandon"), ("Input.Note", "重复建立"));
        Assert.Equal(RoundStage.Ended, await StageAsync(round));
        await office.GetAsync($"/supervision/{round}/stage");
        Assert.Equal(["round.no-step"], office.Refusals);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PlanAccepted")]
    [InlineData("99")]
    public async Task A_step_nobody_takes_by_hand_is_refused(string step)
    {
        var round = await store.DistrictRoundAsync();
        var office = await OpenAsync(round);
        await office.SubmitAsync(Form, ("Input.Step", step));
        Assert.Equal(["round.step"], office.Refusals);
        Assert.Equal(RoundStage.FeedbackIssued, await StageAsync(round));
    }

    [Fact]
    public async Task A_step_that_does_not_fit_the_stage_is_refused_and_the_same_form_sent_twice_is_one_step()
    {
        var round = await PreparedAsync(new DateOnly(2026, 11, 20));
        Assert.Equal(["supervision.stage"], (await TryAsync(round, StageStep.Issue)).Refusals);
        var office = await OpenAsync(round);
        await office.SubmitTwiceAsync(Form, [("Input.Step", "Enter")]);
        Assert.Equal($"/supervision/{round}", office.Path);
        Assert.Single(await NoticesAsync(round));
    }

    private async Task<Visitor> OpenAsync(Guid round, string who = "gaoyuan") =>
        await (await store.SignedInAsync(who)).GetAsync($"/supervision/{round}/stage");

    private async Task<Visitor> TryAsync(Guid round, StageStep step, string who = "gaoyuan")
    {
        var visitor = await OpenAsync(round, who);
        return await visitor.SubmitAsync(Form, ("Input.Step", step.ToString()));
    }

    private async Task TakeAsync(Guid round, StageStep step, string who)
    {
        var visitor = await TryAsync(round, step, who);
        Assert.Equal($"/supervision/{round}", visitor.Path);
    }

    private Task<RoundStage> StageAsync(Guid round) =>
        store.WithDbAsync(db => db.Set<Round>().Where(s => s.Id == round).Select(s => s.Stage).SingleAsync());

    private Task<List<string>> NoticesAsync(Guid round) =>
        store.WithDbAsync(db =>
        {
            var link = $"/supervision/{round}";
            return db.Set<Notice>().Where(n => n.Link == link).Select(n => n.Text).ToListAsync();
        });

    /// <summary>A round of the first team over 门头沟区, some steps on its way.</summary>
    private Task<Guid> PreparedAsync(DateOnly? issuedOn, params StageStep[] steps) =>
        store.WithAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var ids = await db.Organisations().ToDictionaryAsync(o => o.Code, o => o.Id);
            var round = Round.Begin(Guid.CreateVersion7(), ids["110000-AWB"], "督察门头沟区（虚构）", issued: false);
            (round.TeamId, round.IssuedOn) = (ids["110000-DC01"], issuedOn);
            round.Units.Add(new RoundUnit { RoundId = round.Id, OrganisationId = ids["110109"] });
            foreach (var step in steps)
                Assert.Null(round.Take(step));
            db.Add(round);
            services.GetRequiredService<CaseLog>().Add(new ScenarioMade(round.Id, 0));
            await db.SaveActAsync(CancellationToken.None);
            return round.Id;
        });
}

public sealed class RoundStageOnSqlite(SqliteStore store) : RoundStageTests(store), IClassFixture<SqliteStore>;

public sealed class RoundStageOnPostgres(PostgresStore store) : RoundStageTests(store), IClassFixture<PostgresStore>;
