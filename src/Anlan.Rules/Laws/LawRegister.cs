namespace Anlan.Rules.Laws;

/// <summary>法规库: finds laws, standards and party documents by title, short name or number, for citation checks and source lines.</summary>
public sealed class LawRegister
{
    private readonly ILookup<string, Law> _byTitle;
    private readonly ILookup<string, Law> _byShortName;
    private readonly ILookup<string, Law> _byWrongName;
    private readonly ILookup<string, Law> _byNumber;

    /// <summary>A register over the given texts.</summary>
    public LawRegister(IEnumerable<Law> laws)
    {
        Laws = [.. laws.OrderBy(l => l.Title, StringComparer.Ordinal).ThenBy(l => l.From ?? DateOnly.MinValue)];
        _byTitle = Laws.ToLookup(l => LawKeys.OfTitle(l.Title), StringComparer.Ordinal);
        _byShortName = Index(l => l.ShortNames, LawKeys.OfTitle);
        _byWrongName = Index(l => l.WrongNames, LawKeys.OfTitle);
        _byNumber = Index(l => l.Numbers, LawKeys.OfNumber);
    }

    /// <summary>All texts, by title and then by date.</summary>
    public IReadOnlyList<Law> Laws { get; }

    /// <summary>Finds by title or name, with or without 《》, 中华人民共和国 and a year in brackets; null when the register has no such law.</summary>
    public LawFinding? FindByTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var key = LawKeys.OfTitle(title);
        return Found(LawMatch.Title, _byTitle[key])
            ?? Found(LawMatch.ShortName, _byShortName[key])
            ?? Found(LawMatch.WrongName, _byWrongName[key]);
    }

    /// <summary>Finds by number in any form: 京发[2022]19号, 市政府令第285号, GB 30871—2022.</summary>
    public LawFinding? FindByNumber(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return Found(LawMatch.Number, _byNumber[LawKeys.OfNumber(number)]);
    }

    private static LawFinding? Found(LawMatch match, IEnumerable<Law> laws)
    {
        var texts = laws.ToList();
        return texts.Count == 0 ? null : new LawFinding(match, texts);
    }

    private ILookup<string, Law> Index(Func<Law, IReadOnlyList<string>> names, Func<string, string> key) =>
        Laws.SelectMany(law => names(law).Select(key).Distinct(StringComparer.Ordinal), (law, name) => (name, law))
            .ToLookup(p => p.name, p => p.law, StringComparer.Ordinal);
}
