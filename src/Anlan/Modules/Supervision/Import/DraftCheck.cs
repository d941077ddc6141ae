using Anlan.Common;
using Anlan.Modules.Documents.Reading;

namespace Anlan.Modules.Supervision.Import;

/// <summary>A figure check of the letter (请核), and what a person says of it.</summary>
[Term("请核")]
public sealed class DraftCheck
{
    public required Guid Id { get; init; }

    public required Guid DraftId { get; init; }

    public required int Order { get; init; }

    public required string Type { get; init; }

    public required string Quote { get; init; }

    public int? PassageStart { get; init; }

    public int? PassageEnd { get; init; }

    /// <summary>The numbers it was computed from, as text.</summary>
    public string? Operands { get; init; }

    public required string Stated { get; init; }

    public string? Recomputed { get; init; }

    /// <summary>consistent, truncated, wrong or ask.</summary>
    public required string Verdict { get; init; }

    public string? Note { get; init; }

    public CheckAnswer? Answer { get; set; }

    public string? AnswerNote { get; set; }

    public int Version { get; private set; }

    /// <summary>Whether a person should say something: everything that did not simply come out right.</summary>
    public bool IsAsked => Verdict != CheckVerdicts.Consistent;

    public bool IsOpen => IsAsked && Answer is null;
}

[Term("核对结论")]
public enum CheckAnswer
{
    [Term("原文无误")]
    Right,

    [Term("原文有误，已联系起草单位")]
    Wrong,
}
