using System.Xml;

namespace Anlan.Papers.Reading.Extract.Docx;

/// <summary>
/// Body text of a .docx as a reader sees it on paper: automatic numbers written out, tracked deletions gone, tables row by row,
/// text boxes after the paragraph they hang on. Headers, footers, notes and comments are not part of a letter's text.
/// Parts are walked with a forward reader, not the Open XML SDK's tree: a hostile tree would overflow the stack or the memory
/// before any limit could speak, and a thousand letters read several times faster.
/// </summary>
internal static class DocxReader
{
    public static ExtractedText Read(byte[] content, ExtractLimits limits)
    {
        try
        {
            using var package = DocxPackage.Open(content, limits);
            var body = new DocxBody(package, limits);
            return body.Read();
        }
        catch (XmlException e)
        {
            throw e.Message.Contains("DTD", StringComparison.Ordinal)
                ? new UnreadableFileException("文件内部带有 DTD 声明，可能有害", "这不像正常的公文，请勿打开，并向来文单位核实")
                : DocxPackage.Broken($"内部 XML 第{e.LineNumber}行读不通");
        }
        catch (InvalidDataException)
        {
            throw DocxPackage.Broken("压缩内容解不开");
        }
    }
}
