using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>Recomputes what the text states from its own operands.</summary>
public static class FigureChecks
{
    /// <param name="text">The normal form.</param>
    /// <param name="outline">Its headings (section counts, part roles).</param>
    /// <param name="sentences">Its sentences in order.</param>
    /// <param name="figures">Every figure of the text in order, from <see cref="FigureScanner"/>.</param>
    public static IReadOnlyList<FigureCheck> Run(
        NormalText text,
        Outline outline,
        IReadOnlyList<Sentence> sentences,
        IReadOnlyList<Figure> figures
    ) => [];
}
