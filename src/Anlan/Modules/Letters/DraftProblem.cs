using Anlan.Common;

namespace Anlan.Modules.Letters;

/// <summary>A problem found in the letter, as people have left it (待核问题).</summary>
[Term("待核问题")]
public sealed class DraftProblem
{
    /// <summary>Below this the reader had few independent signs, and the page asks to look closely.</summary>
    public const double ConfidentFrom = 0.6;

    /// <summary>Most characters of a text somebody types into it; no letter says so much of one problem.</summary>
    public const int LongestText = 10_000;

    public required Guid Id { get; init; }

    public required Guid DraftId { get; init; }

    /// <summary>Order in the list; gaps allowed, so that a split fits between.</summary>
    [Term("排序位置")]
    public required double Position { get; set; }

    [Term("问题描述")]
    public required string Statement { get; set; }

    [Term("所在部分")]
    public string? Section { get; init; }

    [Term("问题类别")]
    public required string Category { get; set; }

    /// <summary>GB/T 4754 section or division, proposed from the text.</summary>
    [Term("行业", Standard = "GB/T 4754-2017")]
    public string? IndustryCode { get; set; }

    [Term("重大问题")]
    public bool Major { get; set; }

    [Term("概括性表述")]
    public bool Aggregated { get; set; }

    [Term("原文起点", Unit = "字")]
    public int? PassageStart { get; set; }

    [Term("原文止点", Unit = "字")]
    public int? PassageEnd { get; set; }

    /// <summary>0–1: how sure the reader was; 1 for what a person wrote.</summary>
    [Term("识别把握")]
    public double Confidence { get; init; }

    /// <summary>Set aside by a person as no problem; kept so that it can be taken back.</summary>
    [Term("已剔除")]
    public bool Removed { get; set; }

    /// <summary>Enterprises named, one a line.</summary>
    [Term("涉及企业")]
    public string? Enterprises { get; set; }

    /// <summary>Figures of the passage as printed, one a line.</summary>
    [Term("涉及数字")]
    public string? Figures { get; set; }

    public List<DraftProblemUnit> Units { get; } = [];

    public int Version { get; private set; }

    /// <summary>Units in the order people see them: the lead first, then as named.</summary>
    public IEnumerable<DraftProblemUnit> OrderedUnits => Units.OrderByDescending(u => u.IsLead).ThenBy(u => u.Id);

    public bool HasUnresolvedUnit => Units.Exists(u => u.OrganisationId is null);

    public bool HasResolvedUnit => Units.Exists(u => u.OrganisationId is not null);

    public bool IsUnsure => Confidence < ConfidentFrom;

    /// <summary>Whether it is not known who has to put it right: a unit is missing or unknown.</summary>
    public bool LacksUnit => !Removed && (HasUnresolvedUnit || Units.Count == 0);

    /// <summary>Whether a person should look: a unit is missing or unknown, or the reader was not sure.</summary>
    public bool NeedsAttention => LacksUnit || (IsUnsure && !Removed);

    public IReadOnlyList<string> EnterpriseNames => Lines(Enterprises);

    public IReadOnlyList<string> FigureTexts => Lines(Figures);

    /// <summary>Takes another problem of the same draft into this one; the other is to be deleted.</summary>
    /// <param name="other">Stands behind this one in the list.</param>
    /// <param name="widen">Whether the passage grows to cover both; not when a third problem lies between.</param>
    /// <param name="newId">Makes ids for the units taken over.</param>
    public void Absorb(DraftProblem other, bool widen, Func<Guid> newId)
    {
        var joined = Statement.Length > 0 && !"。；！？".Contains(Statement[^1], StringComparison.Ordinal) ? Statement + "；" : Statement;
        Statement = joined + other.Statement;
        if (IndustryCode != other.IndustryCode)
            IndustryCode = null;
        Major |= other.Major;
        Aggregated &= other.Aggregated;
        Enterprises = Union(Enterprises, other.Enterprises);
        Figures = Union(Figures, other.Figures);
        if (widen)
        {
            PassageStart = Math.Min(PassageStart!.Value, other.PassageStart!.Value);
            PassageEnd = Math.Max(PassageEnd!.Value, other.PassageEnd!.Value);
        }
        foreach (var unit in other.OrderedUnits.Where(u => !Units.Exists(u.SameAs)))
            Units.Add(unit.CopyFor(Id, newId(), isLead: Units.Count == 0));
    }

    /// <summary>Cuts the problem in two; this one keeps the first part.</summary>
    /// <param name="at">Place in the statement, 1 … length − 1.</param>
    /// <param name="sourceAt">The same place in the letter, where the passage is known.</param>
    /// <param name="position">Position of the second part.</param>
    /// <param name="newId">Makes ids.</param>
    /// <returns>The second part.</returns>
    public DraftProblem SplitAt(int at, int? sourceAt, double position, Func<Guid> newId)
    {
        var (head, tail) = (Statement[..at].Trim(), Statement[at..].Trim());
        var second = new DraftProblem
        {
            Id = newId(),
            DraftId = DraftId,
            Position = position,
            Statement = tail,
            Section = Section,
            Category = Category,
            IndustryCode = IndustryCode,
            Major = Major,
            Aggregated = Aggregated,
            Confidence = Confidence,
            PassageStart = sourceAt,
            PassageEnd = sourceAt is null ? null : PassageEnd,
            Enterprises = Named(Enterprises, tail),
            Figures = Named(Figures, tail),
        };
        foreach (var unit in OrderedUnits)
            second.Units.Add(unit.CopyFor(second.Id, newId(), unit.IsLead));
        (Statement, PassageEnd) = (head, sourceAt ?? PassageEnd);
        (Enterprises, Figures) = (Named(Enterprises, head), Named(Figures, head));
        return second;
    }

    private static IReadOnlyList<string> Lines(string? text) =>
        text?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string? Join(IEnumerable<string> lines) => string.Join('\n', lines) is { Length: > 0 } text ? text : null;

    private static string? Union(string? one, string? other) => Join(Lines(one).Union(Lines(other)));

    private static string? Named(string? lines, string statement) =>
        Join(Lines(lines).Where(l => statement.Contains(l, StringComparison.Ordinal)));
}

/// <summary>A unit of a draft problem: as printed, and the organisation it stands for once that is known.</summary>
[Term("待核责任单位")]
public sealed class DraftProblemUnit
{
    public required Guid Id { get; init; }

    public required Guid DraftProblemId { get; init; }

    [Term("对应机构")]
    public Guid? OrganisationId { get; set; }

    [Term("原文名称")]
    public required string Printed { get; init; }

    /// <summary>Why the name was taken for this organisation: 按上文“门头沟区”补全 …</summary>
    [Term("对应理由")]
    public string? Reason { get; set; }

    /// <summary>Whether only the context names it.</summary>
    [Term("由上文推得")]
    public bool Inherited { get; init; }

    [Term("是否牵头")]
    public bool IsLead { get; set; }

    /// <summary>Whether both mean the same organisation: the same organisation, or the same unresolved name.</summary>
    public bool SameAs(DraftProblemUnit other) =>
        OrganisationId is null && other.OrganisationId is null ? Printed == other.Printed : OrganisationId == other.OrganisationId;

    public DraftProblemUnit CopyFor(Guid problemId, Guid id, bool isLead) =>
        new()
        {
            Id = id,
            DraftProblemId = problemId,
            OrganisationId = OrganisationId,
            Printed = Printed,
            Reason = Reason,
            Inherited = Inherited,
            IsLead = isLead,
        };
}
