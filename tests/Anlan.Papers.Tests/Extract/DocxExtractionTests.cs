using static Anlan.Papers.Tests.Extract.Fixtures;

namespace Anlan.Papers.Tests.Extract;

public class DocxExtractionTests
{
    private const string ChineseList =
        "<w:abstractNum w:abstractNumId=\"7\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%3.\"/></w:lvl>"
        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>";

    [Fact]
    public void Automatic_numbers_are_written_out_and_lower_levels_start_again()
    {
        var file = Docx.WithBody(
                Docx.Listed(1, 0, "总体情况")
                    + Docx.Listed(1, 1, "责任落实。")
                    + Docx.Listed(1, 2, "制度健全。")
                    + Docx.Listed(1, 2, "培训到位。")
                    + Docx.Listed(1, 0, "主要问题")
                    + Docx.Listed(1, 1, "自查不实。")
                    + Docx.Listed(1, 2, "台账缺失。")
            )
            .Numbering(ChineseList);

        Assert.Equal(
            "一、总体情况\n（一）责任落实。\n1. 制度健全。\n2. 培训到位。\n二、主要问题\n（一）自查不实。\n1. 台账缺失。",
            TextOf(file.Bytes())
        );
    }

    [Fact]
    public void A_second_list_with_a_start_override_counts_from_its_own_start()
    {
        var file = Docx.WithBody(Docx.Listed(1, 0, "甲") + Docx.Listed(1, 0, "乙") + Docx.Listed(2, 0, "丙") + Docx.Listed(2, 0, "丁"))
            .Numbering(
                ChineseList
                    + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"10\"/></w:lvlOverride></w:num>"
            );

        Assert.Equal("一、甲\n二、乙\n十、丙\n十一、丁", TextOf(file.Bytes()));
    }

    [Fact]
    public void A_number_can_come_from_the_paragraph_style_and_be_switched_off_in_one_paragraph()
    {
        var file = Docx.WithBody(
                Docx.Paragraph("问题清单", "<w:pStyle w:val=\"Child\"/>")
                    + Docx.Paragraph("说明", "<w:pStyle w:val=\"Child\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
                    + Docx.Paragraph("建议", "<w:pStyle w:val=\"Child\"/>")
            )
            .Styles(
                "<w:style w:type=\"paragraph\" w:styleId=\"Heading\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"Child\"><w:basedOn w:val=\"Heading\"/></w:style>"
            )
            .Numbering(ChineseList);

        Assert.Equal("一、问题清单\n说明\n二、建议", TextOf(file.Bytes()));
    }

    [Theory]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCounting", 21, "二十一")]
    [InlineData("chineseCountingThousand", 105, "一百零五")]
    [InlineData("chineseLegalSimplified", 12, "壹拾贰")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("decimalEnclosedCircleChinese", 4, "④")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("upperRoman", 14, "XIV")]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("bullet", 3, "")]
    public void Each_number_format_is_written_as_Word_prints_it(string format, int number, string printed) =>
        Assert.Equal(printed, Anlan.Papers.Reading.Extract.Docx.NumberFormats.Format(format, number));

    [Fact]
    public void Tracked_deletions_are_gone_and_insertions_stay()
    {
        var file = Docx.WithBody(
            "<w:p><w:r><w:t>检查企业</w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins><w:r><w:t>21</w:t></w:r></w:ins><w:r><w:t>家。</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>发现隐患</w:t></w:r></w:p>"
                + Docx.Paragraph("30项。")
                + "<w:moveFrom><w:p><w:r><w:t>移走的段落</w:t></w:r></w:p></w:moveFrom>"
        );

        Assert.Equal("检查企业21家。\n发现隐患30项。", TextOf(file.Bytes()));
    }

    [Fact]
    public void Tables_become_one_line_a_row_with_tabs_between_cells()
    {
        static string Cell(string content) => $"<w:tc>{content}</w:tc>";
        var file = Docx.WithBody(
            "<w:tbl><w:tr>"
                + Cell(Docx.Paragraph("问题"))
                + Cell(Docx.Paragraph("责任单位"))
                + "</w:tr><w:tr>"
                + Cell(Docx.Paragraph("未开展") + Docx.Paragraph("应急演练"))
                + Cell(Docx.Paragraph("白石镇"))
                + "</w:tr></w:tbl>"
        );

        Assert.Equal("问题\t责任单位\n未开展 应急演练\t白石镇", TextOf(file.Bytes()));
    }

    [Fact]
    public void A_table_of_one_column_is_a_frame_and_keeps_its_paragraphs()
    {
        var file = Docx.WithBody($"<w:tbl><w:tr><w:tc>{Docx.Paragraph("第一段。")}{Docx.Paragraph("第二段。")}</w:tc></w:tr></w:tbl>");

        Assert.Equal("第一段。\n第二段。", TextOf(file.Bytes()));
    }

    [Fact]
    public void A_text_box_stored_in_two_forms_is_read_once_after_its_paragraph()
    {
        var box = $"<w:txbxContent>{Docx.Paragraph("附件1")}</w:txbxContent>";
        var file = Docx.WithBody(
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>"
                + box
                + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文。</w:t></w:r></w:p>"
        );

        Assert.Equal("正文。\n附件1", TextOf(file.Bytes()));
    }

    [Fact]
    public void Hidden_text_and_field_codes_are_not_read_but_field_results_are()
    {
        var file = Docx.WithBody(
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>DATE \\@ yyyy</w:instrText></w:r>"
                + "<w:r><w:t>2022年</w:t></w:r><w:hyperlink><w:r><w:t>通知</w:t></w:r></w:hyperlink></w:p>"
        );

        Assert.Equal("2022年通知", TextOf(file.Bytes()));
    }

    [Fact]
    public void Notes_stay_outside_and_are_mentioned()
    {
        var file = Docx.WithBody("<w:p><w:r><w:t>正文</w:t><w:footnoteReference w:id=\"2\"/><w:t>。</w:t></w:r></w:p>")
            .Related("footnotes", "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>");

        var text = Anlan
            .Papers.Reading.Extract.ContentExtractor.Extract("甲.docx", file.Bytes(), Anlan.Papers.Reading.Extract.ExtractLimits.Default)
            .Text!;

        Assert.Equal("正文。", text.Text);
        Assert.Equal(["有1处脚注或尾注没有读入正文"], text.Warnings);
    }

    [Fact]
    public void A_file_in_the_strict_variant_of_the_standard_is_read()
    {
        var file = Docx.WithParagraphs("正文。").Bytes();
        var strict = new Docx().Document(
            "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:r><w:t>正文。</w:t></w:r></w:p></w:body></w:document>"
        );

        Assert.Equal(TextOf(file), TextOf(strict.Bytes()));
    }

    [Fact]
    public void A_letter_saved_by_LibreOffice_reads_as_it_was_written() =>
        Assert.Equal(Text("letter.txt"), TextOf(Bytes("letter-libreoffice.docx")));
}
