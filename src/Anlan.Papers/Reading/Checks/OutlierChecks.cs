using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>A number ten times its siblings (8620份、8618份、86111份): a digit too many or too few. Only asked, since it may be true.</summary>
internal static class OutlierChecks
{
    /// <summary>Smaller numbers differ tenfold for good reasons.</summary>
    private const decimal Least = 500;
    private const decimal Agreement = 0.1m;

    public static IEnumerable<FigureCheck> Find(CheckText text)
    {
        foreach (var sentence in text.Sentences)
        foreach (var kind in sentence.Figures.Where(f => f.Kind == FigureKind.Count && f.Value >= Least).GroupBy(f => f.Unit))
        {
            var siblings = kind.ToList();
            foreach (var figure in siblings)
                if (Check(text, sentence, figure, siblings) is { } check)
                    yield return check;
        }
    }

    private static FigureCheck? Check(CheckText text, CheckSentence sentence, Figure figure, List<Figure> siblings)
    {
        foreach (var likely in (decimal[])[figure.Value / 10, figure.Value * 10])
        {
            var agreeing = siblings.Where(s => s != figure && Math.Abs(s.Value - likely) <= Agreement * likely).ToList();
            var alike = siblings.Count(s => s != figure && Math.Abs(s.Value - figure.Value) <= Agreement * figure.Value);
            if (agreeing.Count < 2 || alike > 0)
                continue;
            var from = text.ClauseStart(Math.Min(figure.At.Start, agreeing[0].At.Start), sentence.At.Start);
            var to = Math.Max(figure.At.End, agreeing[^1].At.End);
            var note =
                $"同句的{string.Join('、', agreeing.Select(f => f.Text))}大小相近，{figure.Text}约为其{(likely < figure.Value ? "10倍" : "十分之一")}，可能多写或少写一位，请核对。";
            return text.Check(
                "outlier",
                from,
                to,
                [.. agreeing.Select(f => f.Value)],
                figure.Text,
                Numbers.Show(Math.Round(likely)),
                Verdicts.Ask,
                note
            );
        }
        return null;
    }
}
