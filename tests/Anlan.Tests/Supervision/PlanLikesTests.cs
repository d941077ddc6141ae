using Anlan.Data;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Supervision;

/// <summary>Near-copies in plans are shown to whoever writes, hands in and decides the plan, side by side, as far as each may read the other plan.</summary>
public abstract class PlanLikesTests(TestStore store)
{
    private const string Own = "请第三方机构对三家仓库的电气线路做检测，老化的一周内更换，检测报告报区应急管理局第2科。";

    private const string Copied = "请第三方机构对五家仓库的电气线路做检测，老化的一周内更换，检测报告报区应急管理局第3科。";

    [Fact]
    public async Task A_copy_with_other_numbers_is_shown_to_the_writer_and_the_judge()
    {
        var round = await store.DistrictRoundAsync();
        await store.WritePlanAsync(round);
        await store.WriteItemAsync(round, 1, ("Input.Measures", Own));
        await store.WriteItemAsync(round, 2, ("Input.Measures", Copied));
        var clerk = await store.SignedInAsync("panyue");
        await clerk.GetAsync($"/supervision/{round}/plan");
        Assert.Contains("与问题2的措施只有数字、标点不同", clerk.Text, StringComparison.Ordinal);
        await clerk.GetAsync($"/supervision/{round}/plan/items/{await store.IdAsync(round, 2)}");
        Assert.Contains(Own, clerk.Page.QuerySelector("[data-likes]")!.TextContent, StringComparison.Ordinal);
        var lead = await store.SignedInAsync("weichangqing");
        await lead.GetAsync($"/supervision/{round}/plan/submit");
        Assert.Contains(Copied, lead.Page.QuerySelector("[data-likes]")!.TextContent, StringComparison.Ordinal);
        await store.SubmitPlanAsync(round);
        var judge = await store.SignedInAsync("gaoyuan");
        await judge.GetAsync($"/supervision/{round}/plan/decision?unit=110109");
        Assert.Contains(Copied, judge.Page.QuerySelector("[data-likes]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_from_an_earlier_plan_of_the_unit_names_the_round_it_was_for()
    {
        const string Earlier = "由物业在地下车库增设两处水泵接合器，更换失效探头四十六个，维保单位每月测试并留存记录。";
        var before = await store.DistrictRoundAsync();
        await store.WriteItemAsync(before, 3, ("Input.Measures", Earlier));
        var round = await store.DistrictRoundAsync();
        await store.WriteItemAsync(round, 1, ("Input.Measures", Earlier.Replace("两处", "三处", StringComparison.Ordinal)));
        var clerk = await store.SignedInAsync("panyue");
        await clerk.GetAsync($"/supervision/{round}/plan");
        Assert.Contains("（虚构）》方案的问题3的措施只有数字、标点不同", clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_from_another_unit_is_shown_to_the_judge_and_not_to_the_unit()
    {
        const string Theirs = "取缔无证供气点两处，约谈供气企业负责人，对配送人员统一编号着装并扫码配送，月底前报结果。";
        var round = await TwoUnitsAsync(Theirs);
        await store.WriteItemAsync(round, 1, ("Input.Measures", Theirs.Replace("月底前", "年底前", StringComparison.Ordinal)));
        var clerk = await store.SignedInAsync("panyue");
        await clerk.GetAsync($"/supervision/{round}/plan");
        Assert.Empty(clerk.Page.QuerySelectorAll("[data-same-measures]"));
        var judge = await store.SignedInAsync("gaoyuan");
        await judge.GetAsync($"/supervision/{round}/plan?unit=110109");
        Assert.Contains("与顺义区方案的问题2的措施有", judge.Text, StringComparison.Ordinal);
    }

    private Task<Guid> TwoUnitsAsync(string measures) =>
        store.WithAsync(async services =>
        {
            var (db, log) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<CaseLog>());
            var round = await services
                .GetRequiredService<SupervisionScenarios>()
                .RoundAsync(
                    "关于对门头沟区、顺义区安全生产督察的反馈意见（虚构）",
                    ["110109", "110113"],
                    [new("区应急管理局未更新台账。", "台账", "110109-YJJ"), new("无证供气点未取缔。", "燃气", "110113")],
                    DateOnly.FromDateTime(store.Clock.GetUtcNow().UtcDateTime),
                    CancellationToken.None
                );
            var unit = await db.Organisations().SingleAsync(o => o.Code == "110113");
            var item = await db.ItemsOfCase(round).SingleAsync(i => i.Number == 2);
            var plan = new RectificationPlan
            {
                Id = Guid.CreateVersion7(),
                RoundId = round,
                OrganisationId = unit.Id,
            };
            plan.Items.Add(
                new PlanItem
                {
                    Id = Guid.CreateVersion7(),
                    PlanId = plan.Id,
                    ItemId = item.Id,
                    Measures = measures,
                }
            );
            db.Add(plan);
            log.Add(new ScenarioMade(round, 1));
            (await db.SaveActAsync(CancellationToken.None)).MustBeDone();
            return round;
        });
}

public sealed class PlanLikesOnSqlite(SqliteStore store) : PlanLikesTests(store), IClassFixture<SqliteStore>;

public sealed class PlanLikesOnPostgres(PostgresStore store) : PlanLikesTests(store), IClassFixture<PostgresStore>;
