using Anlan.Papers.Reading;
using Anlan.Papers.Reading.Deadlines;
using Anlan.Papers.Reading.Organisations;

namespace Anlan.Papers.Tests.Reading;

/// <summary>Single habits of letters, each in a few sentences.</summary>
public sealed class LetterReaderTests
{
    private static readonly OrganisationEntry[] Pack =
    [
        new("1", "云汀市", [], "city", null),
        new("11", "石桥区", [], "district", "1"),
        new("11-wjw", "石桥区卫生健康委员会", [], "department", "11"),
        new("11-aj", "石桥区安全生产监督管理局", [], "department", "11", null, new DateOnly(2019, 1, 31)),
        new("11-yj", "石桥区应急管理局", [], "department", "11", new DateOnly(2019, 2, 1)),
        new("11-01", "柳荫街道", [], "street", "11"),
    ];

    private static LetterReading Read(string findings, string target = "石桥区", string closing = "") =>
        LetterReader.Read(
            new ExtractedText(
                $"云汀市安全生产第一督察组关于对{target}安全生产工作的督察反馈意见\n"
                    + $"经市委、市政府批准，2023年6月5日至6月30日，云汀市安全生产第一督察组（以下简称督察组）对{target}开展督察。现将情况反馈如下。\n"
                    + $"一、基本情况\n{target}高度重视，没有发生较大事故，不断提升水平。\n二、督察发现的主要问题\n{findings}\n三、工作建议\n（一）压实责任。要杜绝走过场，不得敷衍。\n{closing}",
                []
            ),
            "letter.txt",
            "",
            new LetterReaderOptions { Organisations = Pack }
        );

    private static LetterProblem One(string findings) => Assert.Single(Read(findings).Problems);

    [Fact]
    public void Praise_and_advice_yield_no_problem() => Assert.Single(Read("（一）责任不落实。区教育局未制定责任清单。").Problems);

    [Fact]
    public void The_bureau_called_again_behind_a_firm_answers_for_it()
    {
        var problem = Read("（一）监管不力。区水务局对采砂行为查处不力。永泰石料厂越界开采23亩，该局仅下达一次整改通知。").Problems[1];

        Assert.Equal(["石桥区水务局"], problem.Units);
        Assert.Equal(["永泰石料厂"], problem.Enterprises);
    }

    [Fact]
    public void What_somebody_did_is_no_lead_of_what_comes_next() =>
        Assert.Equal(
            ["恒达商业管理有限公司", "石桥万商汇", "星辰假日酒店"],
            Read(
                "（一）主体责任缺失。恒达商业管理有限公司维保记录后补。石桥万商汇地下车库违规停放电动自行车。星辰假日酒店客房未配备12个面具。"
            )
                .Problems.Select(p => p.Statement[..p.Statement.IndexOfAny(['维', '地', '客'])])
        );

    [Fact]
    public void Units_with_one_predicate_are_one_problem() =>
        Assert.Equal(
            ["石桥区教育局", "石桥区商务局", "石桥区柳荫街道"],
            One("（一）责任不落实。区教育局、区商务局、柳荫街道未制定责任清单。").Units
        );

    [Fact]
    public void Units_with_a_fact_each_are_one_problem_each() =>
        Assert.Equal(
            ["石桥区教育局", "石桥区商务局", "石桥区民政局"],
            Read("（一）责任不落实。区教育局未制定清单，区商务局方案照抄上级；区民政局检查51家次、发现隐患1项。")
                .Problems.Select(p => p.Units[0])
        );

    [Fact]
    public void Owners_with_a_shared_predicate_are_one_problem_each() =>
        Assert.Equal(
            ["石桥区", "白鹭县"],
            Read("（一）新业态无人管。石桥区的露营地、白鹭县的玻璃栈道等在行业管理上职责不明。", "石桥区、白鹭县")
                .Problems.Select(p => p.Units[0])
        );

    [Fact]
    public void For_example_starts_a_new_problem() =>
        Assert.Equal(
            2,
            Read("（一）检查不深入。部分行业部门检查流于形式，检查记录由专职安全员代写。如，区教育局三年计划雷同。").Problems.Count
        );

    [Fact]
    public void A_lead_sentence_is_a_heading_of_level_three_and_no_problem()
    {
        var reading = Read("（一）专项整治不深入。外包外租管理不规范。普安仓储有限公司未与承租单位签订安全管理协议。");

        Assert.Equal("外包外租管理不规范", Assert.Single(reading.Sections, s => s.Level == 3).Title);
        Assert.Equal(["普安仓储有限公司"], Assert.Single(reading.Problems).Enterprises);
    }

    [Fact]
    public void Figures_side_by_side_are_a_finding_without_any_word_for_it() =>
        Assert.Equal(["84家次", "2项"], One("（一）查不出问题。区教育局检查84家次、发现隐患2项。").Figures.Select(f => f.Text));

