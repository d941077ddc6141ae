using Anlan.Papers.Reading.Extract.Docx;
using Anlan.Papers.Reading.Extract.Pdf;

namespace Anlan.Papers.Reading.Extract;

/// <summary>Content to text, in this process. Callers outside the child process use <see cref="Sandbox.ReadingSandbox"/>.</summary>
public static class ContentExtractor
{
    private const string FormatRemedy = "请上传 .docx、.pdf（文字版）、.txt 或 .md 格式的公文";

    /// <summary>Text of a file of any readable kind, or the reason why not; the file's name plays no part.</summary>
    public static Extraction Extract(string fileName, byte[] content, ExtractLimits limits)
    {
        try
        {
            return Extraction.Of(Read(content, limits));
        }
        catch (UnreadableFileException e)
        {
            return Extraction.Refused(fileName, e.Reason, e.Remedy);
        }
    }

    internal static ExtractedText Read(byte[] content, ExtractLimits limits)
    {
        RefuseTooLarge(content.LongLength, limits);
        return FileSignature.KindOf(content) switch
        {
            FileKind.Text => PlainText.Read(content, limits),
            FileKind.Zip => DocxReader.Read(content, limits),
            FileKind.Pdf => PdfReader.Read(content, limits),
            FileKind.Empty => throw new UnreadableFileException("文件是空的", "请检查文件是否传完"),
            FileKind.Compound => throw CompoundFile.Refusal(content),
            FileKind.Jpeg or FileKind.Png or FileKind.Image => throw new UnreadableFileException(
                "这是图片",
                "请上传文字版公文；只有扫描件时请先做文字识别（OCR）并核对"
            ),
            FileKind.RichText => throw new UnreadableFileException("暂不支持 RTF 格式", "请用 Word 或 WPS 另存为 .docx 再上传"),
            FileKind.Html => throw new UnreadableFileException("这是网页文件", "请把正文另存为 .docx 或 .txt 再上传"),
            FileKind.OtherArchive => throw new UnreadableFileException("这是压缩包，不是公文", "请先解压，再逐份上传里面的公文"),
            _ => throw new UnreadableFileException("格式认不出，不是公文", FormatRemedy),
        };
    }

    internal static void RefuseTooLarge(long bytes, ExtractLimits limits)
    {
        if (bytes > limits.FileBytes)
            throw new UnreadableFileException($"文件超过{limits.FileBytes / 1024 / 1024}MB", "请压缩图片或去掉附件后再上传");
    }
}
