using Anlan.Papers.Reading.Enterprises;
using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Problems;

/// <summary>A heading that is the name of firms or units, or says who is responsible, tells whom the items under it are about.</summary>
/// <param name="Firms">（二）鸿远化工集团有限公司.</param>
/// <param name="Units">（一）桃源县, or those behind 责任单位：.</param>
internal sealed record NamedHeading(IReadOnlyList<EnterpriseMention> Firms, IReadOnlyList<UnitMention> Units)
{
    // （2家，6项） may stand behind the name (characters).
    private const int LongestRest = 8;

    public bool NamesSomebody => Firms.Count > 0 || Units.Count > 0;

    /// <summary>The heading of a section without its number.</summary>
    public static NamedHeading Of(string text, Section section, UnitScanner scanner)
    {
        var number = section.Number.Length == 0 ? 0 : section.Number.Length + (section.Level == 1 ? 1 : 0);
        return Of(text, new TextSpan(Math.Min(section.At.Start + number, section.At.End), section.At.End), scanner);
    }

    public static NamedHeading Of(string text, TextSpan title, UnitScanner scanner)
    {
        var responsible = ResponsibleUnits.In(text, title, scanner);
        if (responsible is not null && text.IndexOf('（', title.Start, title.Length) is var open and > 0)
            title = title with { End = open };
        var firms = EnterpriseScanner.Within(text, title);
        if (firms.Count > 0 && firms[0].At.Start == title.Start && title.End - firms[^1].At.End <= LongestRest)
            return new NamedHeading(firms, responsible ?? []);
        var list = responsible is null ? UnitList.ReadAt(text, title.Start, title.End, scanner) : null;
        return new NamedHeading([], responsible ?? (list is not null && title.End - list.At.End <= LongestRest ? list.Mentions : []));
    }
}
