using Anlan.Papers.Writing.Layout;
using CsCheck;

namespace Anlan.Papers.Tests.Writing;

public class TitleBreakTests
{
    [Theory]
    [InlineData("关于开展检查的通知", "关于开展检查的通知")]
    [InlineData(
        "中共安和市委 安和市人民政府安全生产第三督察组关于对安和区安全生产工作督察情况的反馈意见",
        "中共安和市委 安和市人民政府|安全生产第三督察组|关于对安和区安全生产工作|督察情况的反馈意见"
    )]
    [InlineData(
        "安和区贯彻落实市委市政府安全生产第三督察组督察反馈意见的整改方案",
        "安和区贯彻落实市委市政府安全生产|第三督察组督察反馈意见的整改方案"
    )]
    [InlineData("关于印发《安和区安全生产专项整治三年行动实施方案》的通知", "关于印发《安和区安全生产专项整治|三年行动实施方案》的通知")]
    [InlineData(
        "安和区人民政府办公室关于印发安和区2026年安全生产和消防工作要点的通知",
        "安和区人民政府办公室|关于印发安和区2026年|安全生产和消防工作要点的通知"
    )]
    public void A_title_breaks_between_words_into_balanced_lines(string title, string expected) =>
        Assert.Equal(expected, string.Join('|', TitleBreaks.Lines(title, 19)));

    [Fact]
    public void A_line_end_in_the_title_is_kept() => Assert.Equal(["安和市", "通知"], TitleBreaks.Lines("安和市\n通知", 19));

    [Fact]
    public void No_line_is_wider_than_allowed_and_nothing_is_lost() =>
        HostileText.Gen.Sample(title =>
        {
            var lines = TitleBreaks.Lines(title, 19);
            Assert.All(lines, line => Assert.InRange(PageGrid.Width(line), 0, 19));
            Assert.All(lines, line => Assert.False(char.IsLowSurrogate(line[0])));
            var kept = string.Concat(lines).Where(c => c is >= '\u4E00' and <= '\u9FA5');
            Assert.Equal(string.Concat(title.Where(c => c is >= '\u4E00' and <= '\u9FA5')), string.Concat(kept));
        });
}
