using System.Globalization;
using System.Xml;

namespace Anlan.Papers.Reading.Extract.Docx;

/// <summary>Walks one Open XML part forward, with the nesting limit; every walk leaves the reader behind the element it was given.</summary>
internal sealed class OpenXml(XmlReader reader, int nesting)
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private readonly int _nesting = nesting;

    /// <summary>Local name of the current element, with "w:" before it when it is WordprocessingML.</summary>
    public string Name => reader.NamespaceURI is Transitional or Strict ? "w:" + reader.LocalName : reader.LocalName;

    /// <summary>Goes to the root element.</summary>
    public void Start()
    {
        while (reader.NodeType != XmlNodeType.Element)
            if (!reader.Read())
                throw DocxPackage.Broken("正文是空的");
    }

    /// <summary>Calls <paramref name="visit"/> on each child element; it must consume the child (<see cref="Skip"/>, <see cref="Text"/> or this method).</summary>
    public void Children(Action<string> visit)
    {
        if (reader.Depth > _nesting)
            throw new UnreadableFileException($"内容层层嵌套超过{_nesting}层", "这不像正常的公文，请用 Word 或 WPS 另存一份再上传");
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
                visit(Name);
            else if (!reader.Read())
                throw DocxPackage.Broken("正文不完整");
        }
        reader.Read();
    }

    public void Skip() => reader.Skip();

    /// <summary>The text directly inside the current element.</summary>
    public string Text()
    {
        var text = "";
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return text;
        }
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text += reader.Value;
            if (reader.NodeType == XmlNodeType.Element)
                reader.Skip();
            else if (!reader.Read())
                throw DocxPackage.Broken("正文不完整");
        }
        reader.Read();
        return text;
    }

    /// <summary>An attribute of the element's own namespace (w:val), else without namespace.</summary>
    public string? Attribute(string name) => reader.GetAttribute(name, reader.NamespaceURI) ?? reader.GetAttribute(name);

    public int? Number(string name) =>
        int.TryParse(Attribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>An on/off element (w:vanish) is on unless its w:val says otherwise.</summary>
    public bool IsOn() => Attribute("val") is not ("0" or "false" or "off");
}
