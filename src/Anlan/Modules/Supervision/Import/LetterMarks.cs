using System.Text;

namespace Anlan.Modules.Supervision.Import;

/// <summary>Cuts a letter into pieces at the ends of passages, so that each piece can be marked with the problem it belongs to.</summary>
internal static class LetterMarks
{
    /// <summary>A passage to be marked.</summary>
    internal sealed record Mark(Guid Id, int Start, int End, bool Removed);

    /// <summary>A piece of the letter.</summary>
    /// <param name="Text">As shown; lines are separated by line feeds.</param>
    /// <param name="Of">The mark it belongs to: of several the one that began last.</param>
    /// <param name="Begins">Marks that begin with this piece.</param>
    internal sealed record Piece(string Text, Mark? Of, IReadOnlyList<Mark> Begins);

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
            var text = new StringBuilder();
            for (var at = start; at < end; at++)
                if (shown[at])
                    text.Append(letter[at]);
            var of = inside.LastOrDefault(m => m.Start <= start && m.End >= end);
            pieces.Add(new Piece(text.ToString(), of, [.. inside.Where(m => m.Start == start)]));
        }
        return pieces;
    }
}
