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
}
