namespace Anlan.Modules.Documents;

/// <summary>The place of a letter something comes from: the marked passage and a little of what stands around it.</summary>
public sealed record Passage(string Before, string Marked, string After)
{
    /// <summary>Characters shown before and after the passage.</summary>
    private const int Around = 160;

    /// <summary>Cuts the passage out of a letter.</summary>
    /// <param name="text">The letter as extracted.</param>
    /// <param name="start">First character.</param>
    /// <param name="end">Behind the last character.</param>
    /// <param name="withSurroundings">Whether the caller may read what the letter says next to it.</param>
    /// <returns>Nothing when the offsets do not lie in the text.</returns>
    public static Passage? Of(string? text, int? start, int? end, bool withSurroundings)
    {
        if (text is null || start is not { } first || end is not { } last || first < 0 || last <= first || last > text.Length)
            return null;
        var shown = LetterLines.Shown(text);
        var marked = LetterLines.Of(text, shown, first, last);
        if (!withSurroundings)
            return new Passage("", marked, "");
        var from = Edge(text, Math.Max(0, first - Around));
        var to = Edge(text, Math.Min(text.Length, last + Around));
        var (before, after) = (LetterLines.Of(text, shown, from, first), LetterLines.Of(text, shown, last, to));
        return new Passage((from > 0 ? "……" : "") + before, marked, after + (to < text.Length ? "……" : ""));
    }

    /// <summary>Never between the two halves of a character.</summary>
    private static int Edge(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
