using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Anlan.Papers.Tests.Writing;

/// <summary>A written paper, opened again.</summary>
internal static class Docx
{
    /// <summary>Texts of the paragraphs in order, those of tables included.</summary>
    public static IReadOnlyList<string> Paragraphs(byte[] content)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
        return [.. document.MainDocumentPart!.Document!.Body!.Descendants<W.Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0)];
    }

    /// <summary>What a strict reader would complain about.</summary>
    public static IReadOnlyList<string> Faults(OpenXmlPackage package) =>
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(package)
                .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"),
        ];

    public static IReadOnlyList<string> Faults(byte[] content)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
        return Faults(document);
    }
}
