using Anlan.Papers.Reading.Enterprises;
using Anlan.Papers.Reading.Figures;
using Anlan.Papers.Reading.Headers;
using Anlan.Papers.Reading.Outlining;
using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Problems;

/// <summary>Sentences of the problem part → findings with their units. Leads become headings of level 3, background carries the context on.</summary>
internal sealed class ProblemReader
{
    private static readonly string[] Turns = ["但", "然而", "可是", "而"];

    private readonly NormalText _normal;
    private readonly string _text;
    private readonly Outline _outline;
    private readonly SubjectReader _subjects;
    private readonly SentenceCutter _cutter;
    private readonly UnitAssigner _assigner;
    private readonly UnitScanner _scanner;
    private readonly UnitContext _context;
    private readonly List<Draft> _drafts = [];
    private SentenceView? _pending;
    private string _lead = "";

    public ProblemReader(NormalText normal, Outline outline, LetterHeader header, IReadOnlyList<string> places)
    {
        (_normal, _text, _outline) = (normal, normal.Text, outline);
        _scanner = new UnitScanner(header.Aliases.Keys.Where(alias => !alias.EndsWith('组')), places);
        _subjects = new SubjectReader(_text, _scanner);
        _cutter = new SentenceCutter(_text, _subjects);
        _context = new UnitContext(header.InspectedUnits, header.Department);
        _assigner = new UnitAssigner(
            _text,
            _subjects,
            _scanner,
            new LetterAliases(header, Stations()),
            new AnsweringFirms(header),
            _context
        );
    }

    /// <summary>Headings of level 3 that were read from lead sentences.</summary>
    public List<LetterSection> Leads { get; } = [];

    public IReadOnlyList<Draft> Read(IReadOnlyList<Sentence> sentences, IReadOnlyList<Figure> figures)
    {
        var views = Views(sentences, figures);
        var named = views
            .Select(view => view.Section)
            .Where(section => section >= 0)
            .Distinct()
            .Where(section => NamedHeading.Of(_text, _outline.Sections[section], _scanner).Firms.Count > 0)
            .ToHashSet();
        LeadFinder.Mark(views, named, _text);
        for (var i = 0; i < views.Count; i++)
        {
            if (i == 0 || views[i].Section != views[i - 1].Section)
                Enter(views[i].Section);
            Take(views[i]);
        }
        return _drafts;
    }

    private List<SentenceView> Views(IReadOnlyList<Sentence> sentences, IReadOnlyList<Figure> figures)
    {
        var views = new List<SentenceView>();
        foreach (var sentence in sentences)
            if (sentence.Role == PartRole.Problems && sentence.At.Length > 3)
                views.Add(View(sentence, figures));
        return views;
    }

    private SentenceView View(Sentence sentence, IReadOnlyList<Figure> figures)
    {
        var number = Numbering.At(_text.AsSpan(0, sentence.At.End), sentence.At.Start);
        var at = new TextSpan(Math.Min(sentence.At.Start + number.Length, sentence.At.End), sentence.At.End);
        var enterprises = EnterpriseScanner.Within(_text, at);
        var subject = _subjects.At(at.Start, at.End, enterprises);
        var label = Label(subject, at);
        if (label.Count > 0)
        {
            at = at with { Start = subject.At.End + 1 };
            subject = _subjects.At(at.Start, at.End, enterprises);
        }
        var inside = FigureScanner.Within(figures, at).ToList();
        var startsParagraph = sentence.At.Start == 0 || _text[sentence.At.Start - 1] == '\n';
        return new SentenceView
        {
            At = at,
            Section = sentence.Section,
            Number = number,
            Label = label,
            Subject = subject,
            Enterprises = enterprises,
            Figures = inside,
            Weight = Triggers.Weight(_text, at),
            StartsParagraph = startsParagraph,
            IsBold = _normal.BoldAt.Contains(sentence.At.Start),
            IsConcrete =
                (subject.Kind == SubjectKind.Units && subject.Units.Any(u => u.Kind != UnitKind.Group || u.IsAlias))
                || enterprises.Count > 0
                || inside.Any(f => f.Text.Any(char.IsAsciiDigit))
                || _scanner.AnyIn(_text, at),
        };
    }

    /// <summary>鼓阳区：南街街道… and 市卫生健康委：…: the name before the colon says where the findings behind it are.</summary>
    private IReadOnlyList<UnitMention> Label(Subject subject, TextSpan at) =>
        subject.Kind == SubjectKind.Units && subject.At.Start == at.Start && subject.At.End + 1 < at.End && _text[subject.At.End] == '：'
            ? subject.Units
            : [];

    /// <summary>A new heading: nobody has been named, unless the heading is a unit's name.</summary>
    private void Enter(int section)
    {
        _pending = null;
        _lead = "";
        _context.Reset();
        if (section < 0)
        {
            _assigner.HeadingFirms = [];
            return;
        }
        Apply(NamedHeading.Of(_text, _outline.Sections[section], _scanner));
    }

    private void Apply(NamedHeading heading)
    {
        _assigner.HeadingFirms = heading.Firms;
        if (heading.Units.Count > 0)
            _context.Set(_context.Resolve(heading.Units));
    }

