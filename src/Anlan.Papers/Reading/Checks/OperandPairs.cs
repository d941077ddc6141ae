using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>A part and the whole it may be a part of.</summary>
/// <param name="IsSure">The words leave no doubt, so that a mismatch is a mistake; otherwise a mismatch is at most asked about.</param>
/// <param name="IsComplement">The part is what is missing from the stated share (尚有20项未整改，整改率80%).</param>
internal sealed record OperandPair(Figure Part, Figure Whole, bool IsSure, bool IsComplement);

/// <summary>Finds the numbers that a stated share can have been computed from, most likely first.</summary>
internal static class OperandPairs
{
    /// <summary>Clauses between a part and 占比 that open with no other subject.</summary>
    private const int ClausesBack = 2;

    /// <summary>Pairs by kind of thing: 事故31起、死亡31人，占比均为91.2% has two kinds, each with its own share.</summary>
    public static IEnumerable<IReadOnlyList<OperandPair>> Groups(
        CheckText text,
        CheckSentence sentence,
        CheckSentence? previous,
        Figure stated,
        ShareCue cue
    )
    {
        if (cue.Kind == ShareKind.Proportion)
            return [Proportion(sentence, previous, stated)];
        var parts = Parts(text, sentence, stated, cue);
        var groups = new List<IReadOnlyList<OperandPair>>();
        foreach (var kind in parts.GroupBy(MeasureFamilies.Of))
        {
            var pairs = kind.SelectMany(part => Wholes(text, sentence, previous, part, stated, cue)).ToList();
            if (pairs.Count > 0)
                groups.Add(pairs);
        }
        var isForAll = text.Text[cue.Start..stated.At.Start].Contains('均');
        return isForAll ? groups : groups.Take(1);
    }

    /// <summary>The numbers the share can be of, nearest first.</summary>
    private static List<Figure> Parts(CheckText text, CheckSentence sentence, Figure stated, ShareCue cue)
    {
        var before = sentence.Figures.Where(f => f.Kind == FigureKind.Count && f.At.End <= cue.Start).Reverse().ToList();
        if (cue.Kind == ShareKind.Bracket)
            return [.. before.Take(1).Where(f => IsRightBefore(text.Text, f.At.End, cue.Start))];

        var clause = text.ClauseStart(cue.Start, sentence.At.Start);
        var inClause = before.Where(f => f.At.Start >= clause).ToList();
        if (inClause.Count > 0)
            return inClause;
        if (cue.HasOwnSubject)
            return [];
        for (var step = 0; step < ClausesBack && clause > sentence.At.Start && text.Text[clause - 1] is '，' or '）' or '（'; step++)
        {
            var end = clause - 1;
            clause = text.ClauseStart(end, sentence.At.Start);
            var found = before.Where(f => f.At.Start >= clause && f.At.End <= end).ToList();
            if (cue.Kind == ShareKind.Rate)
                found.RemoveAll(f => !Speaks(text, sentence, f, cue.Stem));
            if (found.Count > 0)
                return found;
        }
        return [];
    }

    /// <summary>Only the noun of the number stands between it and the bracket.</summary>
    private static bool IsRightBefore(string text, int end, int bracket) =>
        bracket - end <= 10 && text.AsSpan(end, bracket - end).IndexOfAny("，；、。") < 0;

    private static bool Speaks(CheckText text, CheckSentence sentence, Figure figure, string stem)
    {
        var from = text.ClauseStart(figure.At.Start, sentence.At.Start);
        return text.Text[from..text.ClauseEnd(figure.At.End, sentence.At.End)].Contains(stem, StringComparison.Ordinal);
    }

    private static IEnumerable<OperandPair> Wholes(
        CheckText text,
        CheckSentence sentence,
        CheckSentence? previous,
        Figure part,
        Figure stated,
        ShareCue cue
    )
    {
        // 占全区8640家企业的2.5%: the whole stands inside the phrase.
        var inside = sentence.Figures.FirstOrDefault(f => f.At.Start >= cue.Start && f.At.End <= stated.At.Start && IsWholeOf(f, part));
        if (inside is not null)
            return [new OperandPair(part, inside, true, false)];

        var isComplement = cue.Kind == ShareKind.Rate && IsNegated(text, sentence, part);
        OperandPair Pair(Figure whole, bool isSure) => new(part, whole, isSure, isComplement);
        var here = sentence.Figures.Where(f => f.At.End <= part.At.Start && IsWholeOf(f, part)).Reverse();
        if (cue.Kind == ShareKind.Rate)
        {
            // 按期整改率 is not the rate of what was 整改: what stands before the verb must have been spoken of.
            var isSpokenOf = text.Text[sentence.At.Start..cue.Start].Contains(cue.Whole, StringComparison.Ordinal);
            return [.. here.Select(f => Pair(f, isSpokenOf)), .. Elsewhere(text, previous, part).Select(p => Pair(p.Whole, false))];
        }
        if (cue.Whole.Length > 0 && !WholeName.IsBare(cue.Whole))
        {
            var named = here.Where(f => WholeName.Names(text, sentence, f, cue.Whole)).Select(f => Pair(f, true)).ToList();
            return named.Count > 0
                ? named
                : Elsewhere(text, previous, part)
                    .Where(p => WholeName.Names(text, p.Sentence, p.Whole, cue.Whole))
                    .Select(p => Pair(p.Whole, true));
        }
        var pairs = here.Select(f => Pair(f, true)).ToList();
        return pairs.Count > 0 || previous is null
            ? pairs
            : previous.Figures.Where(f => IsWholeOf(f, part)).Reverse().Select(f => Pair(f, false));
    }

    private static IEnumerable<(CheckSentence Sentence, Figure Whole)> Elsewhere(CheckText text, CheckSentence? previous, Figure part)
    {
        IEnumerable<CheckSentence> places = previous is null ? text.Opening : [previous, .. text.Opening];
        return places.SelectMany(s => s.Figures.Where(f => IsWholeOf(f, part)).Select(f => (s, f)));
    }

    private static bool IsWholeOf(Figure whole, Figure part) =>
        whole.Kind == FigureKind.Count && whole != part && whole.High >= part.Low && whole.Value > 0 && MeasureFamilies.Same(whole, part);

    private static bool IsNegated(CheckText text, CheckSentence sentence, Figure part)
    {
        var from = text.ClauseStart(part.At.Start, sentence.At.Start);
        return CheckWords.Negation.AnyIn(text.Text.AsSpan(from..text.ClauseEnd(part.At.End, sentence.At.End)));
    }

    /// <summary>40人 … 1.2万家 … 1:300: the small number next to the proportion, the large one of another kind before it.</summary>
    private static IReadOnlyList<OperandPair> Proportion(CheckSentence sentence, CheckSentence? previous, Figure stated)
    {
        var before = sentence.Figures.Where(f => f.Kind == FigureKind.Count && f.At.End <= stated.At.Start).Reverse().ToList();
        if (before.Count == 0)
            return [];
        IEnumerable<OperandPair> Pairs(IEnumerable<Figure> wholes, bool isSure) =>
            before.SelectMany(part =>
                wholes.Where(w => w != part && w.Value > part.Value && part.Value > 0).Select(w => new OperandPair(part, w, isSure, false))
            );
        var here = Pairs(before, before.Count == 2).ToList();
        return here.Count > 0 ? here : [.. Pairs(previous?.Figures.Where(f => f.Kind == FigureKind.Count).Reverse() ?? [], false)];
    }
}
