namespace Anlan.Papers.Reading.Outlining;

/// <summary>Says what a part is for, from the words of its heading or from the phrase that opens it.</summary>
internal static class PartRoles
{
    private static readonly WordTable<string[]> Titles = WordTable.Of("part_titles");
    private static readonly WordTable<string[]> Markers = new(Lexicon.Rows("markers").SelectMany(Expand));

    // Titles of parts are short; a longer heading that holds such a word is a finding or an advice itself.
    private const int LongestPartTitle = 22;

    /// <summary>Role of a heading, null when its words do not say.</summary>
    /// <param name="title">The heading without its number.</param>
    /// <param name="strict">Whether only unmistakable words count (headings below level 1).</param>
    public static PartRole? OfTitle(string title, bool strict)
    {
        if (title.Length > LongestPartTitle)
            return null;
        PartRole? role = null;
        var best = 0;
        for (var i = 0; i < title.Length; i++)
        {
            var length = Titles.LengthAt(title, i, out var row);
            if (length == 0 || (strict && (row![3] != "1" || title.Length > 14)))
                continue;
            // The head of a Chinese title stands last: 问题整改要求 is about demands.
            var weight = int.Parse(row![2], System.Globalization.CultureInfo.InvariantCulture);
            if (weight >= best)
                (best, role) = (weight, Parse(row[1]));
            i += length - 1;
        }
        return role;
    }

    /// <summary>Role that a sentence opens for itself and what follows, null when it opens none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="onlyStart">Whether only phrases at its head count.</param>
    public static PartRole? OfMarker(ReadOnlySpan<char> sentence, bool onlyStart = false)
    {
        for (var i = 0; i < (onlyStart ? Math.Min(1, sentence.Length) : sentence.Length); i++)
            if (Markers.LengthAt(sentence, i, out var row) > 0 && (i == 0 || row![2] == "any"))
                return Parse(row![1]);
        return null;
    }

    /// <summary>{组}指出 → 督察指出, 督察组指出, 巡查指出 ….</summary>
    private static IEnumerable<KeyValuePair<string, string[]>> Expand(string[] row) =>
        row[0].StartsWith("{组}", StringComparison.Ordinal)
            ? Lexicon
                .Words("bodies")
                .SelectMany(body => new[] { body, body + "组" })
                .Select(body => KeyValuePair.Create(body + row[0][3..], row))
            : [KeyValuePair.Create(row[0], row)];

    private static PartRole Parse(string role) =>
        role switch
        {
            "problems" => PartRole.Problems,
            "recommendations" => PartRole.Recommendations,
            "progress" => PartRole.Progress,
            "closing" => PartRole.Closing,
            _ => PartRole.Other,
        };
}
