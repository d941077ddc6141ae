using Anlan.Common;
using Anlan.Modules.Organisations;
using Anlan.Rules.Deadlines;
using Anlan.Rules.Issuing;
using Anlan.Rules.Versions;

namespace Anlan.Modules.Supervision;

/// <summary>The rules of the procedure from <c>data/rules</c>, read once: when a clock turns amber, who issues which paper.</summary>
public sealed class SupervisionRules
{
    private readonly RuleBook<ClockRule> clocks = ClockRules.Read(Text("clock-lights.csv")).Value;

    private readonly RuleBook<IssuingRule> issuing = IssuingRules.Read(Text("issuing-bodies.csv")).Value;

    /// <summary>When the clock of a rectification turns amber, by the rule of a day.</summary>
    public ClockRule Clock(DateOnly day) =>
        clocks.At(ClockRules.Rectification, day)?.Parameters
        ?? throw new InvalidDataException("data/rules/clock-lights.csv has no rule for rectification on this day.");

    /// <summary>In whose name a body issues its papers and which meeting studies them; none where no rule is known (streets and towns).</summary>
    public RuleVersion<IssuingRule>? Issuing(Organisation body, DateOnly day) =>
        body.Kind switch
        {
            OrganisationKind.District => issuing.At(IssuingRules.District, day),
            OrganisationKind.Street or OrganisationKind.Enterprise or OrganisationKind.City or OrganisationKind.Team => null,
            _ => issuing.At(IssuingRules.PartyGroup, day),
        };

    /// <summary>A name of the rules put for a body: 区委办公室 is 门头沟区委办公室, 党组 is 北京市重点站区管理委员会党组.</summary>
    public static string NameFor(Organisation body, string rule) =>
        body.Kind == OrganisationKind.District && rule.StartsWith('区') ? body.Name + rule[1..]
        : rule == "本单位" ? body.Name
        : body.Name + rule;

    private static string Text(string file) => File.ReadAllText(ProgramFolder.PathOf("data", "rules", file));
}
