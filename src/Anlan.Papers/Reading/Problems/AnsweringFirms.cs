using Anlan.Papers.Reading.Headers;
using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Problems;

/// <summary>
/// Firms that answer for a finding as a department does: those that are inspected themselves, and, in a letter about state-owned enterprises,
/// the groups (市公交集团, 滨州省港口集团有限公司), which keep their subsidiaries in order.
/// </summary>
internal sealed class AnsweringFirms(LetterHeader header)
{
    private static readonly string[] Endings = ["集团", "集团公司", "集团有限公司", "集团有限责任公司", "集团股份有限公司", "总公司"];
    private static readonly string[] Subjects = ["国资", "国有企业", "市属企业", "省属企业", "区属企业", "县属企业", "央企", "所属企业"];

    private readonly bool _groupsAnswer =
        header.InspectedUnits.Any(unit => UnitNames.CanonicalOf(unit) == "国资")
        || Array.Exists(Subjects, word => header.Title?.Contains(word, StringComparison.Ordinal) == true);

    /// <summary>The finding with such firms among its units instead of its enterprises.</summary>
    public Draft Answer(Draft draft)
    {
        var answering = draft.Subject.Enterprises.Where(firm => Answers(firm.Name)).ToList();
        return answering.Count == 0
            ? draft
            : draft with
            {
                Units = [.. answering.Select(firm => WithoutOffice(firm.Name))],
                UnitsText = [.. answering.Select(firm => firm.Name)],
                Enterprises = [.. draft.Enterprises.Except(answering)],
            };
    }

    private bool Answers(string firm) => IsAnswering(WithoutOffice(firm));

    /// <summary>The head office is the firm: 能源集团总部.</summary>
    private static string WithoutOffice(string firm) =>
        firm.EndsWith("总部", StringComparison.Ordinal) || firm.EndsWith("本部", StringComparison.Ordinal) ? firm[..^2] : firm;

    private bool IsAnswering(string firm) =>
        header.InspectedUnits.Any(unit => unit.EndsWith(firm, StringComparison.Ordinal))
        || (_groupsAnswer && Array.Exists(Endings, ending => firm.EndsWith(ending, StringComparison.Ordinal)));
}
