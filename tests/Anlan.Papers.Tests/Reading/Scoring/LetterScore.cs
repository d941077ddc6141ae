using Anlan.Papers.Reading;

namespace Anlan.Papers.Tests.Reading.Scoring;

/// <summary>How well one letter was read, by the metrics agreed for the annotated letters; scores add up over letters.</summary>
internal sealed record LetterScore(
    string Name,
    Tally Lenient,
    Tally Strict,
    Tally Units,
    Tally Enterprises,
    Tally Figures,
    Tally Header,
    Tally Sections,
    Tally Deadlines,
    Tally Checks
)
{
    // A finding may begin this many characters before the place where the reader began it.
    private const int Tolerance = 15;

    public static LetterScore operator +(LetterScore a, LetterScore b) =>
        new(
            "pooled",
            a.Lenient + b.Lenient,
            a.Strict + b.Strict,
            a.Units + b.Units,
            a.Enterprises + b.Enterprises,
            a.Figures + b.Figures,
            a.Header + b.Header,
            a.Sections + b.Sections,
            a.Deadlines + b.Deadlines,
            a.Checks + b.Checks
        );

    public override string ToString() =>
        $"{Name, -26} problems {Strict.Hits + Strict.Missed, 3} read {Strict.Hits + Strict.False, 3}  lenient {Lenient.Recall:0.00}  strict F1 {Strict.F1:0.00}  unit F1 {Units.F1:0.00}  "
        + $"enterprise F1 {Enterprises.F1:0.00}  figures {Figures.Recall:0.00}  header {Header.Recall:0.00}  sections F1 {Sections.F1:0.00}  deadlines {Deadlines.Recall:0.00}  "
        + $"figures in doubt found {Checks.Recall:0.00}, false alarms {Checks.False}";

    /// <summary>No white space, no marks, full-width punctuation: annotators and readers differ in these only.</summary>
    public static string Norm(string? text)
    {
        const string half = ",;:()?!";
        const string full = "，；：（）？！";
        return string.Concat(
            (text ?? "")
                .Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '#'))
                .Select(c => half.IndexOf(c) is var at and >= 0 ? full[at] : c)
        );
    }

    public static LetterScore Of(Truth truth, LetterReading read, string source)
    {
        var text = Norm(source);
        var expected = Spans(text, [.. truth.Problems.Select(p => p.Statement)]);
        var found = Spans(text, [.. read.Problems.Select(p => p.Statement)]);
        var used = new HashSet<int>();
        var lenient = 0;
        Tally units = default,
            firms = default,
            figures = default;
        for (var i = 0; i < expected.Count; i++)
        {
            var hits = Enumerable.Range(0, found.Count).Where(j => Covers(found[j], expected[i].Start)).ToList();
            var best = hits.Where(j => !used.Contains(j))
                .OrderBy(j => Math.Abs(found[j].Start - expected[i].Start))
                .Cast<int?>()
                .FirstOrDefault();
            if (best is { } mine)
                used.Add(mine);
            lenient += hits.Count > 0 ? 1 : 0;
            var problem = (best ?? hits.Cast<int?>().FirstOrDefault()) is { } at ? read.Problems[at] : null;
            units += UnitsOf(truth.Problems[i], problem);
            firms += Tally.Match(truth.Problems[i].Enterprises, problem?.Enterprises ?? [], (a, b) => Same(a, b, 4));
            figures += FiguresOf(truth.Problems[i], problem);
        }
        return new LetterScore(
            truth.Document,
            new Tally(lenient, 0, expected.Count - lenient),
            new Tally(used.Count, found.Count - used.Count, expected.Count - used.Count),
            units,
            firms,
            figures,
            HeaderScore.Of(truth, read),
            SectionsOf(truth, read),
            DeadlinesOf(truth, read),
            ChecksOf(truth, read)
        );
    }

    /// <summary>Equal, or one is the other behind the name of its area.</summary>
    public static bool Same(string a, string b, int shortest)
    {
        var (x, y) = (Norm(a), Norm(b));
        return x.Length > 0
            && y.Length > 0
            && (
                x == y
                || (
                    Math.Min(x.Length, y.Length) >= shortest
                    && (x.EndsWith(y, StringComparison.Ordinal) || y.EndsWith(x, StringComparison.Ordinal))
                )
            );
    }

    private static bool Covers(TextSpan found, int start) => found.Start >= 0 && found.Start - Tolerance <= start && start < found.End + 1;

    private static List<TextSpan> Spans(string text, IReadOnlyList<string> statements)
    {
        var spans = new List<TextSpan>();
        var from = 0;
        foreach (var statement in statements.Select(Norm))
        {
            var at = text.IndexOf(statement, from, StringComparison.Ordinal);
            at = at < 0 ? text.IndexOf(statement, StringComparison.Ordinal) : at;
            if (at < 0 && statement.Length > 24)
                at = text.IndexOf(statement[..24], StringComparison.Ordinal);
            spans.Add(at < 0 ? new TextSpan(-100, -100) : new TextSpan(at, at + statement.Length));
            from = at < 0 ? from : at;
        }
        return spans;
    }

    /// <summary>Names, or the printed form where the annotation kept that; a finding about a firm alone may name its unit or not.</summary>
    private static Tally UnitsOf(TruthProblem truth, LetterProblem? read)
    {
        var expected = truth.Units.Count > 0 ? truth.Units : truth.Inherited;
        var found =
            read is null ? []
            : read.Units.Count > 0 ? read.Units
            : read.InheritedUnits;
        var tally = Tally.Match(expected, found, (a, b) => Same(a, b, 3));
        if (expected.Count == 0 && truth.Enterprises.Count > 0)
            return tally with { False = 0 };
        var printed =
            truth.Units.Count > 0 && read is not null && Tally.Match(expected, read.UnitsText, (a, b) => Same(a, b, 3)).Missed == 0;
        return tally.Missed > 0 && printed ? new Tally(expected.Count, 0, 0) : tally;
    }

    private static Tally FiguresOf(TruthProblem truth, LetterProblem? read)
    {
        var found = (read?.Figures ?? []).Select(f => Norm(f.Text)).ToList();
        var hits = truth
            .Figures.Select(Norm)
            .Count(f =>
                found.Exists(r =>
                    r.Contains(f, StringComparison.Ordinal) || (r.Any(char.IsAsciiDigit) && f.Contains(r, StringComparison.Ordinal))
                )
            );
        return new Tally(hits, 0, truth.Figures.Count - hits);
    }

    private static Tally DeadlinesOf(Truth truth, LetterReading read)
    {
        var hits = truth.Deadlines.Count(d => read.Deadlines.Any(r => r.Amount == d.Amount && r.Unit == d.Unit));
        return new Tally(hits, 0, truth.Deadlines.Count - hits);
    }

    /// <summary>A figure cut off or asked about counts as found; called wrong without being so it is a false alarm.</summary>
    private static Tally ChecksOf(Truth truth, LetterReading read)
    {
        var doubted = read.FigureChecks.Where(c => c.Verdict is not "consistent").ToList();
        var hits = truth.WrongFigures.Count(quote => doubted.Exists(c => Overlap(quote, Norm(c.Quote))));
        var alarms = doubted.Count(c => c.Verdict == "wrong" && !truth.WrongFigures.Any(quote => Overlap(quote, Norm(c.Quote))));
        return new Tally(hits, alarms, truth.WrongFigures.Count - hits);
    }

    private static bool Overlap(string a, string b) => a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);

    private static Tally SectionsOf(Truth truth, LetterReading read)
    {
        var found = read.Sections.Where(s => s.Level <= 2).Select(s => (Norm(s.Number), Norm(s.Title))).ToList();
        var hits = truth.Sections.Count(found.Contains);
        return new Tally(hits, found.Count - hits, truth.Sections.Count - hits);
    }
}
