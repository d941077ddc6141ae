namespace Anlan.Papers.Reading.Checks;

/// <summary>A document that a letter names with its number.</summary>
/// <param name="Title">Without the outer 《》.</param>
/// <param name="Number">文号 as printed in normal form.</param>
/// <param name="Quote">The passage in normal form, as a check shows it.</param>
/// <param name="At">Its range in the source text.</param>
/// <param name="IsCertain">Whether the law register is sure of this number: then another letter is the one to ask about.</param>
public sealed record CitedDocument(string Title, string Number, string Quote, TextSpan At, bool IsCertain);

/// <summary>A citation of another letter.</summary>
/// <param name="Letter">What the note calls that letter.</param>
/// <param name="Title">Without the outer 《》.</param>
/// <param name="Number">文号 as printed there.</param>
/// <param name="Key">Given back with a check that names this letter (<see cref="FigureCheck.OtherLetter"/>).</param>
public sealed record CitedElsewhere(string Letter, string Title, string Number, string? Key = null);

/// <summary>What a letter cites against what other letters print behind the same titles.</summary>
public static class OtherLetters
{
    /// <param name="reading">The letter as it was read by itself.</param>
    /// <param name="others">Citations of other letters; of several that disagree the first one is named.</param>
    /// <returns>The reading with a check at each number that another letter prints otherwise and no check of its own speaks of.</returns>
    public static LetterReading Compare(LetterReading reading, IReadOnlyList<CitedElsewhere> others)
    {
        var judged = reading.FigureChecks.Where(c => c.Type == CitationChecks.Type).Select(c => c.At).ToHashSet();
        var found = reading.Cited.Where(c => !c.IsCertain && !judged.Contains(c.At)).Select(c => Against(c, others)).OfType<FigureCheck>();
        return reading with { FigureChecks = FigureChecks.InOrder([.. reading.FigureChecks, .. found]) };
    }

    private static FigureCheck? Against(CitedDocument cited, IReadOnlyList<CitedElsewhere> others) =>
        others.FirstOrDefault(o => o.Title == cited.Title && !Citations.SameNumber(o.Number, cited.Number)) is { } other
            ? new FigureCheck(
                cited.Quote,
                cited.At,
                CitationChecks.Type,
                [],
                cited.Number,
                other.Number,
                Verdicts.Ask,
                $"{other.Letter}引用同一文件时文号写作{other.Number}，请核对以哪个为准。"
            )
            {
                OtherLetter = other.Key,
            }
            : null;
}
