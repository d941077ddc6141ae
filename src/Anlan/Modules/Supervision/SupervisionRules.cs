using Anlan.Common;
using Anlan.Modules.Organisations;
using Anlan.Rules.Issuing;
using Anlan.Rules.Versions;

namespace Anlan.Modules.Supervision;

/// <summary>The rules of the procedure from <c>data/rules</c>, read once: who issues which paper.</summary>
public sealed class SupervisionRules
{
    private readonly RuleBook<IssuingRule> issuing = IssuingRules.Read(Text("issuing-bodies.csv")).Value;

    /// <summary>In whose name an organisation issues its papers and which meeting studies them; none where no rule is known (streets and towns).</summary>
    public RuleVersion<IssuingRule>? Issuing(Organisation body, DateOnly day) =>
        body.Kind switch
        {
            OrganisationKind.District => issuing.At(IssuingRules.District, day),
            OrganisationKind.Street or OrganisationKind.City or OrganisationKind.Team => null,
            _ => issuing.At(IssuingRules.PartyGroup, day),
        };

    /// <summary>A name of the rules put for an organisation: 区政府办公室 is 门头沟区人民政府办公室, 党组 is 中共北京市重点站区管理委员会党组.</summary>
    public static string NameFor(Organisation body, string rule) =>
        rule switch
        {
            "本单位" => body.Name,
            "党组" => $"中共{body.Name}党组",
            _ when body.Kind != OrganisationKind.District || !rule.StartsWith('区') => body.Name + rule,
            _ when rule.StartsWith("区政府", StringComparison.Ordinal) => $"{body.Name}人民政府{rule[3..]}",
            _ when rule.EndsWith('会') => body.Name + rule[1..],
            _ => $"中共{body.Name}{rule[1..]}",
        };

    private static string Text(string file) => File.ReadAllText(ProgramFolder.PathOf("data", "rules", file));
}
