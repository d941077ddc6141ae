using Anlan.Papers.Writing.FeedbackLetters;

namespace Anlan.Papers.Tests.Writing;

public class FeedbackLetterTests
{
    [Fact]
    public void A_letter_has_its_parts_in_order_and_numbers_them()
    {
        var bytes = LetterSamples.Letter().ToDocument().ToDocx();
        Assert.Empty(Docx.Faults(bytes));
        string[] expected =
        [
            "一、安全生产工作总体情况",
            "清河区能够落实市委、市政府部署，隐患排查整治取得进展，事故起数同比下降12.5%。",
            "二、督察发现的主要问题",
            "（一）责任压得不实",
            "会议制度没有落实。区商务局未按规定每季度召开党组会议研究安全生产工作。",
            "东河镇分管安全生产的负责人不是镇党委委员。",
            "（二）自查流于形式。部分企业自查记录与现场不符，属地没有及时纠正。",
            "检查单使用不规范。抽查的118份自查记录中，有37份漏填必查项，占31.4%。",
            "三、工作建议",
            "（一）把责任落到人。对照职责清单逐级签收，每季度向区委常委会报告一次。",
            "（二）把自查做真。街镇每月抽取自查记录到现场核对。",
            "请清河区委、区政府对照本反馈意见制定整改方案，逐项写明整改目标、整改措施、责任单位、责任人和完成时限，并举一反三抓好同类问题整改。"
                + "整改方案以区委办公室、区政府办公室名义印发，抄送市安委会办公室。"
                + "自即日起60个工作日内完成整改任务，形成整改情况报告，经区委常委会研究后，以区委、区政府名义报送市委、市政府，同时抄送市安委会办公室。",
            "市委市政府安全生产第三督察组",
            "2026年11月4日",
        ];
        Assert.Equal(expected, Docx.Paragraphs(bytes).Skip(2));
    }

    [Fact]
    public void A_part_without_content_is_left_out_and_the_next_takes_its_number()
    {
        var letter = LetterSamples.Letter() with { Situation = [], Closing = null, Signature = null };
        var texts = Docx.Paragraphs(letter.ToDocument().ToDocx());
        Assert.Contains("一、督察发现的主要问题", texts);
        Assert.Equal("（二）把自查做真。街镇每月抽取自查记录到现场核对。", texts[^1]);
    }

    [Fact]
    public void A_closing_that_knows_only_the_deadline_says_no_more()
    {
        var letter = LetterSamples.Letter() with
        {
            Closing = new FeedbackClosing { Addressee = "市商务局", WorkingDays = 30 },
            Signature = null,
        };
        Assert.Equal(
            "请市商务局对照本反馈意见制定整改方案，逐项写明整改目标、整改措施、责任单位、责任人和完成时限，并举一反三抓好同类问题整改。"
                + "自即日起30个工作日内完成整改任务，形成整改情况报告。",
            Docx.Paragraphs(letter.ToDocument().ToDocx())[^1]
        );
    }
}
