using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>
/// Counted lists: names before a number (A、B、C 3个部门, 等6个区) or in brackets behind it. A list closed by 等 may leave some out, so
/// there only too many names are a mistake.
/// </summary>
internal static class ListCountChecks
{
    private const int MostItems = 40;
    private const int LongestNoun = 20;

    private static readonly (string Noun, string[] Endings)[] Nouns =
    [
        .. Lexicon.Rows("list_nouns").Select(row => (row[0], Lexicon.Cells(row[1]))).OrderByDescending(n => n.Item1.Length),
    ];

    public static IEnumerable<FigureCheck> Find(CheckText text)
    {
        foreach (var sentence in text.Sentences)
        foreach (var figure in sentence.Figures)
            if (IsCount(figure) && (NamesBefore(text, sentence, figure) ?? NamesBehind(text, sentence, figure)) is { } check)
                yield return check;
    }

    private static bool IsCount(Figure figure) =>
        figure is { Kind: FigureKind.Count, Hedge: null, IsRounded: false }
        && figure.Value is >= 2 and <= MostItems
        && figure.Unit is "个" or "家" or "项" or "类" or "种" or "部" or "处" or "所" or "座" or "大" or "条" or "名";

    private static FigureCheck? NamesBefore(CheckText text, CheckSentence sentence, Figure figure)
    {
        var end = figure.At.Start;
        var isQuotedNumber = end > sentence.At.Start && text.Text[end - 1] == '“';
        if (isQuotedNumber)
            end--;
        var isOpen = end > sentence.At.Start && text.Text[end - 1] == '等';
        if (isOpen)
            end--;
        var start = text.ClauseStart(end, sentence.At.Start);
        var list = text.Text[start..end];
        // 、3个镇 is itself an item; a list of numbers is no list of names.
        if (list.Length == 0 || NameList.IsJoint(list[^1]) || sentence.Figures.Any(f => f.At.Start >= start && f.At.End <= end))
            return null;
        var names = NameList.Of(list);
        if (names.Count < 2)
            return null;
        var verdict = Verdict(names, figure, isOpen, FitsNoun(text, sentence, figure, names));
        var to = text.ClauseEnd(figure.At.End, sentence.At.End);
        to = to - figure.At.End > LongestNoun ? figure.At.End : to;
        return verdict is null ? null : Written(text, names, figure, start, to, verdict);
    }

    private static FigureCheck? NamesBehind(CheckText text, CheckSentence sentence, Figure figure)
    {
        var open = text.ClauseEnd(figure.At.End, sentence.At.End);
        if (open >= sentence.At.End || text.Text[open] != '（' || open - figure.At.End > LongestNoun)
            return null;
        var close = text.Text.IndexOf('）', open);
        if (close < 0 || close > sentence.At.End)
            return null;
        var list = text.Text[(open + 1)..close];
        if (
            sentence.Figures.Any(f => f.At.Start > open && f.At.End <= close)
            || list.Contains('等')
            || list.Contains("其中", StringComparison.Ordinal)
        )
            return null;
        var names = NameList.Of(list.TrimStart('如', '即', '为'));
        if (names.Count < 2)
            return null;
        // 17名处室（区级部门、街乡镇）负责人: the bracket explains, it does not list.
        var isListing = Math.Abs(names.Count - figure.Value) <= 2 && figure.Unit != "名";
        var verdict =
            names.Fits(figure.Value) ? Verdicts.Consistent
            : isListing && !list.StartsWith('如') ? Verdicts.Ask
            : null;
        return verdict is null
            ? null
            : Written(text, names, figure, text.ClauseStart(figure.At.Start, sentence.At.Start), close + 1, verdict);
    }

    private static string? Verdict(NameList names, Figure figure, bool isOpen, bool fitsNoun)
    {
        if (names.Fits(figure.Value))
            return Verdicts.Consistent;
        var isMistake = isOpen ? names.Count > figure.Value : true;
        return isMistake && (fitsNoun || names.AllQuoted) ? Verdicts.Wrong : null;
    }

    /// <summary>The names end as things of that noun do, so that they are the counted things.</summary>
    private static bool FitsNoun(CheckText text, CheckSentence sentence, Figure figure, NameList names)
    {
        var behind = text.Text[figure.At.End..Math.Min(text.ClauseEnd(figure.At.End, sentence.At.End), figure.At.End + LongestNoun)];
        var noun = Array.Find(Nouns, n => behind.StartsWith(n.Noun, StringComparison.Ordinal) || EndsWithNoun(behind, n.Noun));
        return noun.Endings is not null && names.Items.All(i => Array.Exists(noun.Endings, e => i.EndsWith(e, StringComparison.Ordinal)));
    }

    /// <summary>5个区级部门: up to four characters may say what kind.</summary>
    private static bool EndsWithNoun(string behind, string noun) => behind.IndexOf(noun, StringComparison.Ordinal) is > 0 and <= 4;

    private static FigureCheck Written(CheckText text, NameList names, Figure figure, int from, int to, string verdict)
    {
        var note =
            verdict == Verdicts.Consistent
                ? $"列出{names.Count}个，与原文相符。"
                : $"列出{names.Count}个（{string.Join('、', names.Items)}），原文写{figure.Text}，请{(verdict == Verdicts.Wrong ? "更正" : "核对")}。";
        var shown = Numbers.Show(names.Fits(figure.Value) ? figure.Value : names.Count);
        return text.Check("list_count", from, to, [], Numbers.Show(figure.Value), shown, verdict, note);
    }
}
