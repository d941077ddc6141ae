using Anlan.Papers.Reading.Enterprises;
using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Problems;

/// <summary>Says who answers for a piece: the units it names, those a bracket names as responsible, or those the context is about.</summary>
internal sealed class UnitAssigner(
    string text,
    SubjectReader subjects,
    UnitScanner scanner,
    LetterAliases aliases,
    AnsweringFirms firms,
    UnitContext context
)
{
    private static readonly string[] Finders = ["发现", "反映出", "暴露出", "表明", "导致"];
    private static readonly string[] Visits = ["夜查", "抽查", "检查", "暗访", "走访", "查看"];
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

    /// <summary>Firms that the heading above names: 1.鑫源化工有限公司 and its items.</summary>
    public IReadOnlyList<EnterpriseMention> HeadingFirms { get; set; } = [];

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
            Aggregated = subject.IsAggregate || subject.Units.Any(u => u.IsAggregate),
            SharesPredicate = piece.Opener == SentenceCutter.Owner,
            FigureCount = view.Figures.Count(f => piece.At.Contains(f.At)),
        };
        if (ResponsibleUnits.In(text, piece.At, scanner) is { } named)
            return With(draft, named);
        if (subject.Kind is not SubjectKind.Group && subject.Units.Count > 0)
            return With(draft, subject.Units);
        if (subject.Kind is SubjectKind.Same)
            return SameAgain(draft, subject);
        if (subject.Kind is SubjectKind.Group)
            return OfGroup(draft, subject);
        if (subject.Kind is SubjectKind.Enterprises)
            return CalledAgain(piece, view) is { } again ? SameAgain(draft, again) : firms.Answer(draft);
        if (HeadingFirms.Count > 0 && subject.Kind == SubjectKind.None && enterprises.Count == 0)
            return draft with { Enterprises = HeadingFirms, Inherited = context.HasOneInspected ? [] : context.Current };
        var isOfWhole = context.AreaCalled(text, subjects.Skip(piece.At.Start, piece.At.End)) is not null;
        if (piece.Opener is '；' && before is not null && subject.Kind == SubjectKind.None && !isOfWhole)
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

    /// <summary>其余各站区 are the others of their kind; 其他处室 without members to count belong to the unit spoken of; 部分部门 is nobody.</summary>
    private Draft OfGroup(Draft draft, Subject subject)
    {
        var members = subject.Units.SelectMany(u => aliases.Expand(u.Text, text, draft.At)).ToList();
        var isRest = members.Count == 0 && GroupScanner.IsRest(text, subject.At.Start);
        return draft with
        {
            UnitsText = [.. subject.Units.Select(u => u.Text)],
            Units = members,
            Inherited = isRest ? context.Current : [],
        };
    }

    /// <summary>该委 is the unit named before; 上述企业 are firms and nobody's name.</summary>
    private Draft SameAgain(Draft draft, Subject subject)
    {
        var word = text[subject.At.Start..subject.At.End];
        var meant = CalledBy(subject);
        if (meant.Count > 0)
            return draft with { Units = meant, UnitsText = [word] };
        var isFirms =
            word.Contains("企业", StringComparison.Ordinal)
            || word.Contains("公司", StringComparison.Ordinal)
            || word.Contains("场所", StringComparison.Ordinal);
        var meansAll = word.EndsWith("地区", StringComparison.Ordinal) || word.EndsWith("部门", StringComparison.Ordinal);
        return isFirms ? draft : draft with { Inherited = meansAll ? context.Recent : context.Current };
    }

    /// <summary>东山县永泰石料厂越界开采，该局仅下达一次通知: the unit named before, called again behind the firm, answers for it.</summary>
    private Subject? CalledAgain(Piece piece, SentenceView view) =>
        Clause
            .Split(text, piece.At)
            .Skip(1)
            .Select(clause => subjects.At(clause.At.Start, piece.At.End, view.Enterprises))
            .FirstOrDefault(subject => subject.Kind == SubjectKind.Same && CalledBy(subject).Count > 0);

    /// <summary>Those of the units spoken of that 该局 or 该街道 can mean: the ending is theirs.</summary>
    private List<string> CalledBy(Subject subject) =>
        text[subject.At.Start] == '该'
            ? [.. context.Current.Where(unit => unit.EndsWith(text[subject.At.End - 1].ToString(), StringComparison.Ordinal))]
            : [];

    private Draft With(Draft draft, IReadOnlyList<UnitMention> mentions)
    {
        var names = context.Resolve(mentions, mention => aliases.Expand(mention.Text, text, draft.At));
        var shared = mentions.Count > 1 && mentions.Any(m => m.Core.Length > 0 && !m.Text.Contains(m.Core, StringComparison.Ordinal));
        IReadOnlyList<string> printed = shared ? [text[mentions[0].At.Start..mentions[^1].At.End]] : [.. mentions.Select(m => m.Text)];
        return draft with { Units = names, UnitsText = printed };
    }

    /// <summary>The subject of the piece, of its first clause that has one, or behind 发现 and 反映出.</summary>
    private Subject Named(Piece piece, SentenceView view)
    {
        if (Turned(piece, view) is { } turned)
            return turned;
        if (piece.Subject.Kind is not (SubjectKind.None or SubjectKind.Team or SubjectKind.Same))
            return piece.Subject;
        if (piece.Subject.Kind == SubjectKind.Team && Visited(piece, view) is { } visited)
            return visited;
        foreach (var clause in Clause.Split(text, piece.At))
        {
            var subject = clause.At.Start == piece.At.Start ? piece.Subject : subjects.At(clause.At.Start, piece.At.End, view.Enterprises);
            if (subject.Kind is SubjectKind.Units or SubjectKind.Enterprises or SubjectKind.Group or SubjectKind.Same)
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

    /// <summary>督察组夜查城子街道沿街餐饮店20家: the area that the team went to answers for what it found.</summary>
    private Subject? Visited(Piece piece, SentenceView view)
    {
        foreach (var verb in Visits)
        {
            var at = text.IndexOf(verb, piece.At.Start, piece.At.Length, StringComparison.Ordinal);
            if (at >= 0 && subjects.At(at + verb.Length, piece.At.End, view.Enterprises) is { Kind: SubjectKind.Units } found)
                return found.Units.All(u => u.Core.Length == 0 && u.Kind is UnitKind.Place or UnitKind.Street or UnitKind.Grass)
                    ? found
                    : null;
        }
        return null;
    }

    /// <summary>
    /// 市级各部门制定了清单，但督察中发现，部分区级部门…: praise first, and the one who is blamed comes behind the turn. 部分支队…偏少，三支队…:
    /// the group first, and its members behind.
    /// </summary>
    private Subject? Turned(Piece piece, SentenceView view)
    {
        var clauses = Clause.Split(text, piece.At);
        var turned = false;
        var praised = true;
        foreach (var clause in clauses)
        {
            var isTurn = text.AsSpan(clause.At.Start).StartsWith("但");
            turned |= isTurn && praised;
            praised &= Triggers.Weight(text, clause.At) < 2;
            if (clause.At.Start == piece.At.Start)
                continue;
            var subject = subjects.At(clause.At.Start, piece.At.End, view.Enterprises);
            var named = subject.Kind is SubjectKind.Units or SubjectKind.Group or SubjectKind.Enterprises;
            if (turned && named)
                return subject;
            if (
                piece.Subject is { Kind: SubjectKind.Group }
                && subject.Kind == SubjectKind.Units
                && subject.Units.Any(u => u.Kind != UnitKind.Group)
            )
                return subject;
        }
        return null;
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
        // 部分领导干部 of a letter about one unit are that unit's, whatever department was named last; 从整个…看 turns back to the whole.
        if (context.HasOneInspected && ((piece.Subject.Kind == SubjectKind.People && piece.Subject.IsAggregate) || IsWhole(piece)))
            return context.Inspected;
        // 抽查的6个县区中…, 143家单位中…: all that were looked at, not those named last.
        if (Samples.Opens(text, piece.At))
            return context.HasOneInspected ? context.Inspected : [];
        if (context.AreaCalled(text, subjects.Skip(piece.At.Start, piece.At.End)) is { } whole)
            return whole;
        if (context.Current.Count > 0 && !(context.HasOneInspected && SpeaksOfFirms(piece)))
            return context.Current;
        return piece.Subject.Kind == SubjectKind.None
            ? aliases.ByIndustry(text, subjects.Skip(piece.At.Start, view.At.End), piece.At.End)
            : [];
    }

    private bool IsWhole(Piece piece)
    {
        var words = text.AsSpan(piece.At.Start, piece.At.Length);
        return words.StartsWith("从整") || words.StartsWith("从总体") || words.StartsWith("全系统") || words.StartsWith("整体上");
    }

    /// <summary>企业气瓶间… speaks of firms in general: nobody's own failure.</summary>
    private bool SpeaksOfFirms(Piece piece)
    {
        var at = subjects.Skip(piece.At.Start, piece.At.End);
        var words = text.AsSpan(at, piece.At.End - at);
        return words.StartsWith("企业") && !words.StartsWith("企业台账") && !words.StartsWith("企业底数");
    }
}
