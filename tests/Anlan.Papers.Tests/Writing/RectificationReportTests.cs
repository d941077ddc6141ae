namespace Anlan.Papers.Tests.Writing;

public class RectificationReportTests
{
    [Fact]
    public void Counts_come_from_the_items_and_unfinished_problems_tell_how_their_risk_is_held()
    {
        var bytes = LetterSamples.Report().ToDocument().ToDocx();
        Assert.Empty(Docx.Faults(bytes));
        string[] expected =
        [
            "一、总体情况",
            "全区共召开专题会议6次。",
            "反馈意见指出的问题共2项，已完成整改1项，其中经复核1项；未完成1项。本报告已经2027年1月20日区委常委会研究。",
            "二、已完成问题的整改情况",
            "（一）会议制度没有落实",
            "存在问题：区商务局未按规定每季度召开党组会议研究安全生产工作。",
            "整改结果：已补开会议，全年议题计划已印发。",
            "完成情况：区商务局于2026年12月10日报告完成，由区安委会办公室复核。",
            "佐证材料：党组会会议纪要；2027年党组会议题计划。",
            "三、未完成问题及带患管控措施",
            "（一）问题二",
            "存在问题：抽查的118份自查记录中，有37份漏填必查项。",
            "未完成原因：系统改造尚未验收。",
            "带患管控措施：街镇每日人工核对新提交的记录。",
            "责任单位：区应急管理局，责任人王燊。",
            "延期至：2027年3月31日。",
            "四、举一反三情况",
        ];
        var texts = Docx.Paragraphs(bytes);
        Assert.Equal(expected, texts.SkipWhile(t => t != expected[0]).Take(expected.Length));
        Assert.Equal(
            ["1", "1", "党组会会议纪要", "2026年11月27日", "2", "1", "2027年党组会议题计划"],
            texts.SkipWhile(t => t != "形成日期").Skip(1).Take(7)
        );
    }

    [Fact]
    public void What_never_happened_is_not_spoken_of()
    {
        var report = LetterSamples.Report();
        var bare = report with
        {
            Overall = null,
            Unfinished = [.. report.Unfinished.Select(i => i with { InterimControl = null, NewDueOn = null, Person = null, Unit = null })],
        };
        var texts = Docx.Paragraphs(bare.ToDocument().ToDocx());
        Assert.DoesNotContain(texts, t => t.Contains("延期", StringComparison.Ordinal) || t.Contains("带患", StringComparison.Ordinal));
        Assert.DoesNotContain(
            texts,
            t => t.Contains("未填写", StringComparison.Ordinal) || t.EndsWith('：') && t.Contains("责任", StringComparison.Ordinal)
        );
        Assert.Contains("三、未完成问题", texts);
    }

    [Fact]
    public void A_fix_nobody_else_has_seen_is_not_called_verified()
    {
        var report = LetterSamples.Report();
        var unseen = report with { Completed = [.. report.Completed.Select(i => i with { VerifiedBy = " " })] };
        var texts = Docx.Paragraphs(unseen.ToDocument().ToDocx());
        Assert.Contains("完成情况：区商务局于2026年12月10日报告完成，尚未复核。", texts);
        Assert.Contains(texts, t => t.Contains("其中经复核0项", StringComparison.Ordinal));
    }
}
