using Anlan.Papers.Reading;
using Anlan.Papers.Reading.Checks;
using Anlan.Rules.Laws;

namespace Anlan.Papers.Tests.Checks;

public class WordCheckTests
{
    [Theory]
    [InlineData("区园林局、区文旅局、区体育局3个部门未履行职责。", "list_count 3 consistent")]
    [InlineData("区园林局、区文旅局、区体育局4个部门未履行职责。", "list_count 4 wrong")]
    [InlineData("区园林局、区文旅局和区体育局等3个部门未履行职责。", "list_count 3 consistent")]
    [InlineData("区园林局、区文旅局、区体育局等2个部门未履行职责。", "list_count 2 wrong")]
    [InlineData("编制《指导手册》《法规汇编》两部工具书。", "list_count 2 consistent")]
    [InlineData("编制《指导手册》《法规汇编》三部工具书。", "list_count 3 wrong")]
    [InlineData("检查2家餐饮企业（陈氏餐饮公司、来福餐饮公司）。", "list_count 2 consistent")]
    [InlineData("检查3家餐饮企业（陈氏餐饮公司、来福餐饮公司）。", "list_count 3 ask")]
    public void A_counted_list_is_counted(string sentence, string verdict) => Assert.Equal([verdict], Checking.Verdicts(sentence));

    [Theory]
    [InlineData("区园林局、区文旅局等5个部门未履行职责。")]
    [InlineData("督促街道、乡镇5家企业整改。")]
    [InlineData("与17名处室（区级部门、街乡镇）负责人谈话。")]
    [InlineData("区商务局、区文旅局、3个街道未制定方案。")]
    [InlineData("延伸督察6个街镇（功能区）。")]
    [InlineData("在消防、燃气方面发现5项隐患。")]
    public void What_is_no_complete_list_is_left_alone(string sentence) =>
        Assert.DoesNotContain(Checking.Of(sentence), c => c.Verdict != "consistent");

    [Fact]
    public void The_announced_number_of_headings_is_counted()
    {
        const string Body =
            "问题：\n（一）责任不落实。某局未开会。\n（二）检查不到位。某镇未检查。\n（三）整改不彻底。某村未整改。\n三、工作建议";

        Assert.Equal(["list_count 3 consistent"], Checking.Verdicts("二、主要问题\n存在以下三个方面的" + Body));
        Assert.Equal(["list_count 4 wrong"], Checking.Verdicts("二、主要问题\n存在以下4个方面" + Body));
    }

    [Fact]
    public void The_announced_number_of_points_is_counted() =>
        Assert.Equal(["list_count 3 wrong"], Checking.Verdicts("二、主要问题\n存在三个方面问题：一是责任不落实，二是检查不到位。"));

    [Fact]
    public void A_number_ten_times_its_siblings_is_asked_about() =>
        Assert.Equal(["outlier 86111份 ask"], Checking.Verdicts("上传预案22131份，上传风险报告8620份，资源报告8618份，能力报告86111份。"));

    [Theory]
    [InlineData("甲区检查8620家次，乙区检查8618家次，丙区检查9611家次。")]
    [InlineData("甲区检查900家，乙区检查9100家。")]
    public void Numbers_of_different_size_are_no_outliers_by_themselves(string sentence) => Assert.Empty(Checking.Of(sentence));

    [Fact]
    public void Hedges_that_exclude_each_other_are_asked_about() =>
        Assert.Equal(["conflict 近…余 ask"], Checking.Verdicts("下达责令整改文书近12700余份。"));

    [Theory]
    [InlineData("下达文书12700余份。")]
    [InlineData("下达文书近1.2万份。")]
    [InlineData("约200余家企业。")]
    public void A_single_hedge_is_fine(string sentence) => Assert.Empty(Checking.Of(sentence));

    [Fact]
    public void A_sentence_printed_twice_is_asked_about()
    {
        const string Sentence = "全区矿山企业全部通过安全生产标准化等级评审，稳居前列。";

        Assert.Equal("ask", Assert.Single(Checking.Of("甲镇工作较好。" + Sentence + Sentence)).Verdict);
        Assert.Empty(Checking.Of("未开展检查。未开展检查。"));
    }

    [Fact]
    public void A_series_of_bodies_given_twice_with_a_difference_is_asked_about() =>
        Assert.Equal(
            ["conflict 8个机关处室 ask"],
            Checking.Verdicts("设置了应急处等11个处室和5个站区管理办公室。\n未明确8个机关处室、5个站区管理办公室的职责。")
        );

