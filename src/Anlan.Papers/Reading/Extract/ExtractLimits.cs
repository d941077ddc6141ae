namespace Anlan.Papers.Reading.Extract;

/// <summary>
/// How much of the machine one file may take. The defaults are some twenty times the largest letter seen,
/// and small enough that a hostile file costs seconds, not the server.
/// </summary>
public sealed record ExtractLimits
{
    public static ExtractLimits Default { get; } = new();

    /// <summary>Bytes of the file as received.</summary>
    public int FileBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Bytes of all entries of a docx together, counted while inflating; declared sizes are only claims.</summary>
    public long UnpackedBytes { get; init; } = 128L * 1024 * 1024;

    /// <summary>Bytes of one XML part of a docx.</summary>
    public long PartBytes { get; init; } = 24L * 1024 * 1024;

    /// <summary>Entries of a docx.</summary>
    public int Entries { get; init; } = 4_000;

    /// <summary>Unpacked to packed bytes of one entry; judged only above <see cref="RatioFreeBytes"/>, small XML packs very well.</summary>
    public int CompressionRatio { get; init; } = 150;

    /// <summary>Entries that unpack to less than this are not judged by their ratio.</summary>
    public long RatioFreeBytes { get; init; } = 2L * 1024 * 1024;

    /// <summary>Open XML elements inside each other. Real documents stay under 40.</summary>
    public int Nesting { get; init; } = 200;

    /// <summary>Pages of a pdf.</summary>
    public int Pages { get; init; } = 500;

    /// <summary>Characters of the extracted text.</summary>
    public int Characters { get; init; } = 2_000_000;

    /// <summary>Wall time for one file in the child process.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Managed memory of a child process, in bytes.</summary>
    public long ChildMemory { get; init; } = 384L * 1024 * 1024;

    /// <summary>Processor seconds of a child process over all files it handles.</summary>
    public int ChildCpuSeconds { get; init; } = 120;

    /// <summary>Files a child handles before it is replaced, so that nothing a file left behind lives long.</summary>
    public int FilesPerChild { get; init; } = 250;

    /// <summary>Child processes at the same time; further files wait.</summary>
    public int Children { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);
}
