namespace Anlan.Papers.Reading.Extract.Docx;

/// <summary>
/// The paragraph properties (w:pPr) that change the text. A deleted paragraph mark (tracked change) lets the next paragraph go on in
/// the same line.
/// </summary>
internal sealed record ParagraphProperties(string? StyleId, int? NumId, int? Level, bool MarkDeleted)
{
    public static ParagraphProperties None { get; } = new(null, null, null, false);

    public static ParagraphProperties Read(OpenXml xml)
    {
        var properties = None;
        xml.Children(name =>
        {
            switch (name)
            {
                case "w:pStyle":
                    properties = properties with { StyleId = xml.Attribute("val") };
                    xml.Skip();
                    break;
                case "w:numPr":
                    xml.Children(inner =>
                    {
                        if (inner == "w:numId")
                            properties = properties with { NumId = xml.Number("val") };
                        else if (inner == "w:ilvl")
                            properties = properties with { Level = xml.Number("val") };
                        xml.Skip();
                    });
                    break;
                case "w:rPr":
                    xml.Children(inner =>
                    {
                        if (inner is "w:del" or "w:moveFrom")
                            properties = properties with { MarkDeleted = true };
                        xml.Skip();
                    });
                    break;
                default:
                    xml.Skip();
                    break;
            }
        });
        return properties;
    }
}
