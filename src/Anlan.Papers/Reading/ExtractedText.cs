namespace Anlan.Papers.Reading;

/// <summary>
/// The plain text of one official document as the extractor found it. Lines end in <c>\n</c>; every <c>at</c> of the contract is an offset
/// (UTF-16 units) into <see cref="Text"/>, so that a reviewer can be shown the passage.
/// </summary>
/// <param name="Text">The text, never normalised.</param>
/// <param name="Warnings">What the extractor could not read, one Chinese sentence each.</param>
public sealed record ExtractedText(string Text, IReadOnlyList<string> Warnings);
