using Anlan.Papers.Reading.Normal;

namespace Anlan.Papers.Tests.Reading;

public sealed class NormaliserTests
{
    private static string[] Paragraphs(string source)
    {
        var normal = Normaliser.Normalise(source);
        return [.. normal.Paragraphs.Select(p => p.At.Of(normal.Text))];
    }

    [Fact]
    public void Stray_spaces_and_half_width_punctuation_become_normal() =>
        Assert.Equal(
            ["2024年3月，检查企业1.2万家（次），超过1:300；共1,024项。"],
            Paragraphs(" 2024 年 3 月,检查企业 1.2 万家(次),超过1:300;共1,024项。")
        );

    [Fact]
    public void Foreign_words_keep_the_space_between_them() => Assert.Equal(["采用Open XML格式。"], Paragraphs("采用 Open XML 格式。"));

    [Fact]
    public void Lines_of_page_width_join_across_empty_lines_and_page_breaks()
    {
        string[] lines =
        [
            "一、基本情况",
            "督察期间，督察组查阅文件资料一千余份，走访街道和有关部",
            "门十二个，随机抽查企业三十家，召开座谈会六次，发现各类",
            " 隐患一百二十项，并向有关单位下发了整改通知书。",
            "二、主要问题",
            "（一）责任落实不到位。某区应急管理局未按照规定制定年度",
            "执法计划，某街道没有专职安全员，日常检查由村级网格员代",
            "替完成，检查记录内容雷同，长期流于形式没有实际效果，责",
            "任制没有逐级落实，部分单位主要负责人对自身职责不清楚。",
        ];

        var paragraphs = Paragraphs(string.Join("\n\n", lines));

        Assert.Equal(4, paragraphs.Length);
        Assert.Contains("有关部门十二个", paragraphs[1], StringComparison.Ordinal);
        Assert.Contains("各类隐患一百二十项", paragraphs[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_cut_by_a_page_break_joins_but_a_heading_does_not() =>
        Assert.Equal(
            [
                "二、督察发现的主要问题",
                "某区住建局在对辖区内全部在建工程开展的年度安全检查中没有制定检查方案，也没有留存检查的书面记录和现场照片资料。",
            ],
            Paragraphs(
                "二、督察发现的主要问题\n\n某区住建局在对辖区内全部在建工程开展的年度安全检查中没有制定检查方案，也没有留存检查的书面\n\n记录和现场照片资料。"
            )
        );

    [Fact]
    public void Web_furniture_and_page_numbers_are_stripped() =>
        Assert.Equal(
            ["关于某区的反馈意见", "正文。"],
            Paragraphs("当前位置：首页>公开\n关于某区的反馈意见\n字体：大 中 小\n— 3 —\n正文。\n主办单位：某局")
        );

    [Fact]
    public void Markdown_marks_go_and_bold_starts_are_remembered()
    {
        var normal = Normaliser.Normalise("## 二、问题\n\n**责任不落实。**某局未履职。");

        Assert.Equal("二、问题\n责任不落实。某局未履职。", normal.Text);
        Assert.Equal(2, normal.Paragraphs[0].MarkdownLevel);
        Assert.Equal([5], normal.BoldAt);
    }

    [Fact]
    public void A_span_leads_back_to_the_source()
    {
        const string source = "一、情况\n某 区 应急局 未履职。";
        var normal = Normaliser.Normalise(source);
        var at = normal.Text.IndexOf("某区应急局", StringComparison.Ordinal);

        Assert.Equal("某 区 应急局", normal.ToSource(at, at + 5).Of(source));
    }

    [Fact]
    public void A_table_of_findings_becomes_one_line_a_row_and_merged_cells_carry_on() =>
        Assert.Equal(
            ["某区问题清单", "1.甲公司：通道堵塞（责任单位：区商务局）。", "2.甲公司：无证上岗（责任单位：区应急局）。"],
            Paragraphs("某区问题清单\n序号\t单位名称\t存在问题\t责任单位\n1\t甲公司\t通道堵塞。\t区商务局\n2\t\t无证上岗\t区应急局")
        );
}
