using Anlan.Common;
using Anlan.Rules.Deadlines;
using Anlan.Rules.Versions;

namespace Anlan.Modules.Rectification.Clock;

/// <summary>When a rectification clock turns amber (<c>data/rules/clock-lights.csv</c>), read once.</summary>
public sealed class ClockLights
{
    private readonly RuleBook<ClockRule> rules = ClockRules
        .Read(File.ReadAllText(ProgramFolder.PathOf("data", "rules", "clock-lights.csv")))
        .Value;

    /// <summary>The rule of a day.</summary>
    public ClockRule At(DateOnly day) =>
        rules.At(ClockRules.Rectification, day)?.Parameters
        ?? throw new InvalidDataException("data/rules/clock-lights.csv has no rule for rectification on this day.");
}