    [Fact]
    public void Different_numbers_of_towns_in_different_statements_are_no_conflict() =>
        Assert.Empty(Checking.Of("督察了6个街镇、12个部门。\n5个街镇未制定方案，3个部门未开会。"));

    [Fact]
    public void Citations_are_set_against_the_register()
    {
        var laws = new LawRegister([
            Law("青岩市安全生产责任规定", "青政发〔2019〕8号", certain: true, wrongName: "青岩市责任规定"),
            Law("青岩市实施细则", "青办发〔2019〕82号", certain: false),
        ]);

        Assert.Empty(Checking.Of("落实《青岩市安全生产责任规定》（青政发〔2019〕8号）不到位。", laws));
        Assert.Empty(Checking.Of("落实《青岩市没有登记的规定》（青政发〔2020〕77号）不到位。", laws));
        Assert.Equal(
            ["citation 青政发〔2019〕9号 wrong"],
            Checking.Verdicts("落实《青岩市安全生产责任规定》（青政发〔2019〕9号）不到位。", laws)
        );
        Assert.Equal(["citation 青办字〔2019〕82号 ask"], Checking.Verdicts("落实《青岩市实施细则》（青办字〔2019〕82号）不到位。", laws));
        Assert.Equal(["citation 青岩市责任规定 ask"], Checking.Verdicts("落实《青岩市责任规定》不到位。", laws));
        Assert.Equal(["citation 青政发〔2019〕8号 ask"], Checking.Verdicts("落实《别的规定》（青政发〔2019〕8号）不到位。", laws));
    }

    [Fact]
    public void One_document_with_two_numbers_is_asked_about_within_a_letter_and_across_letters()
    {
        const string First = "落实《某市实施细则》（某办发〔2019〕82号）不到位。";
        const string Second = "按照《某市实施细则》（某办字〔2019〕82号）要求。";
        var other = new CitedElsewhere("《甲区反馈意见》", "某市实施细则", "某办发〔2019〕82号", "甲");

        Assert.Equal(["citation 某办字〔2019〕82号 ask"], Checking.Verdicts(First + Second));
        var asked = Assert.Single(Checking.Beside(Second, other));
        Assert.Equal(("citation", "某办字〔2019〕82号", "ask"), (asked.Type, asked.Stated, asked.Verdict));
        Assert.Equal("甲", asked.OtherLetter);
        Assert.StartsWith("《甲区反馈意见》引用同一文件时文号写作某办发〔2019〕82号", asked.Note, StringComparison.Ordinal);
        Assert.Empty(Checking.Beside(First.Replace("〔2019〕", "［2019］", StringComparison.Ordinal), other));
        // What the letter contradicts itself is said once, of itself.
        Assert.Null(Assert.Single(Checking.Beside(First + Second, other)).OtherLetter);
    }

    [Fact]
    public void An_order_is_the_same_whoever_is_printed_before_its_number()
    {
        var other = new CitedElsewhere("《甲区反馈意见》", "某市主体责任规定", "某市人民政府令第285号");

        Assert.Empty(Checking.Beside("落实《某市主体责任规定》（市政府令第285号）不到位。", other));
        Assert.Single(Checking.Beside("落实《某市主体责任规定》（市政府令第258号）不到位。", other));
    }

    [Fact]
    public void A_text_without_end_or_with_figures_only_does_not_keep_the_checks_busy()
    {
        Assert.Empty(Checking.Of(string.Concat(Enumerable.Repeat("检查企业5000家，占比", 100_000))));
        Assert.Empty(Checking.Of(string.Concat(Enumerable.Repeat("3家、", 200_000))));
    }

    [Fact]
    public void The_range_of_a_check_counts_in_the_source_text()
    {
        const string Normal = "下达文书近12700余份。";
        var text = new NormalText(Normal, [.. Enumerable.Range(0, Normal.Length).Select(i => i * 2)], Normal.Length * 2, []);
        var sentence = new Sentence(new TextSpan(0, Normal.Length), -1, PartRole.Other);
        var outline = new Outline("", default, default, []);

        var check = Assert.Single(FigureChecks.Run(text, outline, [sentence], Anlan.Papers.Reading.Figures.FigureScanner.Scan(Normal)));

        Assert.Equal(new TextSpan(0, 2 * (Normal.Length - 2) + 1), check.At);
    }

    private static Law Law(string title, string number, bool certain, string? wrongName = null) =>
        new(title, [number], certain, [], wrongName is null ? [] : [wrongName], null, null, Anlan.Rules.Versions.Provenance.Read, "");
}