    [Fact]
    public void The_rest_of_a_group_is_all_stations_but_the_excepted_one() =>
        Assert.Equal(
            ["云汀北站", "清河站"],
            Assert
                .Single(
                    Read(
                        "（一）机制不畅。云汀南站、云汀北站、清河站积极配合。除云汀南站外，其余各站区均未建立联动机制。",
                        "重点站区管委会"
                    ).Problems
                )
                .Units
        );

    [Fact]
    public void That_department_is_the_one_named_before()
    {
        var problems = Read("（一）查不出问题。区住建委检查800家次，仅查出隐患17条。现场存在多处隐患，该委检查时未发现任何问题。").Problems;

        Assert.Equal(["石桥区住建委"], problems[^1].Units);
        Assert.Equal(["该委"], problems[^1].UnitsText);
    }

    [Fact]
    public void Nobody_in_particular_stays_nobody()
    {
        var problem = One("（一）基础薄弱。部分企业缺少应急物资储备清单，未组织演练。");

        Assert.True(problem.Aggregated);
        Assert.Empty(problem.Units.Concat(problem.InheritedUnits));
    }

    [Fact]
    public void A_responsible_unit_in_brackets_decides() =>
        Assert.Equal(["石桥区商务局", "石桥区柳荫街道"], One("1.好又鲜超市疏散通道堵塞。（责任单位：区商务局、柳荫街道）").Units);

    [Fact]
    public void Spellings_and_dates_are_resolved_to_the_units_of_the_pack()
    {
        var problem = One("（一）责任不落实。区卫健委、区应急局、柳荫街道未制定清单。");

        Assert.Equal(["11-wjw", "11-yj", "11-01"], problem.OrgCodes);
        Assert.Contains("不同写法", problem.OrgReasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_the_pack_does_not_know_is_flagged()
    {
        var problem = One("（一）责任不落实。区体育局未制定清单。");

        Assert.Equal([null], problem.OrgCodes);
        Assert.Equal("机构库中没有这个名称", problem.OrgReasons[0]);
    }

    [Fact]
    public void Category_and_detectors_come_from_the_words() =>
        Assert.Equal(
            ("动火作业", "D1"),
            (
                One("（一）特殊作业失管。好又鲜超市动火作业存在一批多天的问题。").Category,
                One("（一）特殊作业失管。好又鲜超市动火作业存在一批多天的问题。").Detectors[0]
            )
        );

    [Fact]
    public void Laws_keep_their_number() =>
        Assert.Equal(
            new LawReference("云汀市安全生产责任制实施细则", "云办发〔2019〕82号"),
            Assert.Single(One("（一）责任不落实。区教育局未落实《云汀市安全生产责任制实施细则》（云办发〔2019〕82号）要求。").Laws)
        );

    [Fact]
    public void The_deadline_has_both_due_days_and_who_gets_a_copy()
    {
        var reading = Read(
            "（一）责任不落实。区教育局未制定清单。",
            closing: "请石桥区制定整改方案。自即日起，要在60个工作日内完成整改任务，同时抄送市安委会办公室。\n2023年8月1日"
        );
        Assert.Null(Assert.Single(reading.Deadlines).Due);
        var deadline = WorkingDayLimits
            .Fill(reading, (from, days, startDayCounts) => from.AddDays(startDayCounts ? days - 1 : days))
            .Deadlines[0];

        Assert.Equal((60, "工作日", "即日", "整改任务"), (deadline.Amount, deadline.Unit, deadline.Start, deadline.Deliverable));
        Assert.Equal(
            (new DateOnly(2023, 8, 1), new DateOnly(2023, 9, 30), new DateOnly(2023, 9, 29)),
            (deadline.From, deadline.Due, deadline.DueIfIssueDayCounts)
        );
        Assert.Equal(["市安委会办公室"], deadline.CopyTo);
    }

    [Fact]
    public void A_rule_that_was_broken_is_no_deadline() =>
        Assert.Empty(Read("（一）责任不落实。区商务局明确“30日内报送方案”，但实际没有落实。").Deadlines);

    [Fact]
    public void Json_has_the_names_of_the_contract_and_readable_chinese()
    {
        var json = LetterJson.Write(Read("（一）责任不落实。区教育局未制定清单。"));

        Assert.Contains("\"inspected_units\": [", json, StringComparison.Ordinal);
        Assert.Contains("\"issued_on\": null", json, StringComparison.Ordinal);
        Assert.Contains("\"statement\": \"区教育局未制定清单。\"", json, StringComparison.Ordinal);
        Assert.Matches("\"at\": \\[\\s*\\d+,\\s*\\d+\\s*\\]", json);
    }

    [Fact]
    public void A_report_about_oneself_lists_no_problems_and_says_why()
    {
        var reading = LetterReader.Read(
            new ExtractedText("石桥区2023年安全生产工作总结\n一、主要工作\n检查企业812家。\n二、存在的问题\n部分企业责任未落实。\n", []),
            "x",
            "",
            new LetterReaderOptions()
        );

        Assert.Equal("work_report", reading.Kind);
        Assert.Empty(reading.Problems);
        Assert.Contains(reading.Warnings, w => w.Contains("自述", StringComparison.Ordinal));
    }
}
