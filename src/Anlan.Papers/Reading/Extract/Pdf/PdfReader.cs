using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Anlan.Papers.Reading.Extract.Pdf;

/// <summary>
/// Text of a PDF line by line in reading order, without page numbers and running heads. Scripts, actions and embedded files are
/// never looked at. Runs in the child process: the library has overflowed the stack on hostile files.
/// </summary>
internal static class PdfReader
{
    private const string ScanRemedy = "请上传文字版 PDF 或 .docx；只有扫描件时请先做文字识别（OCR）并核对";
    private const string BrokenRemedy = "请重新导出 PDF，或上传 .docx；打不开时请向来文单位重新索取";

    /// <summary>A page with fewer visible characters than this carries no text worth reading: a scan, perhaps with a stamp.</summary>
    private const int FewCharacters = 3;

    /// <summary>Share of unreadable characters, in percent, above which the fonts lack their mapping to Unicode.</summary>
    private const int GarbledPercent = 10;

    public static ExtractedText Read(byte[] content, ExtractLimits limits)
    {
        using var document = Open(content);
        if (document.NumberOfPages > limits.Pages)
            throw new UnreadableFileException($"共{document.NumberOfPages}页，超过{limits.Pages}页", "请只上传公文本身，附件分开上传");
        if (document.NumberOfPages < 1)
            throw new UnreadableFileException("文件里没有页面", BrokenRemedy);

        var pages = new List<IReadOnlyList<PdfLine>>();
        var empty = new List<int>();
        var characters = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var lines = PageLines(document, number, limits.Characters - characters);
            var onPage = lines.Sum(l => l.Text.Length);
            characters += onPage;
            if (characters > limits.Characters)
                throw new UnreadableFileException(
                    $"文字超过{limits.Characters / 10_000}万字，不像一份公文",
                    "请只上传公文本身，附件分开上传"
                );
            if (onPage < FewCharacters)
                empty.Add(number);
            pages.Add(lines);
        }
        if (empty.Count == pages.Count)
            throw new UnreadableFileException("PDF 里没有文字，是扫描件或图片", ScanRemedy);

        var text = PdfParagraphs.Join(PageFurniture.Without(pages));
        RefuseGarbled(text);
        return new ExtractedText(text, Warnings(empty));
    }

    private static List<string> Warnings(List<int> empty) =>
        empty.Count == 0 ? [] : [$"第{string.Join('、', empty)}页没有文字（可能是扫描页或空白页），没有读到内容，请核对原件"];

    private static PdfDocument Open(byte[] content)
    {
        try
        {
            return PdfDocument.Open(
                content,
                new ParsingOptions
                {
                    UseLenientParsing = true,
                    SkipMissingFonts = true,
                    MaxStackDepth = 200,
                }
            );
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableFileException("PDF 加了密码", "请去掉密码后再上传");
        }
        catch (Exception e) when (IsParserFailure(e))
        {
            throw new UnreadableFileException("PDF 文件损坏或不完整", BrokenRemedy);
        }
    }

    private static IReadOnlyList<PdfLine> PageLines(PdfDocument document, int number, int charactersLeft)
    {
        try
        {
            var page = document.GetPage(number);
            if (page.Letters.Count > charactersLeft)
                throw new UnreadableFileException($"第{number}页的文字多得不像一份公文", "请只上传公文本身，附件分开上传");
            return PdfLayout.Lines(page.Letters, page.Width, page.Height);
        }
        catch (Exception e) when (IsParserFailure(e))
        {
            throw new UnreadableFileException($"PDF 第{number}页损坏", BrokenRemedy);
        }
    }

    /// <summary>The library throws nearly everything on damaged input; what must not be caught (memory, our own refusals) goes on.</summary>
    private static bool IsParserFailure(Exception e) =>
        e is not (UnreadableFileException or OutOfMemoryException or OperationCanceledException);

    private static void RefuseGarbled(string text)
    {
        int visible = 0,
            garbled = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                continue;
            visible++;
            if (c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || char.IsControl(c))
                garbled++;
        }
        if (garbled * 100L > visible * (long)GarbledPercent)
            throw new UnreadableFileException("PDF 的字体没有对应的文字编码，读出来是乱码", ScanRemedy);
    }
}
