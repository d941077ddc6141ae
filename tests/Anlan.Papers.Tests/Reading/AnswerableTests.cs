using Anlan.Papers.Reading;

namespace Anlan.Papers.Tests.Reading;

/// <summary>Who answers for a finding when no department stands before it.</summary>
public sealed class AnswerableTests
{
    private static IReadOnlyList<LetterProblem> Read(string findings, string target = "石桥区、白榆县") =>
        LetterReader
            .Read(
                new ExtractedText(
                    $"关于对{target}安全生产工作的督察反馈意见\n督察组对{target}开展督察。\n二、督察发现的主要问题\n{findings}\n三、工作建议\n（一）压实责任。要杜绝走过场。",
                    []
                ),
                "letter.txt",
                "",
                new LetterReaderOptions()
            )
            .Problems;

    private static IReadOnlyList<string> Units(LetterProblem problem) => problem.Units.Count > 0 ? problem.Units : problem.InheritedUnits;

    [Fact]
    public void Everybody_of_a_bracket_answers() =>
        Assert.Equal(
            ["市商务局", "市应急管理局", "云汀城投集团"],
            Assert
                .Single(Read("1.全市加油站静电释放装置损坏多。（牵头单位：市商务局；配合单位：市应急管理局、云汀城投集团）\n2.详见附表。"))
                .Units
        );

    [Fact]
    public void A_note_behind_an_item_answers_for_all_its_findings_and_makes_the_item_one() =>
        Assert.All(
            Read(
                "1.石桥花园安全出口上锁。消防控制室无人值守。（责任单位：石桥区民政局）\n2.汽车东站逢包必检仍靠抽检。（责任单位：石桥区民政局）"
            ),
            problem => Assert.Equal(["石桥区民政局"], problem.Units)
        );

    [Theory]
    [InlineData("抽查的67家企业中，26家主要负责人未取得合格证。")]
    [InlineData("19家医疗机构中有12家未配备微型消防站（占63.2%）。")]
    public void A_sample_is_not_the_unit_named_last(string sample)
    {
        Assert.Empty(Units(Read("（一）责任不落实。白榆县教育局未制定责任清单。" + sample)[^1]));
        Assert.Equal(["石桥区"], Units(Read("（一）责任不落实。区教育局未制定责任清单。" + sample, "石桥区")[^1]));
    }

    [Fact]
    public void The_area_that_the_team_went_to_answers() =>
        Assert.Equal(["石桥区柳荫街道"], Read("（一）隐患多。督察组夜查柳荫街道沿街餐饮店20家，9家未安装报警装置。", "石桥区")[0].Units);

    [Fact]
    public void Groups_answer_in_a_letter_about_state_owned_enterprises()
    {
        var problem = Assert.Single(Read("（一）责任不落实。云汀能源集团总部11个部门未明确安全职责。", "省国资委、石桥区"));

        Assert.Equal(["云汀能源集团"], problem.Units);
        Assert.Empty(problem.Enterprises);
    }

    [Fact]
    public void Letters_addressed_to_nobody_by_name_are_read() =>
        Assert.Empty(
            LetterReader
                .Read(
                    new ExtractedText("白榆县人民政府关于督察反馈意见整改落实情况的报告\n市委、市政府：\n现将情况报告如下。", []),
                    "",
                    "",
                    new LetterReaderOptions()
                )
                .InspectedUnits
        );

    [Fact]
    public void A_name_before_a_colon_says_where_the_finding_is() =>
        Assert.Equal(
            [
                ["石桥区柳荫街道"],
                ["石桥区教育局"],
                ["白榆县沙田镇"],
            ],
            Read("（一）排查不彻底\n石桥区：柳荫街道4栋房屋未录入系统；区教育局未将3家机构纳入排查。\n白榆县：沙田镇上报数与现场不符。")
                .Select(Units)
        );

    [Fact]
    public void Your_district_is_the_one_written_to() =>
        Assert.Equal(["石桥区商务局"], Units(Read("（一）责任不落实。你区商务局对农贸市场未开展过检查。", "石桥区")[0]));

    [Fact]
    public void Items_under_a_firms_heading_are_about_that_firm() =>
        Assert.All(
            Read("（一）鸿远化工有限公司。报警控制器多点故障，未及时处理。外来施工人员未经三级教育。"),
            problem => Assert.Equal(["鸿远化工有限公司"], problem.Enterprises)
        );

    [Fact]
    public void Inspected_groups_answer_and_two_groups_are_both()
    {
        var problems = Read("（一）总部层面。云汀建材集团未审议过安全议题。两家集团均未提取安全费用。", "云汀建材集团、云汀能源集团");

        Assert.Equal(
            [
                ["云汀建材集团"],
                ["云汀建材集团", "云汀能源集团"],
            ],
            problems.Select(Units)
        );
    }

    [Fact]
    public void Numbered_sentences_without_parts_are_findings() =>
        Assert.Equal(
            2,
            LetterReader
                .Read(
                    new ExtractedText(
                        "关于对石桥区市场消防问题的督办函\n石桥区人民政府：\n现函告如下：\n一、先进农贸市场疏散门被封死，消火栓无水。\n二、柳荫街道网格员不清楚职责，检查记录代填。\n请你区于2月28日前函复我办。",
                        []
                    ),
                    "",
                    "",
                    new LetterReaderOptions()
                )
                .Problems.Count
        );

    [Fact]
    public void A_firm_among_the_inspected_units_answers_too() =>
        Assert.Equal(
            ["市城市发展投资集团有限公司"],
            Units(
                Assert.Single(
                    Read("（一）责任不落实。市城市发展投资集团有限公司以传阅代替研究。", "白榆县、市交通运输局、市城市发展投资集团有限公司")
                )
            )
        );
}
