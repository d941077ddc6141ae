namespace Anlan.Papers.Reading.Extract;

/// <summary>What a file is by its first bytes. The name is not asked: it is a claim of the sender.</summary>
public enum FileKind
{
    Text,

    /// <summary>A zip package; whether it is a docx is seen inside.</summary>
    Zip,
    Pdf,
    Empty,

    /// <summary>OLE compound file: old .doc, .wps, or a docx locked with a password.</summary>
    Compound,
    Image,
    RichText,
    Html,
    OtherArchive,
    Binary,
}
