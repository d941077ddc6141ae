using Anlan.Rules.Laws;

namespace Anlan.Papers.Reading.Checks;

/// <summary>What citations are checked against beside the text itself. Empty sources only switch checks off.</summary>
public sealed record CheckSources
{
    public static CheckSources None { get; } = new();

    /// <summary>法规库, usually of <c>data/laws/laws.csv</c>.</summary>
    public LawRegister? Laws { get; init; }

    /// <summary>What other letters of the store cite; of several that disagree with the text the first one is named.</summary>
    public IReadOnlyList<CitedElsewhere> OtherLetters { get; init; } = [];
}

/// <summary>A citation of another letter.</summary>
/// <param name="Letter">What the note calls that letter.</param>
/// <param name="Citation">Its range means nothing here.</param>
/// <param name="Key">Given back with a check that names this letter (<see cref="FigureCheck.OtherLetter"/>).</param>
public sealed record CitedElsewhere(string Letter, Citation Citation, string? Key = null);
