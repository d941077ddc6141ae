using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>
/// Percentages, fractions and 1:N against their part and whole. Which numbers those are is decided by the words first (the part stands
/// right before; a named whole must be named at its number, too) and by the arithmetic only among what the words leave open.
/// </summary>
internal static class ShareChecks
{
    public static IEnumerable<FigureCheck> Find(CheckText text)
    {
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            var sentence = text.Sentences[i];
            foreach (var stated in sentence.Figures)
            {
                if (stated.Kind == FigureKind.Count || ShareCue.Before(text, sentence, stated) is not { } cue)
                    continue;
                var previous = i > 0 && text.Sentences[i - 1].Role == sentence.Role ? text.Sentences[i - 1] : null;
                foreach (
                    var check in OperandPairs
                        .Groups(text, sentence, previous, stated, cue)
                        .Select(g => Judge(text, sentence, stated, cue, g))
                )
                    if (check is not null)
                        yield return check;
            }
        }
    }

    /// <summary>The verdict from the best pair of one kind of thing, or null when none can be trusted.</summary>
    private static FigureCheck? Judge(CheckText text, CheckSentence sentence, Figure stated, ShareCue cue, IReadOnlyList<OperandPair> pairs)
    {
        (OperandPair Pair, Interval Value, Fit Fit)? best = null;
        foreach (var pair in pairs)
        {
            if (Value(pair, stated) is not { } value)
                continue;
            var fit = Fitting.Of(value, stated);
            if (best is not { } held || IsBetter(fit, value, held.Fit, held.Value, stated))
                best = (pair, value, fit);
        }
        return best is { } found && Verdict(found.Pair, found.Value, found.Fit, stated, cue) is { } verdict
            ? Written(text, sentence, stated, found.Pair, verdict)
            : null;
    }

    private static bool IsBetter(Fit fit, Interval value, Fit heldFit, Interval held, Figure stated)
    {
        var rank = fit is Fit.Consistent or Fit.Truncated ? (int)fit : (int)Fit.Near;
        var heldRank = heldFit is Fit.Consistent or Fit.Truncated ? (int)heldFit : (int)Fit.Near;
        return rank != heldRank
            ? rank < heldRank
            : rank == (int)Fit.Near && Fitting.Distance(value, stated) < Fitting.Distance(held, stated);
    }

    /// <summary>The share in the unit of the print: percent, per mille, a fraction, or N of 1:N.</summary>
    private static Interval? Value(OperandPair pair, Figure stated)
    {
        var part = new Interval(pair.Part.Low, pair.Part.High);
        var whole = new Interval(pair.Whole.Low, pair.Whole.High);
        if (stated.Kind == FigureKind.Ratio)
            return Interval.Divide(whole, part);
        if (pair.IsComplement)
            part = whole - part;
        var factor =
            stated.Kind == FigureKind.Fraction ? 1
            : stated.Unit == "‰" ? 1000
            : 100;
        return Interval.Divide(part, whole) * factor;
    }

    private static string? Verdict(OperandPair pair, Interval value, Fit fit, Figure stated, ShareCue cue)
    {
        if (fit == Fit.Consistent || (stated.Kind == FigureKind.Ratio && Fitting.Distance(value, stated) < 1.02m))
            return Verdicts.Consistent;
        // Words for rough shares, and a round ten percent, leave room that a cut or rounded decimal does not.
        var isRough =
            stated.Kind != FigureKind.Percent
            || (stated.Decimals == 0 && stated.Value % 10 == 0 && Math.Abs(value.Middle - stated.Value) < 1);
        if (fit == Fit.Truncated)
            return isRough ? Verdicts.Ask
                : pair.IsSure || stated.Decimals > 0 ? Verdicts.Truncated
                : null;
        var isFar = Fitting.Distance(value, stated) > 2 && fit != Fit.Tenfold;
        if (cue.Kind == ShareKind.Rate && (isFar || !pair.IsSure))
            return null;
        if (!pair.IsSure)
            return fit == Fit.Near ? Verdicts.Ask : null;
        var mayBeMeant = (isRough && fit == Fit.Near) || isFar || !MeasureFamilies.Comparable(pair.Part, pair.Whole);
        return mayBeMeant ? Verdicts.Ask : Verdicts.Wrong;
    }

    /// <summary>What the printed operands give, for showing; verdicts go by the interval.</summary>
    private static decimal Printed(OperandPair pair, Figure stated)
    {
        var exact = new OperandPair(
            pair.Part with
            {
                Low = pair.Part.Value,
                High = pair.Part.Value,
            },
            pair.Whole with
            {
                Low = pair.Whole.Value,
                High = pair.Whole.Value,
            },
            true,
            pair.IsComplement
        );
        return Value(exact, stated)?.Middle ?? 0;
    }

    private static FigureCheck Written(CheckText text, CheckSentence sentence, Figure stated, OperandPair pair, string verdict)
    {
        var isProportion = stated.Kind == FigureKind.Ratio;
        var printed = Printed(pair, stated);
        var decimals = isProportion ? 2 : stated.Decimals + 2;
        var shown =
            stated.Kind == FigureKind.Fraction ? Numbers.Show(printed * 100, 2) + "%" : Numbers.Show(printed, decimals) + stated.Unit;
        if (isProportion)
            shown = "1:" + shown;
        var from = sentence.At.Contains(pair.Whole.At.Start) ? Math.Min(pair.Whole.At.Start, pair.Part.At.Start) : pair.Part.At.Start;
        var to = stated.At.End < text.Text.Length && text.Text[stated.At.End] == '）' ? stated.At.End + 1 : stated.At.End;
        var type = stated.Kind == FigureKind.Fraction ? "fraction" : "ratio";
        return text.Check(
            type,
            text.ClauseStart(from, sentence.At.Start),
            to,
            [pair.Part.Value, pair.Whole.Value],
            stated.Text,
            shown,
            verdict,
            Note(stated, pair, printed, shown, verdict, isProportion)
        );
    }

    private static string Note(Figure stated, OperandPair pair, decimal value, string shown, string verdict, bool isProportion)
    {
        var sum =
            isProportion ? $"{pair.Part.Text}对{pair.Whole.Text}，约为{shown}"
            : pair.IsComplement ? $"（{pair.Whole.Text}减{pair.Part.Text}）÷{pair.Whole.Text}={shown}"
            : $"{pair.Part.Text}÷{pair.Whole.Text}={shown}";
        var other = MeasureFamilies.Comparable(pair.Part, pair.Whole) ? "" : $"；“{pair.Part.Unit}”与“{pair.Whole.Unit}”口径可能不同";
        return verdict switch
        {
            Verdicts.Consistent => sum + "，与原文相符。",
            Verdicts.Truncated =>
                $"{sum}，四舍五入应为{Numbers.Show(value, stated.Decimals)}{stated.Unit}，原文{stated.Text}是直接舍去尾数。",
            Verdicts.Wrong => $"{sum}，原文写{stated.Text}，请更正。",
            _ => $"{sum}，原文写{stated.Text}{other}，请核对。",
        };
    }
}
