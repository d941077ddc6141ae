namespace Anlan.Papers.Reading;

/// <summary>One finding of the letter (问题).</summary>
public sealed record LetterProblem
{
    /// <summary>1, 2, 3 … in order of appearance.</summary>
    public required int Id { get; init; }

    /// <summary>Path of the heading it stands under: "二/（三）".</summary>
    public required string Section { get; init; }

    /// <summary>Problem class of <c>data/lexicon/categories.csv</c>; 其他 when no word of any class stands in it.</summary>
    public required string Category { get; init; }

    /// <summary>The passage, verbatim in normal form.</summary>
    public required string Statement { get; init; }

    public required TextSpan At { get; init; }

    /// <summary>Responsible units by full name as far as the text gives it (shared heads and tails, place prefixes and aliases resolved).</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>The same as printed.</summary>
    public IReadOnlyList<string> UnitsText { get; init; } = [];

    /// <summary>Units that only the context names; filled when <see cref="Units"/> is empty.</summary>
    public IReadOnlyList<string> InheritedUnits { get; init; } = [];

    /// <summary>Codes of the organisation pack, one for each of <see cref="Units"/> (or <see cref="InheritedUnits"/>); null = not found.</summary>
    public IReadOnlyList<string?> OrgCodes { get; init; } = [];

    /// <summary>Why each code was chosen, or why none: one Chinese sentence for each of <see cref="OrgCodes"/>.</summary>
    public IReadOnlyList<string> OrgReasons { get; init; } = [];

    public IReadOnlyList<string> Enterprises { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<FigureValue> Figures { get; init; } = [];

    public IReadOnlyList<LawReference> Laws { get; init; } = [];

    /// <summary>Codes of the detectors that look for the same failure in records.</summary>
    public IReadOnlyList<string> Detectors { get; init; } = [];

    /// <summary>Whether the text itself calls it major (重大隐患, 重大问题 …).</summary>
    public bool Major { get; init; }

    /// <summary>Whether it speaks of many without naming them (部分单位, 个别乡镇).</summary>
    public bool Aggregated { get; init; }

    /// <summary>0 … 1: how many independent signs said that this is a problem. Not a probability.</summary>
    public double Confidence { get; init; }
}

/// <summary>A figure of a problem: "2236次", 2236, "次".</summary>
public sealed record FigureValue(string Text, decimal Value, string Unit);

/// <summary>A law or document named in the text; the number is what stands in the bracket behind it.</summary>
public sealed record LawReference(string Title, string? Number);

/// <summary>A time limit that the letter sets for its receiver.</summary>
public sealed record LetterDeadline
{
    public required string Quote { get; init; }

    public required TextSpan At { get; init; }

    /// <summary>60 of 60个工作日; null for a calendar date or 立即.</summary>
    public int? Amount { get; init; }

    /// <summary>工作日, 日, 月, 日期 or 立即.</summary>
    public required string Unit { get; init; }

    /// <summary>即日, 收到之日, 印发之日; null when the text names no start.</summary>
    public string? Start { get; init; }

    /// <summary>The day the count starts from, when the text gives one.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Due day when the day after <see cref="From"/> is day 1.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Due day when <see cref="From"/> itself is day 1.</summary>
    public DateOnly? DueIfIssueDayCounts { get; init; }

    public string? Deliverable { get; init; }

    public IReadOnlyList<string> CopyTo { get; init; } = [];
}
