using Anlan.Modules.Documents;

namespace Anlan.Modules.Letters;

/// <summary>Cuts a letter into pieces at the ends of passages, so that each piece can be marked with what it belongs to.</summary>
internal static class LetterMarks
{
    /// <summary>A passage to be marked.</summary>
    /// <param name="Id">Of the problem or check it belongs to.</param>
    /// <param name="Removed">Whether it was set aside.</param>
    internal sealed record Mark(Guid Id, int Start, int End, bool Removed);

    /// <summary>A piece of the letter.</summary>
    /// <param name="Runs">Its text in order.</param>
    /// <param name="Of">The mark it belongs to: of several the one that began last.</param>
    /// <param name="Begins">Marks that begin with this piece.</param>
    internal sealed record Piece(IReadOnlyList<Run> Runs, Mark? Of, IReadOnlyList<Mark> Begins);

    /// <summary>Characters that follow each other in the letter as they do on the page, so that one offset gives the place of all.</summary>
    /// <param name="From">Offset of the first one in the letter.</param>
    /// <param name="Breaks">Whether a new line begins behind it.</param>
    internal readonly record struct Run(int From, string Text, bool Breaks);

    public static IReadOnlyList<Piece> Cut(string letter, IEnumerable<Mark> marks)
    {
        var inside = marks
            .Where(m => m.Start >= 0 && m.Start < m.End && m.End <= letter.Length)
            .OrderBy(m => m.Start)
            .ThenByDescending(m => m.End)
            .ToList();
        var cuts = inside.SelectMany(m => new[] { m.Start, m.End }).Append(0).Append(letter.Length).Distinct().Order().ToList();
        var shown = LetterLines.Shown(letter);
        var pieces = new List<Piece>();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var (start, end) = (cuts[i], cuts[i + 1]);
            var of = inside.LastOrDefault(m => m.Start <= start && m.End >= end);
            pieces.Add(new Piece([.. Runs(letter, shown, start, end)], of, [.. inside.Where(m => m.Start == start)]));
        }
        return pieces;
    }

    private static IEnumerable<Run> Runs(string letter, bool[] shown, int start, int end)
    {
        for (var from = start; from < end; )
        {
            var to = from;
            while (to < end && shown[to] && letter[to] != '\n')
                to++;
            var breaks = to < end && shown[to];
            if (to > from || breaks)
                yield return new Run(from, letter[from..to], breaks);
            from = to + 1;
        }
    }
}
