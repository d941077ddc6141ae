namespace Anlan.Papers.Reading.Extract;

/// <summary>What a file is by its first bytes. The name is not asked: it is a claim of the sender.</summary>
public enum FileKind
{
    Text,

    /// <summary>A zip package; what it holds is seen inside: <see cref="PackageKind"/>.</summary>
    Zip,
    Pdf,
    Empty,

    /// <summary>OLE compound file: old .doc, .wps, or a docx locked with a password.</summary>
    Compound,
    Jpeg,
    Png,

    /// <summary>A picture of another format.</summary>
    Image,
    RichText,
    Html,
    OtherArchive,
    Binary,
}
