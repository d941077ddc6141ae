using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>The document as the checks see it: sentences with their figures, and how to write a finding down.</summary>
internal sealed class CheckText
{
    private const int LongestQuote = 200;

    // Nobody writes such sentences; a file that has them is a data dump, or wants to keep the checks busy for ever.
    private const int LongestSentence = 3000;
    private const int MostFigures = 120;
    private const string ClauseEnds = "，；：。！？\n（）";

    private readonly NormalText _normal;

    public CheckText(NormalText normal, Outline outline, IReadOnlyList<Sentence> sentences, IReadOnlyList<Figure> figures)
    {
        _normal = normal;
        Outline = outline;
        Sentences =
        [
            .. sentences.Select(s => new CheckSentence(
                s.At,
                s.Role,
                s.At.Length > LongestSentence
                    ? []
                    : [.. FigureScanner.Within(figures, s.At).Where(f => !IsOrdinal(normal.Text, f)).Take(MostFigures)]
            )),
        ];
        Opening = Sentences.Where(s => outline.Opening.Overlaps(s.At)).ToList();
    }

    public string Text => _normal.Text;

    public Outline Outline { get; }

    public IReadOnlyList<CheckSentence> Sentences { get; }

    /// <summary>The sentences of the opening paragraph, whose counts later sentences refer to.</summary>
    public IReadOnlyList<CheckSentence> Opening { get; }

    /// <summary>Start of the clause that an offset lies in: behind the last ，；：（ or the sentence's start.</summary>
    public int ClauseStart(int at, int floor)
    {
        var start = at;
        while (start > floor && !ClauseEnds.Contains(Text[start - 1], StringComparison.Ordinal))
            start--;
        return start;
    }

    /// <summary>End of the clause that an offset lies in, at its punctuation.</summary>
    public int ClauseEnd(int at, int ceiling)
    {
        var end = at;
        while (end < ceiling && !ClauseEnds.Contains(Text[end], StringComparison.Ordinal))
            end++;
        return end;
    }

    public FigureCheck Check(
        string type,
        int from,
        int to,
        IReadOnlyList<decimal> operands,
        string stated,
        string recomputed,
        string verdict,
        string note
    )
    {
        // A quote that began far away keeps its end, where the stated number is.
        from = Math.Max(from, to - LongestQuote);
        return new FigureCheck(Text[from..to], _normal.ToSource(from, to), type, operands, stated, recomputed, verdict, note);
    }

    /// <summary>第3家 and 前3名 are places in a row, not amounts.</summary>
    private static bool IsOrdinal(string text, Figure figure) => figure.At.Start > 0 && text[figure.At.Start - 1] is '第' or '前';
}

/// <summary>One sentence with its figures in order.</summary>
internal sealed record CheckSentence(TextSpan At, PartRole Role, IReadOnlyList<Figure> Figures);
