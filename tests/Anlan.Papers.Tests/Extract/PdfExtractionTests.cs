using static Anlan.Papers.Tests.Extract.Fixtures;

namespace Anlan.Papers.Tests.Extract;

public class PdfExtractionTests
{
    [Fact]
    public void A_letter_reads_as_it_was_typed_without_page_numbers_and_wraps() =>
        Assert.Equal(Text("letter.txt"), TextOf(Bytes("letter.pdf")));

    [Fact]
    public void Rows_of_short_lines_stay_lines() => Assert.Equal("one\ntwo\nthree", TextOf(Pdf.Of("one\ntwo\nthree")));

    [Fact]
    public void A_locked_file_is_refused_with_advice() =>
        Assert.Equal("《来文.docx》读不了：PDF 加了密码。请去掉密码后再上传。", RefusalOf(Bytes("locked.pdf")));

    [Fact]
    public void A_scan_without_text_is_refused_with_advice() =>
        Assert.Contains("扫描件", RefusalOf(Pdf.Blank(pages: 2)), StringComparison.Ordinal);

    [Fact]
    public void A_page_without_text_between_others_is_named()
    {
        var text = Anlan
            .Papers.Reading.Extract.ContentExtractor.Extract(
                "甲.pdf",
                Pdf.Of("first page", "", "third page"),
                Anlan.Papers.Reading.Extract.ExtractLimits.Default
            )
            .Text!;

        Assert.Equal("first page\nthird page", text.Text);
        Assert.StartsWith("第2页没有文字", Assert.Single(text.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Heads_repeated_on_most_pages_are_dropped()
    {
        var text = TextOf(Pdf.Of("INTERNAL PAPER\none", "INTERNAL PAPER\ntwo", "INTERNAL PAPER\nthree", "INTERNAL PAPER\nfour"));

        Assert.Equal("one\ntwo\nthree\nfour", text);
    }

    [Theory]
    [InlineData("— 12 —")]
    [InlineData("- 3 -")]
    [InlineData("－3－")]
    [InlineData("7")]
    [InlineData("第 2 页 共 9 页")]
    public void Page_numbers_are_recognised_in_their_usual_forms(string number) =>
        Assert.Matches(Anlan.Papers.Reading.Extract.Pdf.PageFurniture.PageNumber(), number);

    [Theory]
    [InlineData("2020年11月4日")]
    [InlineData("共计 491 项")]
    [InlineData("（1）")]
    public void Other_short_lines_are_no_page_numbers(string line) =>
        Assert.DoesNotMatch(Anlan.Papers.Reading.Extract.Pdf.PageFurniture.PageNumber(), line);
}