    private void Take(SentenceView view)
    {
        if (view.IsLead)
        {
            _lead = view.At.Of(_text).TrimEnd('。', '：');
            var at = new TextSpan(view.At.Start - view.Number.Length, view.At.Start + _lead.Length);
            Leads.Add(new LetterSection(3, view.Number.Printed, _lead, _normal.ToSource(at)));
            _pending = null;
            _context.Reset();
            Apply(NamedHeading.Of(_text, new TextSpan(view.At.Start, at.End), _scanner));
            return;
        }
        if (Introductions.Is(view.At.Of(_text)))
            return;
        if (ResponsibleUnits.Opens(_text, view.At) && ResponsibleUnits.In(_text, view.At, _scanner) is { } responsible)
        {
            HandBack(view, responsible);
            return;
        }
        if (view.Label.Count > 0)
            _context.Set(_context.Resolve(view.Label));
        var before = _drafts.Count;
        Emit(view);
        if (_drafts.Count == before)
            Background(view);
        else
            _pending = null;
    }

    private void Emit(SentenceView view)
    {
        var waiting = (TextSpan?)null;
        Draft? last = null;
        foreach (var piece in _cutter.Cut(view))
        {
            var whole = waiting is { } open ? piece with { At = new TextSpan(open.Start, piece.At.End) } : piece;
            var draft = _assigner.Assign(whole, view, last) with { Lead = _lead };
            if (!FindingJudge.IsFinding(draft, _text, _context.Current))
            {
                if (last is null)
                    waiting = whole.At;
                else
                    _drafts[^1] = last = last with { At = new TextSpan(last.At.Start, piece.At.End) };
                continue;
            }
            draft = last is null && waiting is null ? JoinBackground(draft, view) : draft;
            waiting = null;
            if (last is null && ContinuesScene(draft))
            {
                _drafts[^1] = last = _drafts[^1] with { At = new TextSpan(_drafts[^1].At.Start, draft.At.End), Weight = draft.Weight };
                continue;
            }
            _drafts.Add(last = draft);
            Follow(draft);
        }
    }

    private void Follow(Draft draft)
    {
        if (draft.Units.Count > 0)
            _context.Set(draft.Units);
        else if (draft.Subject.Kind is SubjectKind.Group or SubjectKind.Enterprises)
            _context.Forget();
        else if (draft.Inherited.Count > 0)
            _context.Set(draft.Inherited);
    }

    /// <summary>…印发工作方案，明确…。但实际没有落实: the sentence before is the first half of the finding.</summary>
    private Draft JoinBackground(Draft draft, SentenceView view)
    {
        if (_pending is null || _pending.Section != view.Section)
            return draft;
        var turns = StartsWithTurn(view.At.Start);
        var goesOn =
            _pending.Figures.Count > 0
            && draft.Subject.Kind is SubjectKind.None or SubjectKind.Group
            && view.Number.Style == NumberStyle.None;
        if (!turns && !goesOn)
            return draft;
        return draft with
        {
            At = new TextSpan(_pending.At.Start, draft.At.End),
            Enterprises = [.. _pending.Enterprises, .. draft.Enterprises],
        };
    }

    private bool StartsWithTurn(int at) => Array.Exists(Turns, word => _text.AsSpan(at).StartsWith(word));

    /// <summary>全区现有仓储库房521处。部分仓储库房…: a figure that sets the scene and the finding about it are one problem.</summary>
    private bool ContinuesScene(Draft draft) =>
        _drafts.Count > 0
        && _drafts[^1] is { Weight: 0 } scene
        && scene.Section == draft.Section
        && scene.Lead == draft.Lead
        && draft.At.Start - scene.At.End <= 1
        && (
            StartsWithTurn(draft.At.Start)
                ? !draft.Subject.IsNamed
                : draft.Subject is { Kind: SubjectKind.None or SubjectKind.Group or SubjectKind.People, Units.Count: 0 }
        );

    private void Background(SentenceView view)
    {
        _pending = view;
        if (view.Subject.Kind == SubjectKind.Units && _context.Resolve(view.Subject.Units) is { Count: > 0 } units)
            _context.Set(units);
    }

    /// <summary>责任单位：… behind the findings of an item belongs to all of them; behind a sentence that was none it makes it one.</summary>
    private void HandBack(SentenceView view, IReadOnlyList<UnitMention> responsible)
    {
        if (_pending is { } pending && pending.Section == view.Section)
            _drafts.Add(_assigner.Assign(new Piece(pending.At, pending.Subject, '\0'), pending, null) with { Lead = _lead });
        _pending = null;
        if (_drafts.Count == 0)
            return;
        var units = _context.Resolve(responsible);
        var item = Math.Min(_drafts[^1].At.Start, _text.LastIndexOf('\n', view.At.Start) + 1);
        for (var i = _drafts.Count - 1; i >= 0 && _drafts[i].At.Start >= item; i--)
            _drafts[i] = _drafts[i] with { Units = units, UnitsText = [.. responsible.Select(u => u.Text)], Inherited = [] };
    }

    /// <summary>Names ending in 站 that open a clause or list anywhere: the members of 各站区.</summary>
    private List<string> Stations()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var scanner = new UnitScanner([], []);
        // Only where the character 站 comes soon is a name worth parsing.
        for (var end = _text.IndexOf('站', StringComparison.Ordinal); end >= 0; end = _text.IndexOf('站', end + 1))
        for (var start = end; start >= 0 && end - start < 10; start--)
            if (IsListEdge(start) && scanner.At(_text, start, end + 1) is { Kind: UnitKind.Organisation } unit && unit.Text[^1] == '站')
                names.Add(unit.Text);
        return [.. names];
    }

    private bool IsListEdge(int at) =>
        _text[at] != '除' && (at == 0 || _text[at - 1] is '，' or '。' or '、' or '\n' or '和' or '除' or '：');
}
