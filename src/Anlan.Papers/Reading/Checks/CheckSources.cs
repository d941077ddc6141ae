using Anlan.Rules.Laws;

namespace Anlan.Papers.Reading.Checks;

/// <summary>What citations are checked against beside the text itself. Empty sources only switch checks off.</summary>
public sealed record CheckSources
{
    public static CheckSources None { get; } = new();

    /// <summary>法规库, usually of <c>data/laws/laws.csv</c>.</summary>
    public LawRegister? Laws { get; init; }

    /// <summary>What other letters of the store cite, with the letter's name for the note.</summary>
    public IReadOnlyList<(string Letter, Citation Citation)> OtherLetters { get; init; } = [];
}
