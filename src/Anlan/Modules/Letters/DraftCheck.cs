using Anlan.Common;
using Anlan.Modules.Documents.Reading;

namespace Anlan.Modules.Letters;

/// <summary>A figure check of the letter (请核), and what a person says of it.</summary>
[Term("请核")]
public sealed class DraftCheck
{
    public required Guid Id { get; init; }

    public required Guid DraftId { get; init; }

    [Term("序号")]
    public required int Order { get; init; }

    [Term("核算类型")]
    public required string Type { get; init; }

    [Term("原文")]
    public required string Quote { get; init; }

    [Term("原文起点", Unit = "字")]
    public int? PassageStart { get; init; }

    [Term("原文止点", Unit = "字")]
    public int? PassageEnd { get; init; }

    /// <summary>The numbers it was computed from, as text.</summary>
    [Term("计算依据")]
    public string? Operands { get; init; }

    [Term("原文数值")]
    public required string Stated { get; init; }

    [Term("复算值")]
    public string? Recomputed { get; init; }

    /// <summary>consistent, truncated, wrong or ask.</summary>
    [Term("核算结果")]
    public required string Verdict { get; init; }

    [Term("提示")]
    public string? Note { get; init; }

    /// <summary>The letter that cites the same document otherwise; shown to those who may see it.</summary>
    [Term("另一份公文")]
    public Guid? OtherLetterId { get; init; }

    public CheckAnswer? Answer { get; set; }

    [Term("核对说明")]
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
