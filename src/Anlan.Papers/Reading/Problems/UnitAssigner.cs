using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Problems;

/// <summary>Says who answers for a piece: the units it names, those a bracket names as responsible, or those the context is about.</summary>
internal sealed class UnitAssigner(string text, SubjectReader subjects, UnitScanner scanner, LetterAliases aliases, UnitContext context)
{
    private static readonly string[] Responsible =
    [
        "责任单位：",
        "责任部门：",
        "整改责任单位：",
        "整改单位：",
        "牵头单位：",
        "责任主体：",
        "责任单位为",
        "牵头部门：",
    ];
    private static readonly string[] Finders = ["发现", "反映出", "暴露出", "表明", "导致"];
    private static readonly string[] Counterparts =
    [
        "与",
        "同",
        "向",
        "对",
        "由",
        "经",
        "被",
        "按",
        "据",
        "和",
        "受",
        "按照",
        "根据",
        "报",
        "函告",
        "移交",
        "告知",
    ];

    public Draft Assign(Piece piece, SentenceView view, Draft? before)
    {
        var enterprises = view.Enterprises.Where(e => piece.At.Contains(e.At)).ToList();
        var subject = Named(piece, view);
        var draft = new Draft
        {
            At = piece.At,
            Section = view.Section,
            Subject = subject,
            Weight = Triggers.Weight(text, piece.At),
            Enterprises = enterprises,
            Aggregated = subject.Kind == SubjectKind.Group || (subject.Units.Any(u => u.IsAggregate)),
            FigureCount = view.Figures.Count(f => piece.At.Contains(f.At)),
        };
        if (ResponsibleIn(piece.At) is { } named)
            return With(draft, named);
        if (subject.Units.Count > 0)
            return With(draft, subject.Units);
        if (subject.Kind is SubjectKind.Group)
            return draft with { UnitsText = subject.Units.Select(u => u.Text).ToList() };
        if (subject.Kind is SubjectKind.Enterprises)
            return draft;
        if (piece.Opener is '；' && before is not null && subject.Kind == SubjectKind.None)
            return draft with
            {
                Units = before.Units,
                UnitsText = before.UnitsText,
                Inherited = before.Inherited,
                Enterprises = enterprises.Count > 0 ? enterprises : before.Enterprises,
            };
        if (subject.Kind is SubjectKind.None or SubjectKind.Team && Mentioned(piece.At) is { Count: > 0 } mentioned)
            return With(draft, mentioned);
        return draft with { Inherited = Inherited(piece, view) };
    }

    /// <summary>The units of a list that follows 责任单位：.</summary>
    public IReadOnlyList<UnitMention>? ResponsibleIn(TextSpan span)
    {
        foreach (var word in Responsible)
        {
            var at = text.IndexOf(word, span.Start, span.Length, StringComparison.Ordinal);
            if (at >= 0 && UnitList.ReadAt(text, at + word.Length, span.End, scanner) is { } list)
                return list.Mentions;
        }
        return null;
    }

    private Draft With(Draft draft, IReadOnlyList<UnitMention> mentions)
    {
        var names = new List<string>();
        foreach (var mention in mentions)
            names.AddRange(mention.Kind == UnitKind.Group ? aliases.Expand(mention.Text, text, draft.At) : context.Resolve([mention]));
        var shared = mentions.Count > 1 && mentions.Any(m => m.Core.Length > 0 && !m.Text.Contains(m.Core, StringComparison.Ordinal));
        IReadOnlyList<string> printed = shared ? [text[mentions[0].At.Start..mentions[^1].At.End]] : [.. mentions.Select(m => m.Text)];
        return draft with { Units = [.. names.Distinct()], UnitsText = printed };
    }

    /// <summary>The subject of the piece, of its first clause that has one, or behind 发现 and 反映出.</summary>
    private Subject Named(Piece piece, SentenceView view)
    {
        if (piece.Subject.Kind is not (SubjectKind.None or SubjectKind.Team or SubjectKind.Same))
            return piece.Subject;
        foreach (var clause in Clause.Split(text, piece.At))
        {
            var subject = clause.At.Start == piece.At.Start ? piece.Subject : subjects.At(clause.At.Start, piece.At.End, view.Enterprises);
            if (subject.Kind is SubjectKind.Units or SubjectKind.Enterprises or SubjectKind.Group)
                return subject;
            foreach (var finder in Finders)
            {
                var at = text.IndexOf(finder, clause.At.Start, clause.At.Length, StringComparison.Ordinal);
                if (at >= 0 && subjects.At(at + finder.Length, piece.At.End, view.Enterprises) is { Kind: SubjectKind.Units } found)
                    return found;
            }
        }
        return piece.Subject;
    }

    /// <summary>Departments named inside the piece that are not the other side of the matter.</summary>
    private List<UnitMention> Mentioned(TextSpan span) =>
        [
            .. scanner
                .Within(text, span)
                .Where(m =>
                    !Array.Exists(Counterparts, word => text.AsSpan(0, m.At.Start).EndsWith(word)) && !InTitle(m.At.Start, span.Start)
                ),
        ];

    private bool InTitle(int at, int from) => text.LastIndexOf('《', at, at - from + 1) > text.LastIndexOf('》', at, at - from + 1);

    private IReadOnlyList<string> Inherited(Piece piece, SentenceView view)
    {
        if (context.Current.Count > 0 && !(context.HasOneInspected && SpeaksOfFirms(piece)))
            return context.Current;
        return aliases.ByIndustry(text, subjects.Skip(piece.At.Start, view.At.End), piece.At.End, piece.At.Start);
    }

    /// <summary>企业气瓶间… speaks of firms in general: nobody's own failure.</summary>
    private bool SpeaksOfFirms(Piece piece)
    {
        var at = subjects.Skip(piece.At.Start, piece.At.End);
        var words = text.AsSpan(at, piece.At.End - at);
        return words.StartsWith("企业") && !words.StartsWith("企业台账") && !words.StartsWith("企业底数");
    }
}
