using Anlan.Papers.Reading.Extract;

namespace Anlan.Papers.Reading.Sandbox;

/// <summary>A paper that was read.</summary>
/// <param name="Kind">What the file is by its content.</param>
/// <param name="Text">Its text; all ranges of the reading refer to it.</param>
/// <param name="Reading">Its structure; file name and hash are not known to the child and left empty.</param>
public sealed record ReadPaper(FileKind Kind, ExtractedText Text, LetterReading Reading);

/// <summary>What became of one file.</summary>
/// <param name="Paper">What it says, or null when it was refused.</param>
/// <param name="Refusal">The refusal as a Chinese sentence ready to be shown, or null.</param>
/// <param name="Defect">For the log: the fault of ours that the file uncovered, or null.</param>
public sealed record SandboxResult(ReadPaper? Paper, string? Refusal, string? Defect);
