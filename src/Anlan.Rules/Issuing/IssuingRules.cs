using Anlan.Rules.Text;
using Anlan.Rules.Versions;

namespace Anlan.Rules.Issuing;

/// <summary>Reads <c>data/rules/issuing-bodies.csv</c>: the rule's code is the kind of body.</summary>
public static class IssuingRules
{
    /// <summary>Code of a district (区委、区政府).</summary>
    public const string District = "district";

    /// <summary>Code of a body led by a party group (党组): committees, departments, 管委会.</summary>
    public const string PartyGroup = "party_group";

    private static readonly CsvColumn[] Columns =
    [
        new("plan_issuers", "方案印发名义"),
        new("plan_copies", "方案抄送"),
        new("report_meeting", "报告审议会议"),
        new("report_signers", "报告报送名义"),
        new("report_recipients", "报告主送"),
        new("report_copies", "报告抄送"),
    ];

    /// <summary>Reads the table; lists are separated by semicolons.</summary>
    public static Parsed<RuleBook<IssuingRule>> Read(string text) => RuleTable.Read(text, Columns, ReadRow);

    private static Parsed<IssuingRule> ReadRow(CsvRow row)
    {
        var empty = Columns.FirstOrDefault(c => row.List(c.Name).Count == 0);
        return empty is not null
            ? Parsed<IssuingRule>.Refused($"“{empty.ChineseName}”没有填写，请补上。")
            : Parsed<IssuingRule>.Of(
                new IssuingRule(
                    row.List("plan_issuers"),
                    row.List("plan_copies"),
                    row["report_meeting"],
                    row.List("report_signers"),
                    row.List("report_recipients"),
                    row.List("report_copies")
                )
            );
    }
}
