using System.Text.RegularExpressions;
using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>Averages (企业平均自查隐患数0.81项, 人均12件) against the sum and the number in the same sentence.</summary>
internal static partial class AverageChecks
{
    public static IEnumerable<FigureCheck> Find(CheckText text)
    {
        foreach (var sentence in text.Sentences)
        foreach (var stated in sentence.Figures)
            if (stated.Kind == FigureKind.Count && Check(text, sentence, stated) is { } check)
                yield return check;
    }

    private static FigureCheck? Check(CheckText text, CheckSentence sentence, Figure stated)
    {
        var clause = text.ClauseStart(stated.At.Start, sentence.At.Start);
        var before = text.Text[clause..stated.At.Start];
        // Only the words directly before the number make it an average: 平均每家检查3次，发现隐患12项 has one average, not two.
        if (Average().Match(before) is not { Success: true } cue || CheckWords.TimeAverage.AnyIn(before))
            return null;
        var operands = sentence
            .Figures.Where(f => f.Kind == FigureKind.Count && f.At.End <= clause + cue.Index && InSameStatement(text, f, stated))
            .ToList();
        var sums = operands.Where(f => MeasureFamilies.Same(f, stated)).ToList();
        var counts = operands.Where(f => !MeasureFamilies.Same(f, stated) && Divides(f, cue.Groups["each"].Value)).ToList();
        (Figure Sum, Figure Count, Interval Value, Fit Fit)? best = null;
        foreach (var sum in sums.AsEnumerable().Reverse())
        foreach (var count in counts.AsEnumerable().Reverse())
            if (Interval.Divide(new(sum.Low, sum.High), new(count.Low, count.High)) is { } value)
            {
                var fit = Fitting.Of(value, stated);
                if (best is not { } held || fit < held.Fit)
                    best = (sum, count, value, fit);
            }
        if (best is not { } found)
            return null;
        var isSure = sums.Count == 1 && counts.Count == 1;
        return Verdict(found.Fit, found.Value, stated, isSure) is { } verdict
            ? Written(text, sentence, stated, found.Sum, found.Count, verdict)
            : null;
    }

    private static string? Verdict(Fit fit, Interval value, Figure stated, bool isSure) =>
        fit switch
        {
            Fit.Consistent => Verdicts.Consistent,
            Fit.Truncated => Verdicts.Truncated,
            Fit.Tenfold => isSure ? Verdicts.Wrong : Verdicts.Ask,
            _ when isSure && Fitting.Distance(value, stated) <= 2 => Verdicts.Wrong,
            _ => fit == Fit.Near || isSure ? Verdicts.Ask : null,
        };

    private static FigureCheck Written(CheckText text, CheckSentence sentence, Figure stated, Figure sum, Figure count, string verdict)
    {
        var exact = sum.Value / count.Value;
        var shown = Numbers.Show(exact, stated.Decimals + 2);
        var printed = Numbers.Show(stated.Value, stated.Decimals);
        var start = text.ClauseStart(Math.Min(sum.At.Start, count.At.Start), sentence.At.Start);
        var calculation = $"{sum.Text}÷{count.Text}={shown}";
        var note = verdict switch
        {
            Verdicts.Consistent => calculation + "，与原文相符。",
            Verdicts.Truncated => $"{calculation}，四舍五入应为{Numbers.Show(exact, stated.Decimals)}，原文{printed}是直接舍去尾数。",
            Verdicts.Wrong => $"{calculation}，原文写{printed}，请更正。",
            _ => $"{calculation}，原文写{printed}，请核对。",
        };
        return text.Check("average", start, stated.At.End, [sum.Value, count.Value], printed, shown, verdict, note);
    }

    /// <summary>A semicolon or full stop between them separates two statements.</summary>
    private static bool InSameStatement(CheckText text, Figure operand, Figure stated) =>
        text.Text.AsSpan(operand.At.End..stated.At.Start).IndexOf('；') < 0;

    /// <summary>人均 divides by people, 户均 and 企业平均 by firms; a bare 平均 by whatever was counted.</summary>
    private static bool Divides(Figure count, string each) =>
        each switch
        {
            "人" => MeasureFamilies.Of(count) == "person",
            "户" or "家" or "企业" or "单位" => MeasureFamilies.Of(count) == "firm",
            _ => count.Unit.Length > 0,
        };

    [GeneratedRegex(
        @"(?:(?<each>人|户|家)均|(?<each>企业|单位)?平均每?(?<each>家|户|人)?)(?:[^0-9，；：。]{0,12}?)(?:仅|只|仅为|只有|为|约|达|达到|近|不足)*$"
    )]
    private static partial Regex Average();
}
