using Anlan.Rules.Laws;

namespace Anlan.Papers.Reading.Checks;

/// <summary>Cited documents against the law register and the same letter: number, name, and which of them disagree.</summary>
internal static class CitationChecks
{
    public const string Type = "citation";

    public static IEnumerable<FigureCheck> Find(CheckText text, LawRegister? laws)
    {
        var cited = Citations.Find(text.Text);
        var numbered = new Dictionary<string, Citation>(StringComparer.Ordinal);
        foreach (var citation in cited)
        {
            var check = Registered(text, citation, laws) ?? Within(text, citation, numbered);
            if (check is not null)
                yield return check;
            if (citation.Number is not null)
                numbered.TryAdd(citation.Title, citation);
        }
    }

    /// <summary>The documents cited with a number, each title and number once, for comparing them with other letters.</summary>
    public static IReadOnlyList<CitedDocument> Numbered(CheckText text, LawRegister? laws) =>
        [
            .. Citations
                .Find(text.Text)
                .Where(c => c.Number is not null)
                .DistinctBy(c => (c.Title, c.Number))
                .Select(c =>
                {
                    var shown = Written(text, c, "", "", "");
                    return new CitedDocument(c.Title, c.Number!, shown.Quote, shown.At, IsCertain(c.Title, c.Number!, laws));
                }),
        ];

    private static FigureCheck? Registered(CheckText text, Citation citation, LawRegister? laws)
    {
        if (laws is null)
            return null;
        var byTitle = laws.FindByTitle(citation.Title);
        if (byTitle is { Match: LawMatch.WrongName })
            return Written(
                text,
                citation,
                byTitle.Texts[^1].Title,
                Verdicts.Ask,
                $"法规库中的名称是《{byTitle.Texts[^1].Title}》，请核对是否漏字。"
            );
        if (citation.Number is not { } number)
            return null;
        if (byTitle is not null)
            return WrongNumber(text, citation, number, byTitle.Texts);
        return laws.FindByNumber(number) is { } byNumber
            ? Written(
                text,
                citation,
                byNumber.Texts[^1].Title,
                Verdicts.Ask,
                $"法规库中{number}是《{byNumber.Texts[^1].Title}》，请核对名称和文号。"
            )
            : null;
    }

    private static FigureCheck? WrongNumber(CheckText text, Citation citation, string number, IReadOnlyList<Law> texts)
    {
        var numbered = texts.Where(t => t.Numbers.Count > 0).ToList();
        if (numbered.Count == 0 || numbered.Exists(t => t.HasNumber(number)))
            return null;
        var known = numbered[^1];
        var verdict = numbered.TrueForAll(t => t.NumberCertain) ? Verdicts.Wrong : Verdicts.Ask;
        return Written(
            text,
            citation,
            known.Numbers[0],
            verdict,
            $"法规库中《{known.Title}》的文号是{known.Numbers[0]}，原文写{number}，请核对。"
        );
    }

    private static bool IsCertain(string title, string number, LawRegister? laws) =>
        laws?.FindByTitle(title)?.Texts.Any(t => t.NumberCertain && t.HasNumber(number)) == true;

    private static FigureCheck? Within(CheckText text, Citation citation, Dictionary<string, Citation> numbered) =>
        citation.Number is not null
        && numbered.TryGetValue(citation.Title, out var first)
        && !Citations.SameNumber(first.Number!, citation.Number)
            ? Written(text, citation, first.Number!, Verdicts.Ask, $"前文同一文件的文号写作{first.Number}，请核对以哪个为准。")
            : null;

    private static FigureCheck Written(CheckText text, Citation citation, string known, string verdict, string note) =>
        text.Check(Type, citation.At.Start, citation.At.End, [], citation.Number ?? citation.Title, known, verdict, note);
}
