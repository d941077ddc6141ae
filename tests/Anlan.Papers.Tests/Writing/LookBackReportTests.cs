namespace Anlan.Papers.Tests.Writing;

public class LookBackReportTests
{
    [Fact]
    public void The_sample_can_be_drawn_again_and_the_counts_come_from_the_results()
    {
        var bytes = LetterSamples.LookBack().ToDocument().ToDocx();
        Assert.Empty(Docx.Faults(bytes));
        var texts = Docx.Paragraphs(bytes);
        Assert.Contains("已销号问题58项，按95%置信水平确定样本量，随机抽取2项，随机种子20270601，可据此重新抽取核对。", texts);
        Assert.Contains("抽查2项，抽查属实1项，未落实0项，反弹1项。", texts);
        Assert.Equal(["9", "检查单缺项", "区应急管理局", "反弹", "抽查20份，6份又缺项。"], texts.SkipWhile(t => t != "9").Take(5));
    }
}
