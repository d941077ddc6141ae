using System.Text.RegularExpressions;
using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>What contradicts itself: hedges that exclude each other, a sentence printed twice, one series of numbers given twice with a difference.</summary>
internal static partial class ConflictChecks
{
    /// <summary>Shorter sentences may well stand twice.</summary>
    private const int LongestUnsuspicious = 20;
    private const int LongestNoun = 14;

    /// <summary>Each is compared with each.</summary>
    private const int MostSeries = 300;

    public static IEnumerable<FigureCheck> Find(CheckText text) => [.. Hedges(text), .. Repeated(text), .. Series(text)];

    /// <summary>近12700余份: 近 is below, 余 above.</summary>
    private static IEnumerable<FigureCheck> Hedges(CheckText text)
    {
        foreach (var sentence in text.Sentences)
        foreach (var figure in sentence.Figures)
        {
            var from = Math.Max(sentence.At.Start, figure.At.Start - 2);
            var to = Math.Min(sentence.At.End, figure.At.End + 2);
            if (BelowAndAbove().Match(text.Text[from..to]) is not { Success: true } found)
                continue;
            var (below, above) = (found.Groups["below"].Value, found.Groups["above"].Value);
            yield return text.Check(
                "conflict",
                text.ClauseStart(figure.At.Start, sentence.At.Start),
                text.ClauseEnd(figure.At.End, sentence.At.End),
                [figure.Value],
                $"{below}…{above}",
                "",
                Verdicts.Ask,
                $"“{below}”表示不到，“{above}”表示超过，不能同用，请改用其一。"
            );
        }
    }

    private static IEnumerable<FigureCheck> Repeated(CheckText text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in text.Sentences)
        {
            var printed = sentence.At.Of(text.Text).Trim();
            if (printed.Length > LongestUnsuspicious && !seen.Add(printed))
                yield return text.Check(
                    "conflict",
                    sentence.At.Start,
                    sentence.At.End,
                    [],
                    "",
                    "",
                    Verdicts.Ask,
                    "同一句话在文中出现两次，请核对是否重复。"
                );
        }
    }

    /// <summary>
    /// 11个处室和5个站区办公室 in one place, 8个处室、5个站区办公室 in another: one item agrees, so the series is the same, and the other
    /// item cannot be both. Only for bodies of an organisation, whose number is fixed.
    /// </summary>
    private static IEnumerable<FigureCheck> Series(CheckText text)
    {
        var series = text
            .Sentences.Select(s => (Sentence: s, Items: Bodies(text, s)))
            .Where(s => s.Items.Count >= 2)
            .Take(MostSeries)
            .ToList();
        for (var later = 1; later < series.Count; later++)
        for (var earlier = 0; earlier < later; earlier++)
        {
            var shared =
                from a in series[earlier].Items
                from b in series[later].Items
                where SameBody(a.Noun, b.Noun)
                select (Before: a.Figure, Now: b.Figure, b.Noun);
            var pairs = shared.ToList();
            if (
                !pairs.Exists(p => p.Before.Value == p.Now.Value)
                || pairs.Find(p => p.Before.Value != p.Now.Value) is not { Now: { } now } odd
            )
                continue;
            var sentence = series[later].Sentence;
            yield return text.Check(
                "conflict",
                text.ClauseStart(now.At.Start, sentence.At.Start),
                text.ClauseEnd(now.At.End, sentence.At.End),
                [odd.Before.Value, now.Value],
                now.Text + odd.Noun,
                odd.Before.Text + odd.Noun,
                Verdicts.Ask,
                $"前文为{odd.Before.Text}，此处为{now.Text}（{odd.Noun}），请核对以哪个为准。"
            );
            break;
        }
    }

    private static List<(Figure Figure, string Noun)> Bodies(CheckText text, CheckSentence sentence)
    {
        var bodies = new List<(Figure, string)>();
        foreach (var figure in sentence.Figures)
        {
            if (figure is not { Kind: FigureKind.Count, Unit: "个", IsRounded: false })
                continue;
            var behind = text.Text[figure.At.End..Math.Min(sentence.At.End, figure.At.End + LongestNoun)];
            if (Body().Match(behind) is { Success: true } noun)
                bodies.Add((figure, noun.Value));
        }
        return bodies;
    }

    private static bool SameBody(string a, string b) => a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal);

    [GeneratedRegex(@"(?<below>近|不足|不到|将近|接近)\d[\d.,]*[百千万亿]*(?:(?<above>余|多)|[^\d，。；、]{0,3}(?<above>以上))")]
    private static partial Regex BelowAndAbove();

    [GeneratedRegex(
        "^[^，。；、和及与（）0-9]{0,8}?(?:处室|科室|内设机构|管理办公室|派出机构|分支机构|直属单位|支队|大队|分局|街道|乡镇|街镇)"
    )]
    private static partial Regex Body();
}
