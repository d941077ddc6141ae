namespace Anlan.Papers.Reading.Extract;

/// <summary>What a zip package is by the names of its parts. What stands in the parts is not asked.</summary>
public enum PackageKind
{
    /// <summary>An Office file with a macro project, whatever else it is.</summary>
    Macros,
    Document,
    Spreadsheet,
    Presentation,

    /// <summary>GB/T 33190, the layout format of official papers.</summary>
    Ofd,
    OpenDocument,

    /// <summary>Files packed together.</summary>
    Archive,

    /// <summary>Built like an Office file without being one of the above.</summary>
    Other,
}
