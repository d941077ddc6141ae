using System.IO.Compression;
using Anlan.Papers.Writing;
using CsCheck;

namespace Anlan.Papers.Tests.Writing;

public class OfficialDocumentTests
{
    [Fact]
    public void A_paper_with_every_part_is_a_valid_file() => Assert.Empty(Docx.Faults(PaperSamples.Full().ToDocx()));

    [Fact]
    public void The_text_comes_back_in_the_order_of_the_standard()
    {
        string[] expected =
        [
            "000007",
            "机密★1年",
            "特急",
            "中共安和区委办公室",
            "安和区人民政府办公室",
            "文件",
            "安办发〔2026〕12号",
            "安和区贯彻落实市委市政府安全生产第三督察组督察反馈意见的整改方案",
            "各街道工委、办事处，各镇党委、政府：",
            "为落实督察反馈意见，抓好“举一反三”，制定本方案。",
            "一、总体要求",
            "检查单使用不规范。" + PaperSamples.Hanzi(56 * 11),
            "（一）工作目标",
            "全部问题按期改完。",
            "（二）分工明确。各单位对照清单认领任务。",
            "1.第三层",
            "（1）第四层",
            "二、工作安排",
            "序号",
            "问题",
            "责任单位",
            "1",
            "检查单缺项",
            "区商务局",
            "2",
            "台账不全",
            "附件：1.整改任务清单",
            "2.联系方式",
            "中共安和区委办公室",
            "安和区人民政府办公室",
            "2026年11月4日",
            "（此件公开发布）",
            "附件1",
            "整改任务清单",
            "问题",
            "措施",
            "甲",
            "乙",
            "附件2",
            "联系方式",
            "附件二的正文。",
            "抄送：市安委会办公室，区纪委区监委。",
            "安和区委办公室2026年11月5日印发",
        ];
        Assert.Equal(expected, Docx.Paragraphs(PaperSamples.Full().ToDocx()));
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes() => Assert.Equal(PaperSamples.Full().ToDocx(), PaperSamples.Full().ToDocx());

    [Fact]
    public void No_clock_and_no_author_get_into_the_file()
    {
        using var zip = new ZipArchive(new MemoryStream(PaperSamples.Full().ToDocx()));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        using var reader = new StreamReader(zip.GetEntry("docProps/core.xml")!.Open());
        var properties = reader.ReadToEnd();
        Assert.DoesNotContain("creator", properties, StringComparison.Ordinal);
        Assert.DoesNotContain("created", properties, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("京政发（2020）20号")]
    [InlineData("京政发[2020]20号")]
    [InlineData("京政发【2020】20号")]
    [InlineData("京政发〔2020〕20号")]
    public void The_year_of_a_document_number_stands_in_six_corner_brackets(string number)
    {
        var paper = PaperSamples.Plain() with
        {
            Masthead = new Masthead { Issuers = ["安和市人民政府"], Number = number },
        };
        Assert.Contains("京政发〔2020〕20号", Docx.Paragraphs(paper.ToDocx()));
    }

    [Fact]
    public void A_paper_to_a_superior_names_its_signatory_beside_the_number()
    {
        var masthead = new Masthead
        {
            Issuers = ["安和区人民政府"],
            Number = "安政文〔2026〕3号",
            Signatories = ["王燊"],
        };
        var texts = Docx.Paragraphs((PaperSamples.Plain() with { Masthead = masthead }).ToDocx());
        Assert.Contains(texts, t => t.EndsWith("安政文〔2026〕3号签发人：王燊", StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_count_in_hanzi_and_start_afresh_below_a_higher_one()
    {
        var blocks = Enumerable.Range(1, 21).Select(i => new Heading(1, $"甲{i}")).Cast<DocumentBlock>().ToList();
        blocks.AddRange([new Heading(2, "乙"), new Heading(3, "丙"), new Heading(2, "丁"), new Heading(3, "戊")]);
        var texts = Docx.Paragraphs(PaperSamples.Plain([.. blocks]).ToDocx());
        Assert.Equal(["二十一、甲21", "（一）乙", "1.丙", "（二）丁", "1.戊"], texts.TakeLast(5));
        Assert.Contains("十、甲10", texts);
    }

    [Fact]
    public void A_line_end_inside_a_text_starts_a_paragraph()
    {
        var texts = Docx.Paragraphs(PaperSamples.Plain(new BodyText("第一段。\r\n\r\n  第二段。\v第三段。")).ToDocx());
        Assert.Equal(["第一段。", "第二段。", "第三段。"], texts.TakeLast(3));
    }

    [Fact]
    public void No_text_a_user_can_paste_breaks_the_file() =>
        HostileText
            .Gen.Select(HostileText.Gen, HostileText.Gen)
            .Sample(
                (title, text, cell) =>
                {
                    var paper = PaperSamples.Full() with
                    {
                        Title = title,
                        Blocks =
                        [
                            new Heading(2, text, cell),
                            new BodyText(text, cell),
                            new TextTable(
                                [new(cell)],
                                [
                                    [text],
                                    [cell],
                                ]
                            ),
                        ],
                        Note = cell,
                    };
                    var bytes = paper.ToDocx();
                    Assert.Empty(Docx.Faults(bytes));
                    var printed = string.Concat(Docx.Paragraphs(bytes));
                    Assert.All(HostileText.HanziRuns(text), run => Assert.Contains(run, printed, StringComparison.Ordinal));
                },
                iter: 300
            );

    [Fact]
    public void A_very_long_paragraph_and_rare_hanzi_survive()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷䶮㛃字", 50_000));
        var bytes = PaperSamples.Plain(new BodyText(text)).ToDocx();
        Assert.Empty(Docx.Faults(bytes));
        Assert.Equal(text, Docx.Paragraphs(bytes)[^1]);
    }
}
