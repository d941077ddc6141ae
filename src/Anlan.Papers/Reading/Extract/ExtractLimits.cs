namespace Anlan.Papers.Reading.Extract;

/// <summary>
/// How much of the machine one file may take. The defaults are some twenty times the largest letter seen (9,000 characters, 60 findings),
/// and small enough that a hostile file costs two seconds of a child process, not the server.
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
    public int Characters { get; init; } = 200_000;

    /// <summary>Findings of one letter; each becomes a row that people judge.</summary>
    public int Findings { get; init; } = 1_000;

    /// <summary>Units, enterprises, places, figures and laws of all findings together, and documents cited.</summary>
    public int Names { get; init; } = 10_000;

    /// <summary>Headings.</summary>
    public int Sections { get; init; } = 4_000;

    /// <summary>Checks of figures and citations that are kept; they are hints, so the rest is left out with a warning.</summary>
    public int Checks { get; init; } = 1_000;

    /// <summary>Bytes of text and reading together, as the child sends them.</summary>
    public int AnswerBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Wall time for one file, with the start of a child and a second try.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Managed memory of a child process, in bytes.</summary>
    public long ChildMemory { get; init; } = 384L * 1024 * 1024;

    /// <summary>Processor seconds of a child process over all files it handles.</summary>
    public int ChildCpuSeconds { get; init; } = 120;

    /// <summary>Threads and processes of a child together; the runtime needs about fifteen of them.</summary>
    public int ChildThreads { get; init; } = 64;

    /// <summary>Files a child handles before it is replaced, so that nothing a file left behind lives long.</summary>
    public int FilesPerChild { get; init; } = 250;

    /// <summary>Child processes at the same time; further files wait.</summary>
    public int Children { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);
}
