using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>Totals against their parts: in brackets (22个（市级13个、区级9个）), behind 其中 or 分别为, before 合计, and status breakdowns.</summary>
internal static class SumChecks
{
    /// <summary>Relative difference up to which parts behind 其中, which need not be all, look like a slip.</summary>
    private const decimal SlipShare = 0.02m;

    public static IEnumerable<FigureCheck> Find(CheckText text)
    {
        foreach (var sentence in text.Sentences)
        {
            var counts = sentence.Figures.Where(f => f.Kind == FigureKind.Count).ToList();
            foreach (var total in counts)
                if (
                    (
                        InBracket(text, sentence, total, counts)
                        ?? Behind(text, sentence, total, counts)
                        ?? Before(text, sentence, total, counts)
                    ) is
                    { } check
                )
                    yield return check;
        }
    }

    /// <summary>22个（市级13个、区级9个）: the bracket holds one number an item and nothing else.</summary>
    private static FigureCheck? InBracket(CheckText text, CheckSentence sentence, Figure total, List<Figure> counts)
    {
        var open = total.At.End;
        while (open < sentence.At.End && open - total.At.End <= 10 && text.Text[open] is not ('（' or '，' or '、' or '；' or '。'))
            open++;
        if (open >= sentence.At.End || text.Text[open] != '（')
            return null;
        var close = text.Text.IndexOf('）', open);
        if (close < 0 || close > sentence.At.End)
            return null;
        var inside = text.Text[(open + 1)..close];
        var items = counts.Where(f => f.At.Start > open && f.At.End <= close).ToList();
        if (items.Count < 2 || items.Exists(f => !IsPartOf(f, total)) || inside.Split('、', '，', '；').Length != items.Count)
            return null;
        var isPartial = inside.Contains("其中", StringComparison.Ordinal) || inside.Contains('等');
        return Compare(text, sentence, total, items, close + 1, isComplete: !isPartial);
    }

    /// <summary>共89项，其中A 53项、B 36项; 分别为 and 其余 say that nothing is left out; so do words of status in every part.</summary>
    private static FigureCheck? Behind(CheckText text, CheckSentence sentence, Figure total, List<Figure> counts)
    {
        var later = counts.Where(f => f.At.Start >= total.At.End).ToList();
        if (later.Count == 0)
            return null;
        var end = StatementEnd(text, total.At.End, sentence.At.End);
        var cue = text.Text.AsSpan(total.At.End..end).IndexOf("其中", StringComparison.Ordinal);
        var breakdown = CheckWords.Breakdown.IndexIn(text.Text.AsSpan(0, end), total.At.End);
        var isNamed = cue >= 0 || breakdown >= 0;
        var from =
            cue >= 0 ? total.At.End + cue
            : breakdown >= 0 && breakdown < later[0].At.Start ? breakdown
            : total.At.End;
        // The total is the nearest number of its kind before 其中.
        if (cue >= 0 && later.Exists(f => f.At.End <= from && IsPartOf(f, total)))
            return null;
        var items = later.Where(f => f.At.Start >= from && f.At.End <= end && IsPartOf(f, total)).ToList();
        if (items.Count < 2 || !OneInEachClause(text, sentence, items))
            return null;
        if (!isNamed)
            return Unnamed(text, sentence, total, items, end);
        return Compare(text, sentence, total, items, items[^1].At.End, isComplete: breakdown >= 0);
    }

    /// <summary>Without 其中 only an exact fit, or a status in each part (已发布53项，11项正在报批), shows that the parts are parts.</summary>
    private static FigureCheck? Unnamed(CheckText text, CheckSentence sentence, Figure total, List<Figure> items, int end)
    {
        var sum = items.Sum(f => f.Value);
        if (sum == total.Value)
            return Compare(text, sentence, total, items, end, isComplete: false);
        var hasStatus = items.TrueForAll(f => CheckWords.Status.AnyIn(Clause(text, sentence, f)));
        var isFirst = sentence.Figures[0] == total;
        return hasStatus && isFirst && items.Count >= 3 && sum > total.Value
            ? Written(text, sentence, total, items, end, sum, Verdicts.Ask)
            : null;
    }

