using System.IO.Compression;
using System.Text;

namespace Anlan.Papers.Tests.Extract;

/// <summary>Writes small docx files, good and bad, part by part.</summary>
internal sealed class Docx
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private const string Namespaces =
        $"xmlns:w=\"{Word}\" xmlns:r=\"{Office}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private readonly List<(string Path, byte[] Content)> _parts = [];
    private readonly List<string> _relations = [];
    private string _mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private string _document = "";

    public static Docx WithBody(string body) => new Docx().Document($"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");

    public static Docx WithParagraphs(params string[] paragraphs) => WithBody(string.Concat(paragraphs.Select(p => Paragraph(p))));

    public static string Paragraph(string text, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Listed(int numId, int level, string text) =>
        Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{numId}\"/></w:numPr>");

    public static string Level(int level, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    public Docx Document(string xml)
    {
        _document = xml;
        return this;
    }

    public Docx MainType(string type)
    {
        _mainType = type;
        return this;
    }

    public Docx Numbering(string content) => Related("numbering", $"<w:numbering {Namespaces}>{content}</w:numbering>");

    public Docx Styles(string content) => Related("styles", $"<w:styles {Namespaces}>{content}</w:styles>");

    public Docx Related(string kind, string xml)
    {
        _relations.Add($"<Relationship Id=\"{kind}\" Type=\"{Office}/{kind}\" Target=\"{kind}.xml\"/>");
        return Part($"word/{kind}.xml", xml);
    }

    public Docx Relation(string xml)
    {
        _relations.Add(xml);
        return this;
    }

    public Docx Part(string path, string content) => Part(path, Encoding.UTF8.GetBytes(content));

    public Docx Part(string path, byte[] content)
    {
        _parts.Add((path, content));
        return this;
    }

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                zip,
                "[Content_Types].xml",
                $"<Types xmlns=\"{Package}/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"{_mainType}\"/></Types>"
            );
            Write(
                zip,
                "_rels/.rels",
                Relationships($"<Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>")
            );
            Write(zip, "word/_rels/document.xml.rels", Relationships(string.Concat(_relations)));
            Write(zip, "word/document.xml", _document);
            foreach (var (path, content) in _parts)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }
        return file.ToArray();
    }

    private static string Relationships(string content) => $"<Relationships xmlns=\"{Package}/relationships\">{content}</Relationships>";

    private static void Write(ZipArchive zip, string path, string content)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
