using Anlan.Papers.Writing;

namespace Anlan.Papers.Tests.Writing;

/// <summary>Papers written for the tests; places and bodies are invented.</summary>
internal static class PaperSamples
{
    /// <summary>A run of common hanzi without punctuation, so that each line is full.</summary>
    public static string Hanzi(int count) => string.Concat(Enumerable.Range(0, count).Select(i => (char)(0x4E00 + (i * 37 % 5000))));

    public static OfficialDocument Plain(params DocumentBlock[] blocks) => new() { Title = "关于测试版面的通知", Blocks = blocks };

    public static OfficialDocument Full() =>
        new()
        {
            Masthead = new Masthead
            {
                Issuers = ["中共安和区委办公室", "安和区人民政府办公室"],
                Number = "安办发[2026]12号",
                CopyNumber = 7,
                Secrecy = "机密★1年",
                Urgency = "特急",
            },
            Title = "安和区贯彻落实市委市政府安全生产第三督察组督察反馈意见的整改方案",
            Addressees = ["各街道工委、办事处", "各镇党委、政府"],
            Blocks =
            [
                new BodyText("为落实督察反馈意见，抓好“举一反三”，制定本方案。"),
                new Heading(1, "总体要求"),
                new BodyText(Hanzi(56 * 11), "检查单使用不规范。"),
                new Heading(2, "工作目标"),
                new BodyText("全部问题按期改完。"),
                new Heading(2, "分工明确。", "各单位对照清单认领任务。"),
                new Heading(3, "第三层"),
                new Heading(4, "第四层"),
                new Heading(1, "工作安排"),
                new TextTable(
                    [new("序号", 0.5, Centred: true), new("问题", 3), new("责任单位", 1.5)],
                    [
                        ["1", "检查单缺项", "区商务局"],
                        ["2", "台账不全"],
                    ]
                ),
            ],
            Annexes =
            [
                new Annex
                {
                    Title = "整改任务清单",
                    Landscape = true,
                    Blocks =
                    [
                        new TextTable(
                            [new("问题"), new("措施")],
                            [
                                ["甲", "乙"],
                            ]
                        ),
                    ],
                },
                new Annex { Title = "联系方式", Blocks = [new BodyText("附件二的正文。")] },
            ],
            Signature = new Signature { Issuers = ["中共安和区委办公室", "安和区人民政府办公室"], Date = new DateOnly(2026, 11, 4) },
            Note = "此件公开发布",
            Imprint = new Imprint
            {
                CopyTo = ["市安委会办公室", "区纪委区监委"],
                PrintedBy = "安和区委办公室",
                PrintedOn = new DateOnly(2026, 11, 5),
            },
        };
}
