using System.Text;
using CsCheck;
using static Anlan.Papers.Tests.Extract.Fixtures;

namespace Anlan.Papers.Tests.Extract;

public class PlainTextExtractionTests
{
    private const string Letter = "关于开展安全生产督察的反馈意见\n经市政府批准，督察组于2022年3月对青岩区开展督察。\n一、总体情况\n";

    static PlainTextExtractionTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool> Encodings =>
        new()
        {
            { "utf-8", true },
            { "utf-8", false },
            { "utf-16", true },
            { "utf-16", false },
            { "utf-16BE", true },
            { "utf-16BE", false },
            { "utf-32", true },
            { "GB18030", false },
            { "gb2312", false },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_each_usual_encoding_with_and_without_mark(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] content = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Letter)];

        Assert.Equal(Letter, TextOf(content));
    }

    [Fact]
    public void Rare_characters_of_GB18030_survive() =>
        Assert.Equal(
            Letter + "责任人：朱䶮、王堃。\n",
            TextOf(Encoding.GetEncoding("GB18030").GetBytes(Letter + "责任人：朱䶮、王堃。\n"))
        );

    [Fact]
    public void All_line_ends_become_line_feeds() => Assert.Equal("甲\n乙\n丙\n丁", TextOf(Encoding.UTF8.GetBytes("甲\r\n乙\r丙\n丁")));

    [Fact]
    public void A_file_cut_in_the_middle_of_a_character_is_read_with_a_warning_that_names_the_line()
    {
        var whole = Encoding.UTF8.GetBytes(Letter + "请青岩区整改");

        var text = Anlan
            .Papers.Reading.Extract.ContentExtractor.Extract("甲.txt", whole[..^1], Anlan.Papers.Reading.Extract.ExtractLimits.Default)
            .Text!;

        Assert.StartsWith(Letter + "请青岩区整", text.Text, StringComparison.Ordinal);
        Assert.Contains("第4行", Assert.Single(text.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_an_encoding_that_is_not_ours_is_refused_instead_of_read_as_nonsense() =>
        Assert.Contains(
            "编码认不出",
            RefusalOf(Encoding.GetEncoding("big5").GetBytes("關於開展安全生產督察的反饋意見，經市政府批准，發現問題隱患。")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("", "文件是空的")]
    [InlineData(" \n\t", "没有文字")]
    [InlineData("<!DOCTYPE html><html></html>", "网页文件")]
    [InlineData(@"{\rtf1\ansi}", "RTF")]
    [InlineData("GIF89a....", "图片")]
    [InlineData("Rar!\u001a\u0007", "压缩包")]
    public void What_is_no_letter_is_refused_by_its_content(string content, string reason) =>
        Assert.Contains(reason, RefusalOf(Encoding.Latin1.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void Any_bytes_give_text_or_a_refusal() =>
        Gen
            .Byte.Array[0, 400]
            .Sample(bytes =>
            {
                var extraction = Anlan.Papers.Reading.Extract.ContentExtractor.Extract(
                    "甲.txt",
                    bytes,
                    Anlan.Papers.Reading.Extract.ExtractLimits.Default
                );
                return extraction.Text is null != extraction.Refusal is null;
            });

    [Fact]
    public void Any_Chinese_text_of_common_characters_survives_every_encoding() =>
        Gen.Select(
                Gen.Char["安全生产督察发现问题隐患责任单位整改，。、；1234567890"].Array[8, 200],
                Gen.Int[0, 3].Select(i => new[] { "utf-8", "GB18030", "utf-16", "utf-16BE" }[i])
            )
            .Sample(
                (characters, name) =>
                    TextOf(Encoding.GetEncoding(name).GetBytes("督察反馈意见" + new string(characters)))
                    == "督察反馈意见" + new string(characters)
            );

    [Fact]
    public void Text_under_a_name_that_ends_in_docx_is_read_as_text() =>
        Assert.Equal(
            "督察反馈意见",
            Anlan
                .Papers.Reading.Extract.ContentExtractor.Extract(
                    "甲.docx",
                    Encoding.UTF8.GetBytes("督察反馈意见"),
                    Anlan.Papers.Reading.Extract.ExtractLimits.Default
                )
                .Text?.Text
        );
}
