using System.Text.RegularExpressions;
using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>存在以下五个方面的问题: the number of headings, or of 一是、二是, that follow.</summary>
internal static partial class SectionCountChecks
{
    private const string Ordinals = "一二三四五六七八九十";

    public static IEnumerable<FigureCheck> Find(CheckText text)
    {
        foreach (var sentence in text.Sentences)
        foreach (var figure in sentence.Figures)
            if (
                figure is { Kind: FigureKind.Count, Hedge: null, Value: >= 2 and <= 30, Unit: "个" or "项" or "类" or "大" }
                && Announces(text, sentence, figure)
                && Check(text, sentence, figure) is { } check
            )
                yield return check;
    }

    private static bool Announces(CheckText text, CheckSentence sentence, Figure figure)
    {
        var behind = text.Text[figure.At.End..sentence.At.End];
        var before = text.Text[text.ClauseStart(figure.At.Start, sentence.At.Start)..figure.At.Start];
        if (!Aspects().IsMatch(behind))
            return false;
        return Following().IsMatch(before) || behind.TrimEnd().EndsWith('：') || behind.Contains("：一是", StringComparison.Ordinal);
    }

    private static FigureCheck? Check(CheckText text, CheckSentence sentence, Figure figure)
    {
        var part = text.Outline.Sections.LastOrDefault(s => s.Level == 1 && s.BodyStart <= figure.At.Start && figure.At.End <= s.BodyEnd);
        if (part is null)
            return null;
        var headings = text.Outline.Sections.Count(s => s.Level == 2 && s.At.Start >= figure.At.End && s.At.End <= part.BodyEnd);
        var nearest = text.Outline.Sections.FirstOrDefault(s => s.Level == 2 && s.At.Start >= figure.At.End)?.At.Start ?? part.BodyEnd;
        var points = Points(text.Text[figure.At.End..Math.Max(figure.At.End, Math.Min(nearest, part.BodyEnd))]);
        var found = points > 0 ? points : headings;
        if (found == 0)
            return null;
        var verdict = found == figure.Value ? Verdicts.Consistent : Verdicts.Wrong;
        var note =
            verdict == Verdicts.Consistent
                ? $"后文列出{found}个方面，与原文相符。"
                : $"后文列出{found}个方面，原文写{figure.Text}，请更正。";
        var to = text.ClauseEnd(figure.At.End, sentence.At.End);
        return text.Check(
            "list_count",
            text.ClauseStart(figure.At.Start, sentence.At.Start),
            to,
            [],
            Numbers.Show(figure.Value),
            Numbers.Show(found),
            verdict,
            note
        );
    }

    /// <summary>How far 一是…二是…三是 counts up.</summary>
    private static int Points(string text)
    {
        var count = 0;
        for (var at = 0; count < Ordinals.Length; count++)
        {
            at = text.IndexOf(Ordinals[count] + "是", at, StringComparison.Ordinal);
            if (at < 0)
                break;
        }
        return count;
    }

    [GeneratedRegex("^(?:方面|大方面|突出|主要|大类|类|方面的)?[^，。；]{0,10}问题|^方面")]
    private static partial Regex Aspects();

    [GeneratedRegex("以下|如下|下列|下述")]
    private static partial Regex Following();
}
