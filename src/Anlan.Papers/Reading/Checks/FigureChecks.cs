using Anlan.Papers.Reading.Figures;
using Anlan.Rules.Laws;

namespace Anlan.Papers.Reading.Checks;

/// <summary>
/// Recomputes what the text states from its own operands. A number without operands in the text gets no verdict; a rounded operand
/// (5.48万) counts with everything it can stand for.
/// </summary>
public static class FigureChecks
{
    /// <param name="normal">The normal form.</param>
    /// <param name="outline">Its headings (section counts, part roles).</param>
    /// <param name="sentences">Its sentences in order.</param>
    /// <param name="figures">Every figure of the text in order, from <see cref="FigureScanner"/>.</param>
    /// <param name="laws">What citations are checked against beside the text itself; null for nothing.</param>
    /// <returns>The checks in the order of the text.</returns>
    public static IReadOnlyList<FigureCheck> Run(
        NormalText normal,
        Outline outline,
        IReadOnlyList<Sentence> sentences,
        IReadOnlyList<Figure> figures,
        LawRegister? laws = null
    )
    {
        var text = new CheckText(normal, outline, sentences, figures);
        IEnumerable<FigureCheck> found =
        [
            .. ShareChecks.Find(text),
            .. AverageChecks.Find(text),
            .. GrowthChecks.Find(text),
            .. RespectiveChecks.Find(text),
            .. SumChecks.Find(text),
            .. SectionCountChecks.Find(text),
            .. ListCountChecks.Find(text),
            .. OutlierChecks.Find(text),
            .. ConflictChecks.Find(text),
            .. CitationChecks.Find(text, laws),
        ];
        return InOrder(found);
    }

    /// <summary>The documents a letter cites with a number.</summary>
    internal static IReadOnlyList<CitedDocument> Cited(NormalText normal, Outline outline, LawRegister? laws) =>
        CitationChecks.Numbered(new CheckText(normal, outline, [], []), laws);

    internal static IReadOnlyList<FigureCheck> InOrder(IEnumerable<FigureCheck> checks) =>
        [.. checks.OrderBy(c => c.At.Start).ThenBy(c => c.At.End)];
}
