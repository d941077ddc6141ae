using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Headers;

/// <summary>Counts of the opening paragraph. No field is named there: measure word, verb and noun near the number decide.</summary>
internal static class CountsReader
{
    private sealed record Field(string Name, string[] Measures, string[] Near, string[] NotNear);

    private static readonly Field[] Fields =
    [
        .. Lexicon.Rows("counts").Select(row => new Field(row[0], Lexicon.Cells(row[1]), Lexicon.Cells(row[2]), Lexicon.Cells(row[3]))),
    ];

    public static LetterCounts Read(string text, TextSpan opening, IReadOnlyList<Figure> figures)
    {
        var sums = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var inside = FigureScanner.Within(figures, opening).Where(f => f.Kind == FigureKind.Count && char.IsAsciiDigit(First(f))).ToList();
        for (var i = 0; i < inside.Count; i++)
        {
            var (clauseStart, clauseEnd) = Clause(text, inside[i].At, opening);
            var from = Math.Max(clauseStart, i > 0 ? inside[i - 1].At.End : opening.Start);
            var to = Math.Min(clauseEnd, i + 1 < inside.Count ? inside[i + 1].At.Start : opening.End);
            // 其中重大隐患6条 is part of the number before.
            if (text.AsSpan(clauseStart).StartsWith("其中"))
                continue;
            if (FieldOf(inside[i], text[from..to], text[clauseStart..clauseEnd]) is { } field)
                sums[field] = sums.GetValueOrDefault(field) + inside[i].Value;
        }
        return new LetterCounts(Get("interviews"), Get("documents"), Get("units"), Get("enterprises"), Get("hazards"));

        int? Get(string field) => sums.TryGetValue(field, out var sum) && sum <= int.MaxValue ? (int)sum : null;
    }

    private static string? FieldOf(Figure figure, string near, string clause)
    {
        foreach (var field in Fields)
        {
            if (!field.Measures.Contains(figure.Unit, StringComparer.Ordinal))
                continue;
            // A talk may be named at the end of a list of people; everything else stands beside its number.
            var scope = field.Name == "interviews" ? clause : near;
            if (
                field.Near.Any(word => scope.Contains(word, StringComparison.Ordinal))
                && !field.NotNear.Any(word => near.Contains(word, StringComparison.Ordinal))
            )
                return field.Name;
        }
        return null;
    }

    private static (int Start, int End) Clause(string text, TextSpan figure, TextSpan range)
    {
        var start = figure.Start;
        while (start > range.Start && text[start - 1] is not ('，' or '。' or '；' or '\n'))
            start--;
        var end = figure.End;
        while (end < range.End && text[end] is not ('，' or '。' or '；' or '\n'))
            end++;
        return (start, end);
    }

    private static char First(Figure figure)
    {
        foreach (var c in figure.Text)
            if (char.IsAsciiDigit(c))
                return c;
        return '\0';
    }
}
