using Anlan.Papers.Reading;
using Anlan.Papers.Reading.Checks;
using Anlan.Papers.Reading.Figures;
using Anlan.Rules.Laws;

namespace Anlan.Papers.Tests.Checks;

/// <summary>Runs the figure checks on text that is in normal form already: paragraphs at line feeds, sentences at full stops.</summary>
internal static class Checking
{
    public static IReadOnlyList<FigureCheck> Of(string text, LawRegister? laws = null) =>
        FigureChecks.Run(Normal(text), Outline(text), Sentences(text), FigureScanner.Scan(text), laws);

    /// <summary>The same with what other letters cite.</summary>
    public static IReadOnlyList<FigureCheck> Beside(string text, params IReadOnlyList<CitedElsewhere> others)
    {
        var alone = new LetterReading
        {
            File = "",
            Sha256 = "",
            Kind = "feedback",
            FigureChecks = Of(text),
            Cited = FigureChecks.Cited(Normal(text), Outline(text), null),
        };
        return OtherLetters.Compare(alone, others).FigureChecks;
    }

    /// <summary>Verdicts with what was stated, for short assertions.</summary>
    public static IEnumerable<string> Verdicts(string text, LawRegister? laws = null) =>
        Of(text, laws).Select(c => $"{c.Type} {c.Stated} {c.Verdict}");

    private static NormalText Normal(string text) => new(text, [.. Enumerable.Range(0, text.Length)], text.Length, []);

    private static Outline Outline(string text)
    {
        var opening = text.IndexOf('\n');
        return new Outline("", new TextSpan(0, 0), new TextSpan(0, opening < 0 ? 0 : opening), Sections(text));
    }

    private static List<Sentence> Sentences(string text)
    {
        var sentences = new List<Sentence>();
        for (int start = 0, i = 0; i <= text.Length; i++)
            if (i == text.Length || text[i] is '\n' or '。')
            {
                var end = i < text.Length && text[i] == '。' ? i + 1 : i;
                if (end > start)
                    sentences.Add(new Sentence(new TextSpan(start, end), -1, PartRole.Problems));
                start = i + 1;
            }
        return sentences;
    }

    /// <summary>Lines that begin with 一、 or （一） up to their first full stop.</summary>
    private static List<Section> Sections(string text)
    {
        var heads = new List<(int Level, int Start, int End)>();
        for (var start = 0; start < text.Length; start = text.IndexOf('\n', start) is var next && next < 0 ? text.Length : next + 1)
        {
            var level =
                text[start] == '（' ? 2
                : start + 1 < text.Length && text[start + 1] == '、' ? 1
                : 0;
            var stop = text.IndexOfAny(['。', '\n'], start);
            if (level > 0)
                heads.Add((level, start, stop < 0 ? text.Length : stop));
        }
        return heads
            .Select(
                (h, i) =>
                {
                    var after = heads.Skip(i + 1).FirstOrDefault(n => n.Level <= h.Level);
                    var end = after.Level == 0 ? text.Length : after.Start;
                    return new Section(h.Level, "", "", "", new TextSpan(h.Start, h.End), h.End, end, PartRole.Problems);
                }
            )
            .ToList();
    }
}
