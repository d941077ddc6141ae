namespace Anlan.Papers.Reading.Normal;

/// <summary>One line of the source after cleaning: its characters, where each stood, and what its layout said.</summary>
/// <param name="Text">Characters without marks and stray white space, punctuation full-width.</param>
/// <param name="Offsets">Source offset of each character of <paramref name="Text"/>.</param>
/// <param name="Width">Width on paper in half-width columns, stray spaces included: a Chinese character takes two.</param>
/// <param name="Indent">Leading white space in half-width columns.</param>
/// <param name="MarkdownLevel">Number of # marks, 0 for none.</param>
/// <param name="IsListItem">Whether a bullet opened it.</param>
/// <param name="BoldAt">Offsets in <paramref name="Text"/> where bold print begins.</param>
internal sealed record SourceLine(
    string Text,
    int[] Offsets,
    int Width,
    int Indent,
    int MarkdownLevel,
    bool IsListItem,
    IReadOnlyList<int> BoldAt
)
{
    /// <summary>Whether it was a row of a table of findings.</summary>
    public bool IsFindingRow { get; init; }

    /// <summary>Whether the line closes a sentence or introduces a list.</summary>
    public bool EndsSentence
    {
        get
        {
            var last = Text.Length - 1;
            while (last > 0 && Text[last] is '”' or '）' or '』')
                last--;
            return last >= 0 && Text[last] is '。' or '！' or '？' or '；' or '：';
        }
    }
}
