namespace Anlan.Papers.Writing.FeedbackLetters;

/// <summary>One group of problems （一）: heading, a general sentence if any, then the problems.</summary>
public sealed record ProblemGroup(string Heading, IReadOnlyList<LetterProblem> Problems, string? General = null)
{
    internal IEnumerable<DocumentBlock> Blocks() => Problems.Select(p => p.Block).Prepend(Wording.Point(Heading, General));
}

/// <summary>One problem (问题) as the letter states it, opened by a short sentence in bold where given.</summary>
public sealed record LetterProblem(string Statement, string? Lead = null)
{
    internal DocumentBlock Block =>
        new BodyText(Wording.Sentence(Statement), string.IsNullOrWhiteSpace(Lead) ? null : Wording.Sentence(Lead));
}
