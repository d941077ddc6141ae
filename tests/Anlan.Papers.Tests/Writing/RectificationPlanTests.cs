namespace Anlan.Papers.Tests.Writing;

public class RectificationPlanTests
{
    [Fact]
    public void Each_problem_states_goal_measures_units_person_and_date_and_a_draft_leaves_out_what_it_lacks()
    {
        var bytes = LetterSamples.Plan().ToDocument().ToDocx();
        Assert.Empty(Docx.Faults(bytes));
        var texts = Docx.Paragraphs(bytes);
        string[] expected =
        [
            "二、整改任务",
            "（一）会议制度没有落实",
            "存在问题：区商务局未按规定每季度召开党组会议研究安全生产工作。",
            "整改目标：每季度至少研究一次，议题、决定和落实情况有记录。",
            "整改措施：",
            "1. 11月底前补开三季度会议。",
            "2.把安全生产列入党组会年度议题计划；",
            "3.区委办公室按季度抽查会议记录。",
            "责任单位：区商务局牵头，区委办公室配合。",
            "责任人：区商务局局长李晓。",
            "完成时限：2026年12月15日（长期坚持）。",
            "（二）问题二",
            "存在问题：抽查的118份自查记录中，有37份漏填必查项。",
            "整改措施：必查项未填的记录不能提交。",
            "责任单位：区应急管理局。",
            "三、举一反三措施",
        ];
        Assert.Equal(expected, texts.SkipWhile(t => t != expected[0]).Take(expected.Length));
        Assert.Equal("抄送：市安委会办公室。", texts[^2]);
    }

    [Fact]
    public void As_a_table_the_problems_stand_in_a_crosswise_annex()
    {
        var bytes = LetterSamples.Plan(asTable: true).ToDocument().ToDocx();
        Assert.Empty(Docx.Faults(bytes));
        var texts = Docx.Paragraphs(bytes);
        Assert.Contains("反馈意见指出的问题分解为2项整改任务，整改目标、措施、责任单位、责任人和完成时限见附件。", texts);
        Assert.Contains("附件：整改任务清单", texts);
        string[] row =
        [
            "1",
            "区商务局未按规定每季度召开党组会议研究安全生产工作。",
            "每季度至少研究一次，议题、决定和落实情况有记录",
            "1. 11月底前补开三季度会议。",
            "2. 把安全生产列入党组会年度议题计划；",
            "3. 区委办公室按季度抽查会议记录。",
            "区商务局牵头，区委办公室配合",
            "区商务局局长李晓",
            "2026年12月15日",
            "（长期坚持）",
        ];
        Assert.Equal(row, texts.SkipWhile(t => t != "完成时限").Skip(1).Take(row.Length));
    }
}
