namespace Anlan.Papers.Writing.FeedbackLetters;

/// <summary>
/// 督察反馈意见: opening with the counts, what was found good, problems in groups, recommendations, closing with the deadline.
/// Sections without content are left out; the others keep their order and number themselves.
/// </summary>
public sealed record FeedbackLetter
{
    public Masthead? Masthead { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Approval, period, team, units and the counts of what was done; each line is a paragraph.</summary>
    public required string Opening { get; init; }

    public string SituationHeading { get; init; } = "安全生产工作总体情况";

    public IReadOnlyList<LetterPoint> Situation { get; init; } = [];

    public string ProblemsHeading { get; init; } = "督察发现的主要问题";

    public IReadOnlyList<ProblemGroup> Problems { get; init; } = [];

    public string RecommendationsHeading { get; init; } = "工作建议";

    public IReadOnlyList<LetterPoint> Recommendations { get; init; } = [];

    /// <summary>What the units have to do and by when; absent where the round sets no deadline.</summary>
    public FeedbackClosing? Closing { get; init; }

    /// <summary>督察组 and date of issue; a draft has none.</summary>
    public Signature? Signature { get; init; }

    public Imprint? Imprint { get; init; }

    /// <summary>The letter laid out.</summary>
    public OfficialDocument ToDocument() =>
        new()
        {
            Masthead = Masthead,
            Title = Title,
            Addressees = Addressees,
            Blocks = [.. Blocks()],
            Signature = Signature,
            Imprint = Imprint,
        };

    private IEnumerable<DocumentBlock> Blocks() =>
        [
            new BodyText(Opening),
            .. Wording.Section(SituationHeading, Situation.Select(p => p.Block)),
            .. Wording.Section(ProblemsHeading, Problems.SelectMany(g => g.Blocks())),
            .. Wording.Section(RecommendationsHeading, Recommendations.Select(p => p.Block)),
            .. Closing is { } closing ? [new BodyText(closing.Text())] : Array.Empty<DocumentBlock>(),
        ];
}
