using Anlan.Papers.Reading.Enterprises;
using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Problems;

/// <summary>Who a clause speaks of.</summary>
internal enum SubjectKind
{
    None,

    /// <summary>Units by name.</summary>
    Units,

    /// <summary>Firms or sites by name.</summary>
    Enterprises,

    /// <summary>Many units or firms, none by name (部分单位).</summary>
    Group,

    /// <summary>People of a unit that only the context names (部分领导干部, 有的).</summary>
    People,

    /// <summary>The team itself: 督察组抽查….</summary>
    Team,

    /// <summary>该委, 该工地, 上述企业: somebody named before.</summary>
    Same,
}

/// <summary>The subject at the head of a clause.</summary>
internal sealed record Subject(
    SubjectKind Kind,
    TextSpan At,
    IReadOnlyList<UnitMention> Units,
    IReadOnlyList<EnterpriseMention> Enterprises
)
{
    public static Subject None(int at) => new(SubjectKind.None, new TextSpan(at, at), [], []);

    /// <summary>Whether 部分, 个别, 有的 … opens it.</summary>
    public bool IsAggregate { get; init; }

    public bool IsNamed => Kind is SubjectKind.Units or SubjectKind.Enterprises;
}
