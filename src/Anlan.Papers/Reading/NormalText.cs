namespace Anlan.Papers.Reading;

/// <summary>
/// The normal form of a document: noise stripped, lines joined into paragraphs (separated by <c>\n</c>), no white space inside Chinese text,
/// full-width punctuation. Every character knows where in the source it stood.
/// </summary>
public sealed class NormalText
{
    private readonly int[] _sourceOf;

    /// <param name="text">The normal form.</param>
    /// <param name="sourceOf">For each character of <paramref name="text"/> the offset of its source character, never decreasing.</param>
    /// <param name="sourceLength">Length of the source text.</param>
    /// <param name="paragraphs">The paragraphs in order; their spans count in the normal form and leave out the separators.</param>
    /// <param name="boldAt">Offsets in the normal form where bold print begins.</param>
    public NormalText(string text, int[] sourceOf, int sourceLength, IReadOnlyList<Paragraph> paragraphs, IReadOnlySet<int>? boldAt = null)
    {
        if (text.Length != sourceOf.Length)
            throw new ArgumentException("Every character of the normal form needs its source offset.", nameof(sourceOf));
        Text = text;
        _sourceOf = sourceOf;
        SourceLength = sourceLength;
        Paragraphs = paragraphs;
        BoldAt = boldAt ?? new HashSet<int>();
    }

    public string Text { get; }

    public int SourceLength { get; }

    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>Where bold print begins in the source: a hint for a lead sentence, never a proof.</summary>
    public IReadOnlySet<int> BoldAt { get; }

    /// <summary>The range of the source that a range of the normal form came from.</summary>
    public TextSpan ToSource(int start, int end)
    {
        if (_sourceOf.Length == 0)
            return new TextSpan(0, 0);
        start = Math.Clamp(start, 0, _sourceOf.Length);
        end = Math.Clamp(end, start, _sourceOf.Length);
        var from = start < _sourceOf.Length ? _sourceOf[start] : SourceLength;
        return end == start ? new TextSpan(from, from) : new TextSpan(from, _sourceOf[end - 1] + 1);
    }

    public TextSpan ToSource(TextSpan span) => ToSource(span.Start, span.End);
}

/// <summary>One paragraph of the normal form.</summary>
/// <param name="At">Its range in the normal form.</param>
/// <param name="MarkdownLevel">Number of <c>#</c> marks before it in the source, 0 for none.</param>
/// <param name="IsFindingRow">Whether it was a row of a table of findings.</param>
public readonly record struct Paragraph(TextSpan At, int MarkdownLevel, bool IsFindingRow = false);