    /// <summary>A 13个、B 9个，共22个.</summary>
    private static FigureCheck? Before(CheckText text, CheckSentence sentence, Figure total, List<Figure> counts)
    {
        var clause = text.ClauseStart(total.At.Start, sentence.At.Start);
        if (clause == sentence.At.Start || !CheckWords.Total.Contains(text.Text.AsSpan(clause..total.At.Start)))
            return null;
        var items = new List<Figure>();
        var floor = text.ClauseStart(clause - 1, sentence.At.Start);
        items.AddRange(counts.Where(f => f.At.Start >= floor && f.At.End < clause && IsPartOf(f, total)));
        if (items.Count < 2 || text.Text[floor..(clause - 1)].Split('、').Length != items.Count)
            return null;
        return Compare(text, sentence, total, items, total.At.End, isComplete: true);
    }

    private static FigureCheck? Compare(CheckText text, CheckSentence sentence, Figure total, List<Figure> items, int end, bool isComplete)
    {
        var sum = items.Aggregate(new Interval(0, 0), (s, f) => s + new Interval(f.Low, f.High));
        if (sum.Low <= total.High && sum.High >= total.Low)
            return Written(text, sentence, total, items, end, sum.Middle, Verdicts.Consistent);
        var isExact = !total.IsRounded && items.TrueForAll(f => !f.IsRounded && MeasureFamilies.Comparable(f, total));
        if (isComplete)
            return Written(text, sentence, total, items, end, sum.Middle, isExact ? Verdicts.Wrong : Verdicts.Ask);
        var isSlip = sum.Low > total.High || (items.Count >= 3 && total.Value - sum.Middle <= SlipShare * total.Value);
        return isSlip ? Written(text, sentence, total, items, end, sum.Middle, Verdicts.Ask) : null;
    }

    private static FigureCheck Written(
        CheckText text,
        CheckSentence sentence,
        Figure total,
        List<Figure> items,
        int end,
        decimal sum,
        string verdict
    )
    {
        var shown = Numbers.Show(sum);
        var calculation = string.Join('+', items.Select(f => Numbers.Show(f.Value))) + "=" + shown;
        var note = verdict switch
        {
            Verdicts.Consistent => calculation + "，与原文相符。",
            Verdicts.Wrong => $"{calculation}，原文总数写{total.Text}，请更正。",
            _ => $"{calculation}，与总数{total.Text}不一致，请核对各项是否重叠、是否写错。",
        };
        var from = text.ClauseStart(Math.Min(total.At.Start, items[0].At.Start), sentence.At.Start);
        return text.Check(
            "sum",
            from,
            Math.Max(end, total.At.End),
            [.. items.Select(f => f.Value)],
            Numbers.Show(total.Value),
            shown,
            verdict,
            note
        );
    }

    /// <summary>A bare number in a list takes the measure word of the others.</summary>
    private static bool IsPartOf(Figure item, Figure total) => item.Unit.Length == 0 || MeasureFamilies.Same(item, total);

    /// <summary>Two numbers of one kind in a clause are something else than two parts of a whole.</summary>
    private static bool OneInEachClause(CheckText text, CheckSentence sentence, List<Figure> items) =>
        items.Select(f => ItemStart(text, sentence, f)).Distinct().Count() == items.Count;

    private static int ItemStart(CheckText text, CheckSentence sentence, Figure item)
    {
        var clause = text.ClauseStart(item.At.Start, sentence.At.Start);
        var comma = text.Text.LastIndexOf('、', item.At.Start - 1, item.At.Start - clause);
        return comma < 0 ? clause : comma + 1;
    }

    private static ReadOnlySpan<char> Clause(CheckText text, CheckSentence sentence, Figure figure) =>
        text.Text.AsSpan(text.ClauseStart(figure.At.Start, sentence.At.Start)..text.ClauseEnd(figure.At.End, sentence.At.End));

    private static int StatementEnd(CheckText text, int from, int ceiling)
    {
        var end = text.Text.IndexOf('；', from, ceiling - from);
        return end < 0 ? ceiling : end;
    }
}
