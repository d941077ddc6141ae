using DocumentFormat.OpenXml;

namespace Anlan.Papers.Writing;

/// <summary>
/// One file inside an Office package: its owner (path of the part that refers to it; empty for the package), its own path without a
/// leading slash, and how its content is written.
/// </summary>
internal sealed record OfficePart(
    string Owner,
    string Path,
    string ContentType,
    string RelationshipType,
    Func<Stream, CancellationToken, Task> WriteAsync
)
{
    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>A part whose content is an element tree of the Open XML SDK; the relationship is the last word of its type (styles, footer …).</summary>
    public static OfficePart Of(string owner, string path, string contentType, string relationship, OpenXmlPartRootElement root)
    {
        using var bytes = new MemoryStream();
        root.Save(bytes);
        var content = bytes.ToArray();
        return new(owner, path, contentType, OfficeRelationships + relationship, (s, c) => s.WriteAsync(content, c).AsTask());
    }

    /// <summary>A part written while the file is written, for content too large to hold.</summary>
    public static OfficePart Streamed(
        string owner,
        string path,
        string contentType,
        string relationship,
        Func<Stream, CancellationToken, Task> write
    ) => new(owner, path, contentType, OfficeRelationships + relationship, write);

    /// <summary>
    /// Title of the file and nothing else. No author, no dates, no revision: an issued paper must not carry who typed it
    /// (personal data without purpose), and a date would make equal papers unequal.
    /// </summary>
    public static OfficePart Properties(string title)
    {
        var xml =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
            + System.Security.SecurityElement.Escape(title)
            + "</dc:title></cp:coreProperties>";
        var content = System.Text.Encoding.UTF8.GetBytes(xml);
        return new(
            "",
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            (s, c) => s.WriteAsync(content, c).AsTask()
        );
    }
}
