using Anlan.Rules.Deadlines;
using Anlan.Rules.Issuing;
using Anlan.Rules.Tests.Calendar;
using Anlan.Rules.Versions;

namespace Anlan.Rules.Tests.Versions;

public sealed class ShippedRulesTests
{
    private static readonly DateOnly LetterDate = new(2020, 11, 4);

    [Fact]
    public void The_clock_of_a_rectification_turns_amber_ten_working_days_before_the_end()
    {
        var book = ClockRules.Read(Repository.Read("data/rules/clock-lights.csv")).Value;
        var rule = book.At(ClockRules.Rectification, LetterDate)!;

        Assert.Equal(new ClockRule(10), rule.Parameters);
        Assert.Equal(Provenance.Proposed, rule.Source.Provenance);
    }

    [Fact]
    public void The_limit_of_the_letters_of_2020_ends_on_28_January_2021()
    {
        var book = TimeLimits.Read(Repository.Read("data/rules/time-limits.csv")).Value;
        var deadline = book.At("rectification_report", LetterDate)!.Parameters.From(LetterDate);

        Assert.Equal(new DateOnly(2021, 1, 28), deadline.Due(RealCalendar.Value).Date);
    }

    [Fact]
    public void A_district_issues_through_both_offices_and_a_party_group_body_in_its_name()
    {
        var book = IssuingRules.Read(Repository.Read("data/rules/issuing-bodies.csv")).Value;
        var district = book.At(IssuingRules.District, LetterDate)!.Parameters;
        var committee = book.At(IssuingRules.PartyGroup, LetterDate)!.Parameters;

        Assert.Null(district.PlanRefusal(["中共北京市门头沟区委员会办公室", "北京市门头沟区人民政府办公室"]));
        Assert.Equal(
            "整改方案应以区委办公室、区政府办公室名义印发，缺少区委办公室，请补正。",
            district.PlanRefusal(["门头沟区政府办公室"])
        );
        Assert.Null(committee.PlanRefusal(["重点站区管委会党组"]));
        Assert.NotNull(committee.PlanRefusal(["重点站区管委会办公室"]));
        Assert.Equal(("区委常委会", "党组会"), (district.ReportMeeting, committee.ReportMeeting));
        Assert.Equal(["市委", "市政府"], district.ReportRecipients);
        Assert.Equal(["市安委会办公室"], committee.PlanCopies);
    }

    [Theory]
    [InlineData("rectification,-1,,,,,,proposed", "第2行：临期工作日“-1”应为0到250的整数。")]
    [InlineData("rectification,10,1.5,,,,,proposed", "第2行：临期比例“1.5”应为0到1之间的小数，如0.2，或留空。")]
    public void A_wrong_clock_rule_is_refused(string row, string refusal)
    {
        Assert.Equal(refusal, ClockRules.Read("code,amber_working_days,amber_share,from,to,law,article,mark\n" + row).Refusal);
    }

    [Theory]
    [InlineData("a,10,周,事,,,甲法,,read", "第2行：单位“周”看不懂，请写工作日、日、月或年。")]
    [InlineData("a,0,日,事,,,甲法,,read", "第2行：时限“0日”不合理，应在1到10000之间，请核对。")]
    [InlineData("a,十,日,事,,,甲法,,read", "第2行：数量“十”应为正整数。")]
    [InlineData("a,10,日,,,,甲法,,read", "第2行：没有写事项，请补上。")]
    public void A_wrong_time_limit_is_refused(string row, string refusal)
    {
        Assert.Equal(refusal, TimeLimits.Read("code,amount,unit,act,from,to,law,article,mark\n" + row).Refusal);
    }

    [Fact]
    public void An_issuing_rule_with_an_empty_cell_is_refused()
    {
        var table = Repository.Read("data/rules/issuing-bodies.csv").Replace("区委常委会", "", StringComparison.Ordinal);

        Assert.Equal("第4行：“报告审议会议”没有填写，请补上。", IssuingRules.Read(table).Refusal);
    }
}
