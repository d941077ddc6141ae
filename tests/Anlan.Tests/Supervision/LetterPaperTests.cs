using System.Text.RegularExpressions;
using Anlan.Modules.Supervision;
using Anlan.Modules.Supervision.Rounds;
using Anlan.Papers.Reading;
using Anlan.Tests.Architecture;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using Wordprocessing = DocumentFormat.OpenXml.Wordprocessing;

namespace Anlan.Tests.Supervision;

/// <summary>反馈意见.docx is the letter, character by character: nothing dropped, nothing added, in its order, with its marks and numbers.</summary>
public sealed class LetterPaperTests
{
    /// <summary>Our own letters, and the real ones where they are.</summary>
    public static TheoryData<string> Letters =>
        [
            .. new[]
            {
                Path.Combine(SourceTree.Root, "samples", "letters"),
                Path.Combine(SourceTree.Root, "..", "shared", "cases"),
                Path.Combine(SourceTree.Root, "..", "shared", "cases2"),
            }
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.txt"))
                .Select(path => Path.GetRelativePath(SourceTree.Root, path))
                .Order(StringComparer.Ordinal),
        ];

    private static readonly Gen<string> Paragraph = Gen.OneOf(
            "一、总体情况",
            "二、存在问题。",
            "三、工作建议：",
            "（一）责任落实有差距。门头沟区上半年未召开会议。",
            "(二)自查流于形式",
            "（四）标题后没有句号",
            "（三）问题整改不到位；照抄照搬！",
            "1.一家企业未建立台账。",
            "（1）第二层。",
            "①抽查12家，占31.4%。",
            "请于2020年12月31日前报告。",
            "市安委会第三督察组",
            "2020年11月25日",
            "二〇二〇年十一月二十五日",
            "“引号”与（括号）。",
            "附件：1.清单",
            "关于安和区的反馈意见"
        )
        .Array[1, 14]
        .Select(p => string.Join('\n', p));

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_letter_comes_out_as_it_came_in(string path)
    {
        // Marks of Markdown say how a letter looks and are no words of it.
        var text = Regex.Replace(File.ReadAllText(Path.Combine(SourceTree.Root, path)), @"\*\*|^#+ ", "", RegexOptions.Multiline);
        var reading = LetterReader.Read(new ExtractedText(text, []), Path.GetFileName(path), "", new LetterReaderOptions());
        Assert.Equal(Bare(text), Bare(Written(text, reading.Title ?? "无题", reading.IssuedOn)));
    }

    [Fact]
    public void Whatever_its_paragraphs_nothing_is_lost() =>
        Gen.Select(Paragraph, Gen.OneOf("关于安和区的反馈意见", "一、总体情况", "别的标题"))
            .Sample((text, title) => Bare(text) == Bare(Written(text, title, new DateOnly(2020, 11, 25))), iter: 300);

    private static string Written(string text, string title, DateOnly? issued)
    {
        var round = Round.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), title, issued: true);
        round.IssuedOn = issued;
        using var docx = WordprocessingDocument.Open(new MemoryStream(LetterPaper.Of(round, text).ToDocx()), isEditable: false);
        return string.Concat(docx.MainDocumentPart!.Document!.Body!.Descendants<Wordprocessing.Text>().Select(t => t.Text));
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\uFEFF'));
}
