namespace Anlan.Papers.Reading.Checks;

/// <summary>The words of <c>data/lexicon/check_words.csv</c> by role.</summary>
internal static class CheckWords
{
    public static WordTable<bool> GrowthUp { get; } = Role("growth_up");

    public static WordTable<bool> GrowthDown { get; } = Role("growth_down");

    public static WordTable<bool> Negation { get; } = Role("negation");

    public static WordTable<bool> Status { get; } = Role("status");

    public static WordTable<bool> TimeAverage { get; } = Role("time_average");

    public static WordTable<bool> Breakdown { get; } = Role("breakdown");

    public static string[] Scopes { get; } = Lexicon.Words("check_words", 1, "scope");

    public static WordTable<bool> Total { get; } = Role("total");

    private static WordTable<bool> Role(string role) => WordTable.Of(Lexicon.Words("check_words", 1, role));
}
