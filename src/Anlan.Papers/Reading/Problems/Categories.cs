namespace Anlan.Papers.Reading.Problems;

/// <summary>Sorts a finding into a problem class by the words of <c>categories.csv</c>.</summary>
internal static class Categories
{
    public const string Unknown = "其他";

    /// <summary>A line without a full stop may be taken for a heading, however long it is, and is asked about again with each finding under it.</summary>
    private const int LongestHeading = 300;

    private static readonly IReadOnlyList<string[]> Rows = Lexicon.Rows("categories");
    private static readonly WordTable<int> Words = new(
        Rows.SelectMany((row, index) => Lexicon.Cells(row[1]).Select(word => KeyValuePair.Create(word, index)))
    );

    /// <summary>The class of a statement under a heading, with the detectors that look for it.</summary>
    public static (string Category, IReadOnlyList<string> Detectors) Of(string statement, string heading)
    {
        var scores = new int[Rows.Count];
        Score(statement, 2, scores);
        Score(heading[..Math.Min(heading.Length, LongestHeading)], 1, scores);
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return scores[best] == 0 ? (Unknown, []) : (Rows[best][0], Lexicon.Cells(Rows[best][2]));
    }

    private static void Score(string text, int weight, int[] scores)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var length = Words.LengthAt(text, i, out var index);
            if (length == 0)
                continue;
            scores[index] += length * weight;
            i += length - 1;
        }
    }
}
