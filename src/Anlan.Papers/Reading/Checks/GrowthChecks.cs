using System.Globalization;
using System.Text.RegularExpressions;
using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>
/// Changes against an earlier period: the percentage from both values, or from value and difference; and the base that a difference
/// implies (事故18起，同比增加11起 means 7 before), which cannot be negative.
/// </summary>
internal static partial class GrowthChecks
{
    public static IEnumerable<FigureCheck> Find(CheckText text)
    {
        foreach (var sentence in text.Sentences)
            for (var i = 0; i < sentence.Figures.Count; i++)
            {
                var figure = sentence.Figures[i];
                if (Direction(text, sentence, figure) is not { } up)
                    continue;
                var before = sentence.Figures.Take(i).Where(f => f.Kind == FigureKind.Count && InSameStatement(text, f, figure)).ToList();
                var check =
                    figure.Kind == FigureKind.Percent
                        ? Percent(text, sentence, figure, before, up)
                        : ImpliedBase(text, sentence, figure, before, up);
                if (check is not null)
                    yield return check;
            }
    }

    /// <summary>True for a rise, false for a fall, null where no change is stated of this number.</summary>
    private static bool? Direction(CheckText text, CheckSentence sentence, Figure figure)
    {
        var start = text.ClauseStart(figure.At.Start, sentence.At.Start);
        var cue = Change().Match(text.Text[start..figure.At.Start]);
        // 下降为80起 states the result, 下降80起 the difference; 分别 spreads several changes over several numbers.
        if (
            !cue.Success
            || (figure.Kind == FigureKind.Count && cue.Groups["result"].Success)
            || text.Text.AsSpan(start..figure.At.Start).Contains("分别", StringComparison.Ordinal)
        )
            return null;
        return CheckWords.GrowthUp.Contains(cue.Groups["word"].ValueSpan) ? true
            : CheckWords.GrowthDown.Contains(cue.Groups["word"].ValueSpan) ? false
            : null;
    }

    private static FigureCheck? Percent(CheckText text, CheckSentence sentence, Figure stated, List<Figure> before, bool up)
    {
        (Operands Operands, Interval Value, Fit Fit)? best = null;
        foreach (var operands in Pairs(text, sentence, before, up))
        {
            if (operands.Growth(up) is not { High: > 0 } value)
                continue;
            var fit = Fitting.Of(value, stated);
            if (best is not { } held || fit < held.Fit)
                best = (operands, value, fit);
        }
        if (best is not { } found)
            return null;
        var verdict = found.Fit switch
        {
            Fit.Consistent => Verdicts.Consistent,
            Fit.Truncated => Verdicts.Truncated,
            Fit.Near or Fit.Tenfold => Verdicts.Wrong,
            _ => Fitting.Distance(found.Value, stated) <= 2 ? Verdicts.Wrong : Verdicts.Ask,
        };
        var shown = Numbers.Show(found.Value.Middle, stated.Decimals + 2) + "%";
        var note =
            found.Operands.Show(up)
            + "="
            + shown
            + (
                verdict == Verdicts.Consistent ? "，与原文相符。"
                : verdict == Verdicts.Truncated
                    ? $"，四舍五入应为{Numbers.Show(found.Value.Middle, stated.Decimals)}%，原文{stated.Text}是直接舍去尾数。"
                : $"，原文写{stated.Text}，请{(verdict == Verdicts.Wrong ? "更正" : "核对")}。"
            );
        var from = text.ClauseStart(found.Operands.First, sentence.At.Start);
        return text.Check("growth", from, stated.At.End, found.Operands.Values, stated.Text, shown, verdict, note);
    }

    /// <summary>Value and difference, or old and new value, of one kind of thing.</summary>
    private static IEnumerable<Operands> Pairs(CheckText text, CheckSentence sentence, List<Figure> before, bool up)
    {
        foreach (var kind in before.GroupBy(MeasureFamilies.Of).Reverse())
        {
            var numbers = kind.ToList();
            for (var late = numbers.Count - 1; late > 0; late--)
            {
                var (earlier, later) = (numbers[late - 1], numbers[late]);
                if (Direction(text, sentence, later) == up)
                    yield return new Operands(earlier, later, IsDifference: true, IsOldFirst: false);
                else if (FromTo().IsMatch(text.Text[text.ClauseStart(earlier.At.Start, sentence.At.Start)..later.At.Start]))
                    yield return new Operands(earlier, later, false, IsOldFirst: true);
                else if (IsOlder(text, sentence, earlier, later) is { } older)
                    yield return new Operands(earlier, later, false, older);
            }
        }
    }

