using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Anlan.Papers.Writing.Layout;

/// <summary>Turns an <see cref="OfficialDocument"/> into the parts of a .docx package.</summary>
internal static class OfficialDocumentWriter
{
    private const string Main = "word/document.xml";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public static byte[] Write(OfficialDocument paper)
    {
        var package = new OfficePackage();
        var oddFooter = Part("footer1", "footer", new W.Footer(PageNumbers.Odd()));
        var evenFooter = Part("footer2", "footer", new W.Footer(PageNumbers.Even()));
        var footers = new FooterIds(package.Add(oddFooter), package.Add(evenFooter));
        package.Add(Part("styles", "styles", OfficialStyles.Sheet()));
        package.Add(Part("fontTable", "fontTable", OfficialFont.Table()));
        package.Add(Part("settings", "settings", DocumentSettings.Of()));
        var document = new W.Document(new W.Body(Body(paper, footers)));
        package.Add(OfficePart.Of("", Main, Types + "document.main+xml", "officeDocument", document));
        package.Add(OfficePart.Properties(string.Concat(PrintableText.Lines(paper.Title))));
        using var bytes = new MemoryStream();
        // Nothing below waits: the target is memory and every part is already made.
        package.WriteAsync(bytes, CancellationToken.None).GetAwaiter().GetResult();
        return bytes.ToArray();
    }

    private static OfficePart Part(string name, string relationship, OpenXmlPartRootElement root) =>
        OfficePart.Of(Main, $"word/{name}.xml", $"{Types}{relationship}+xml", relationship, root);

    private static IEnumerable<OpenXmlElement> Body(OfficialDocument paper, FooterIds footers)
    {
        var elements = new List<OpenXmlElement>();
        if (paper.Masthead is { } masthead)
        {
            elements.AddRange(MastheadParts.Of(masthead));
        }

        elements.Add(BodyParts.Title(paper.Title, belowRedLine: paper.Masthead is not null));
        elements.AddRange(BodyParts.Addressees(paper.Addressees));
        elements.AddRange(BodyParts.Blocks(paper.Blocks, PageGrid.TextWidth));
        elements.AddRange(ClosingParts.AnnexList(paper.Annexes));
        // A signature never stands alone on a page.
        if (paper.Signature is not null && elements.OfType<W.Paragraph>().LastOrDefault()?.ParagraphProperties is { } before)
        {
            before.KeepNext = new();
        }

        elements.AddRange(ClosingParts.Signature(paper.Signature));
        elements.AddRange(ClosingParts.Note(paper.Note));
        var sections = new DocumentSections(elements, footers);
        sections.AddAnnexes(paper.Annexes);
        sections.Finish(paper.Imprint);
        return elements;
    }
}
