using Anlan.Papers.Reading.Enterprises;
using Anlan.Papers.Reading.Figures;
using Anlan.Papers.Reading.Outlining;
using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Problems;

/// <summary>A sentence of the problem part with everything that the decisions about it need.</summary>
internal sealed record SentenceView
{
    /// <summary>Range without the item number.</summary>
    public required TextSpan At { get; init; }

    public required int Section { get; init; }

    public required Numbering Number { get; init; }

    /// <summary>Units before a colon that the whole sentence is about; it stands outside <see cref="At"/>.</summary>
    public required IReadOnlyList<UnitMention> Label { get; init; }

    public required Subject Subject { get; init; }

    public required IReadOnlyList<EnterpriseMention> Enterprises { get; init; }

    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>Weight of the words that say something is wrong.</summary>
    public required int Weight { get; init; }

    public required bool StartsParagraph { get; init; }

    public required bool IsBold { get; init; }

    /// <summary>Whether a department, a firm or a figure is named: then it is a finding, not a heading.</summary>
    public required bool IsConcrete { get; init; }

    /// <summary>A sentence that only names the matter of those behind it: “外包外租管理不规范。”</summary>
    public bool IsLead { get; set; }
}