    /// <summary>Whether the first of two numbers is of the earlier period, by their years or by 去年、同期; null when the text does not say.</summary>
    private static bool? IsOlder(CheckText text, CheckSentence sentence, Figure first, Figure second)
    {
        if (YearOf(text, sentence, first) is { } firstYear && YearOf(text, sentence, second) is { } secondYear)
            return firstYear == secondYear ? null : firstYear < secondYear;
        var between = text.Text[first.At.End..second.At.Start];
        return LastPeriod().IsMatch(between) ? false
            : ThisPeriod().IsMatch(between) ? true
            : null;
    }

    private static int? YearOf(CheckText text, CheckSentence sentence, Figure figure)
    {
        var clause = text.Text[text.ClauseStart(figure.At.Start, sentence.At.Start)..figure.At.Start];
        return Year().Matches(clause).LastOrDefault() is { } year
            ? int.Parse(year.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : null;
    }

    private static FigureCheck? ImpliedBase(CheckText text, CheckSentence sentence, Figure difference, List<Figure> before, bool up)
    {
        if (difference.Kind != FigureKind.Count || !IsCompared(text, sentence, difference))
            return null;
        var value = before.LastOrDefault(f => MeasureFamilies.Same(f, difference) && Direction(text, sentence, f) is null);
        if (value is null || !up)
            return null;
        var implied = value.Value - difference.Value;
        if (difference.Low <= value.High)
            return null;
        var note = $"现为{value.Text}，却写比以前增加{difference.Text}，推算以前为{Numbers.Show(implied)}，不可能，请更正。";
        var from = text.ClauseStart(value.At.Start, sentence.At.Start);
        return text.Check(
            "growth",
            from,
            difference.At.End,
            [value.Value, difference.Value],
            difference.Text,
            Numbers.Show(implied),
            Verdicts.Wrong,
            note
        );
    }

    /// <summary>同比 or 与…相比 in the same statement: an increase on a plan or by an order is something else.</summary>
    private static bool IsCompared(CheckText text, CheckSentence sentence, Figure figure)
    {
        var start = text.Text.LastIndexOf('；', figure.At.Start);
        return Comparison().IsMatch(text.Text[Math.Max(start + 1, sentence.At.Start)..figure.At.Start]);
    }

    private static bool InSameStatement(CheckText text, Figure operand, Figure stated) =>
        text.Text.AsSpan(operand.At.End..stated.At.Start).IndexOf('；') < 0;

    private sealed record Operands(Figure Earlier, Figure Later, bool IsDifference, bool IsOldFirst)
    {
        public int First => Earlier.At.Start;

        public decimal[] Values => [Earlier.Value, Later.Value];

        public Interval? Growth(bool up)
        {
            var first = new Interval(Earlier.Low, Earlier.High);
            var second = new Interval(Later.Low, Later.High);
            if (IsDifference)
                return Interval.Divide(second, up ? first - second : first + second) * 100;
            var (old, now) = IsOldFirst ? (first, second) : (second, first);
            return Interval.Divide(up ? now - old : old - now, old) * 100;
        }

        public string Show(bool up) =>
            IsDifference ? $"{Later.Text}÷（{Earlier.Text}{(up ? "减" : "加")}{Later.Text}）"
            : IsOldFirst ? $"由{Earlier.Text}到{Later.Text}，变动"
            : $"由{Later.Text}到{Earlier.Text}，变动";
    }

    [GeneratedRegex(
        @"(?<word>增长|上升|增加|提高|提升|增幅|升幅|涨幅|下降|减少|降低|降幅|下滑)(?:了|率|幅度|比例)?(?:均|各|约|近|(?<result>为|达到|达))*$"
    )]
    private static partial Regex Change();

    [GeneratedRegex(@"(?:由|从)[^，；。]*(?:到|至|为)")]
    private static partial Regex FromTo();

    [GeneratedRegex(@"去年|上年|同期|前一年|上一年")]
    private static partial Regex LastPeriod();

    [GeneratedRegex(@"今年|本年|本期")]
    private static partial Regex ThisPeriod();

    [GeneratedRegex(@"([12]\d{3})年")]
    private static partial Regex Year();

    [GeneratedRegex(@"同比|环比|相比|[较比](?:上|去|前|同|[12]\d{3}年)")]
    private static partial Regex Comparison();
}
