namespace Anlan.Papers.Reading.Extract.Docx;

/// <summary>What paragraph styles contribute to the text: a list they belong to, and whether they hide it.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> _styles = [];
    private string? _default;

    private DocxStyles() { }

    public static DocxStyles Read(DocxPackage package, int nesting)
    {
        var styles = new DocxStyles();
        if (package.RelationshipTarget(package.MainPart, "/styles") is not { } path || package.Part(path) is not { } part)
            return styles;
        using (part)
        {
            var xml = new OpenXml(part, nesting);
            xml.Start();
            xml.Children(name =>
            {
                if (name == "w:style")
                    styles.ReadStyle(xml);
                else
                    xml.Skip();
            });
        }
        return styles;
    }

    /// <summary>The list of a style or of the styles it is based on, with the style that names it; null when there is none.</summary>
    public (int NumId, int? Level, string StyleId)? ListOf(string? styleId)
    {
        int? level = null;
        var id = styleId ?? _default;
        for (var step = 0; id is not null && step < LongestChain && _styles.TryGetValue(id, out var style); step++)
        {
            level ??= style.Level;
            if (style.NumId is { } numId)
                return (numId, level, id);
            id = style.BasedOn;
        }
        return null;
    }

    private void ReadStyle(OpenXml xml)
    {
        if (xml.Attribute("styleId") is not { } id || xml.Attribute("type") is not (null or "paragraph"))
        {
            xml.Skip();
            return;
        }
        if (xml.Attribute("default") is "1" or "true")
            _default = id;
        var style = new Style();
        xml.Children(name =>
        {
            if (name == "w:pPr")
            {
                var properties = ParagraphProperties.Read(xml);
                style.NumId = properties.NumId;
                style.Level = properties.Level;
                return;
            }
            if (name == "w:basedOn")
                style.BasedOn = xml.Attribute("val");
            xml.Skip();
        });
        _styles[id] = style;
    }

    private sealed class Style
    {
        public string? BasedOn { get; set; }

        public int? NumId { get; set; }

        public int? Level { get; set; }
    }
}
