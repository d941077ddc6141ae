using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Anlan.Papers.Writing;

/// <summary>
/// An Office Open XML file as bytes that depend on nothing but its parts: fixed order, fixed time stamps, relationship ids counted from one.
/// The packaging layer of the framework stamps the clock and random ids into every file, so two exports of one plan would never compare equal.
/// </summary>
internal sealed class OfficePackage
{
    private const string RelationshipsSpace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypesSpace = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>The earliest moment a zip entry can carry; any constant would do.</summary>
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<OfficePart> _parts = [];

    /// <summary>Adds a part below an owner (empty = the package itself) and returns the id the owner refers to it by.</summary>
    public string Add(OfficePart part)
    {
        _parts.Add(part);
        return "rId" + _parts.Count(p => p.Owner == part.Owner).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Writes the whole package. Parts with content made on the fly are written where they stand in the order of adding.</summary>
    public async Task WriteAsync(Stream output, CancellationToken cancellation)
    {
        await using var held = new HeldOutput(output);
        await using (var archive = await ZipArchive.CreateAsync(held, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation))
        {
            await WriteEntriesAsync(archive, cancellation);
        }

        await held.PassOnAsync(cancellation);
    }

    private async Task WriteEntriesAsync(ZipArchive archive, CancellationToken cancellation)
    {
        await WriteEntryAsync(archive, "[Content_Types].xml", (s, c) => s.WriteAsync(ContentTypes(), c).AsTask(), cancellation);
        foreach (var owner in _parts.Select(p => p.Owner).Distinct())
        {
            await WriteEntryAsync(
                archive,
                RelationshipsPath(owner),
                (s, c) => s.WriteAsync(Relationships(owner), c).AsTask(),
                cancellation
            );
        }

        foreach (var part in _parts)
        {
            await WriteEntryAsync(archive, part.Path, part.WriteAsync, cancellation);
        }
    }

    private static async Task WriteEntryAsync(
        ZipArchive archive,
        string path,
        Func<Stream, CancellationToken, Task> write,
        CancellationToken cancellation
    )
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        await using var stream = await entry.OpenAsync(cancellation);
        await write(stream, cancellation);
    }

    private static string RelationshipsPath(string owner)
    {
        var slash = owner.LastIndexOf('/');
        return owner.Length == 0 ? "_rels/.rels" : $"{owner[..(slash + 1)]}_rels/{owner[(slash + 1)..]}.rels";
    }

    private byte[] ContentTypes() =>
        Xml(x =>
        {
            x.WriteStartElement("Types", ContentTypesSpace);
            WriteElement(x, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            WriteElement(x, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
            foreach (var part in _parts)
            {
                WriteElement(x, "Override", ("PartName", "/" + part.Path), ("ContentType", part.ContentType));
            }

            x.WriteEndElement();
        });

    private byte[] Relationships(string owner) =>
        Xml(x =>
        {
            x.WriteStartElement("Relationships", RelationshipsSpace);
            var number = 0;
            foreach (var part in _parts.Where(p => p.Owner == owner))
            {
                number++;
                WriteElement(x, "Relationship", ("Id", $"rId{number}"), ("Type", part.RelationshipType), ("Target", "/" + part.Path));
            }

            x.WriteEndElement();
        });

    private static void WriteElement(XmlWriter x, string name, params (string Name, string Value)[] attributes)
    {
        x.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            x.WriteAttributeString(attribute, value);
        }

        x.WriteEndElement();
    }

    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                bytes,
                new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }
            )
        )
        {
            write(xml);
        }

        return bytes.ToArray();
    }
}
