using System.Text.RegularExpressions;
using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>
/// Parallel lists under 分别: 事故644起、死亡2695人，同比减少26起、443人，分别下降3.9%和14.1%; A 30家、B 20家，分别占60%、40%. Taken by position,
/// so only lists of equal length are read, and a mismatch is asked about, never called wrong.
/// </summary>
internal static partial class RespectiveChecks
{
    public static IEnumerable<FigureCheck> Find(CheckText text)
    {
        foreach (var sentence in text.Sentences)
            for (var i = 0; i < sentence.Figures.Count; i++)
            {
                if (sentence.Figures[i].Kind != FigureKind.Percent || Cue(text, sentence, sentence.Figures[i]) is not { } cue)
                    continue;
                var shares = Run(text, sentence.Figures, i, FigureKind.Percent);
                var before = sentence.Figures.Take(i).Where(f => f.Kind == FigureKind.Count && f.At.End <= cue.At).ToList();
                if (shares.Count < 2 || before.Count < shares.Count)
                    continue;
                var checks = cue.Growth is { } up ? Growth(text, sentence, shares, before, up) : Shares(text, sentence, shares, before);
                foreach (var check in checks)
                    yield return check;
                i += shares.Count - 1;
            }
    }

    private static (int At, bool? Growth)? Cue(CheckText text, CheckSentence sentence, Figure first)
    {
        var clause = text.ClauseStart(first.At.Start, sentence.At.Start);
        var match = Respectively().Match(text.Text[clause..first.At.Start]);
        if (!match.Success)
            return null;
        bool? up =
            CheckWords.GrowthUp.AnyIn(match.ValueSpan) ? true
            : CheckWords.GrowthDown.AnyIn(match.ValueSpan) ? false
            : null;
        return up is null && !match.ValueSpan.Contains('占') ? null : (clause + match.Index, up);
    }

    /// <summary>Figures of one kind that follow each other with nothing but 、 or 和 between.</summary>
    private static List<Figure> Run(CheckText text, IReadOnlyList<Figure> figures, int first, FigureKind kind)
    {
        var run = new List<Figure> { figures[first] };
        for (var i = first + 1; i < figures.Count && figures[i].Kind == kind; i++)
        {
            if (text.Text[run[^1].At.End..figures[i].At.Start] is not ("、" or "和" or "与" or "，"))
                break;
            run.Add(figures[i]);
        }
        return run;
    }

    private static IEnumerable<FigureCheck> Growth(
        CheckText text,
        CheckSentence sentence,
        List<Figure> shares,
        List<Figure> before,
        bool up
    )
    {
        var count = shares.Count;
        if (before.Count < 2 * count)
            yield break;
        var differences = before.TakeLast(count).ToList();
        var values = before.SkipLast(count).TakeLast(count).ToList();
        var opening = text.Text[text.ClauseStart(differences[0].At.Start, sentence.At.Start)..differences[0].At.Start];
        var isDifference = (up ? CheckWords.GrowthUp : CheckWords.GrowthDown).AnyIn(opening);
        if (!isDifference || !values.Zip(differences).All(p => p.First.Unit == p.Second.Unit))
            yield break;
        for (var i = 0; i < count; i++)
        {
            var (value, difference) = (new Interval(values[i].Low, values[i].High), new Interval(differences[i].Low, differences[i].High));
            var calculation = $"{differences[i].Text}÷（{values[i].Text}{(up ? "减" : "加")}{differences[i].Text}）";
            if (Interval.Divide(difference, up ? value - difference : value + difference) * 100 is { } growth)
                yield return Written(text, sentence, "growth", [values[i], differences[i]], shares[i], growth, calculation);
        }
    }

    private static IEnumerable<FigureCheck> Shares(CheckText text, CheckSentence sentence, List<Figure> shares, List<Figure> before)
    {
        var parts = before.TakeLast(shares.Count).ToList();
        var whole = before
            .SkipLast(shares.Count)
            .LastOrDefault(f => MeasureFamilies.Same(f, parts[0]) && f.Value >= parts.Max(p => p.Value));
        if (whole is null || !parts.TrueForAll(p => MeasureFamilies.Same(p, whole)))
            yield break;
        for (var i = 0; i < parts.Count; i++)
            if (Interval.Divide(new(parts[i].Low, parts[i].High), new(whole.Low, whole.High)) * 100 is { } share)
                yield return Written(text, sentence, "ratio", [parts[i], whole], shares[i], share, $"{parts[i].Text}÷{whole.Text}");
    }

    private static FigureCheck Written(
        CheckText text,
        CheckSentence sentence,
        string type,
        Figure[] operands,
        Figure stated,
        Interval value,
        string calculation
    )
    {
        var verdict = Fitting.Of(value, stated) switch
        {
            Fit.Consistent => Verdicts.Consistent,
            Fit.Truncated => Verdicts.Truncated,
            _ => Verdicts.Ask,
        };
        var shown = Numbers.Show(value.Middle, stated.Decimals + 2) + "%";
        var note =
            verdict == Verdicts.Consistent ? $"{calculation}={shown}，与原文相符。"
            : verdict == Verdicts.Truncated
                ? $"{calculation}={shown}，四舍五入应为{Numbers.Show(value.Middle, stated.Decimals)}%，原文{stated.Text}是直接舍去尾数。"
            : $"{calculation}={shown}，原文写{stated.Text}，请核对。";
        var from = text.ClauseStart(operands.Min(o => o.At.Start), sentence.At.Start);
        return text.Check(type, from, stated.At.End, [.. operands.Select(o => o.Value)], stated.Text, shown, verdict, note);
    }

    [GeneratedRegex(
        @"(?:占比|占|增长|上升|增加|提高|下降|减少|降低|同比|环比)*分别(?:占比|占|增长|上升|增加|提高|下降|减少|降低|为|达到|达|了)*$"
    )]
    private static partial Regex Respectively();
}
