using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Problems;

/// <summary>Turns drafts into the problems of the contract.</summary>
internal static class ProblemWriter
{
    private static readonly string[] MajorWords = ["重大隐患", "重大事故隐患", "重大火灾隐患", "重大问题", "重大安全隐患"];

    public static IReadOnlyList<LetterProblem> Write(
        NormalText normal,
        Outline outline,
        IReadOnlyList<Draft> drafts,
        IReadOnlyList<Figure> figures,
        Func<string, (string? Code, string Reason)> resolve
    )
    {
        var problems = new List<LetterProblem>(drafts.Count);
        foreach (var draft in drafts)
            problems.Add(Problem(normal, outline, draft, figures, resolve, problems.Count + 1));
        return problems;
    }

    private static LetterProblem Problem(
        NormalText normal,
        Outline outline,
        Draft draft,
        IReadOnlyList<Figure> figures,
        Func<string, (string? Code, string Reason)> resolve,
        int id
    )
    {
        var at = Trim(normal.Text, draft.At);
        var statement = at.Of(normal.Text);
        var section = draft.Section < 0 ? null : outline.Sections[draft.Section];
        var (category, detectors) = Categories.Of(statement, draft.Lead.Length > 0 ? draft.Lead : section?.Title ?? "");
        var responsible = draft.Units.Count > 0 ? draft.Units : draft.Inherited;
        var codes = responsible.Select(resolve).ToList();
        return new LetterProblem
        {
            Id = id,
            Section = section?.Path ?? "",
            Category = category,
            Statement = statement,
            At = normal.ToSource(at),
            Units = draft.Units,
            UnitsText = draft.UnitsText,
            InheritedUnits = draft.Units.Count > 0 ? [] : draft.Inherited,
            OrgCodes = [.. codes.Select(c => c.Code)],
            OrgReasons = [.. codes.Select(c => c.Reason)],
            Enterprises = [.. draft.Enterprises.Where(e => !e.IsPlace).Select(e => e.Name).Distinct()],
            Places = [.. draft.Enterprises.Where(e => e.IsPlace).Select(e => e.Name).Distinct()],
            Figures = [.. FigureScanner.Within(figures, at).Select(f => new FigureValue(f.Text, Plain(f.Value), f.Unit))],
            Laws = LawScanner.Scan(statement),
            Detectors = detectors,
            Major = Array.Exists(MajorWords, word => statement.Contains(word, StringComparison.Ordinal)),
            Aggregated = draft.Aggregated,
            Confidence = FindingJudge.Confidence(draft),
        };
    }

    /// <summary>A statement ends without the comma it was cut at.</summary>
    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (end > start && text[end - 1] is '，' or '；' or '：' or '\n')
            end--;
        while (start < end && text[start] is '，' or '；' or '：' or '\n')
            start++;
        return new TextSpan(start, end);
    }

    /// <summary>1.50 and 1.5 are the same value: trailing zeros would only come from the arithmetic.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
