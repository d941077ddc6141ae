namespace Anlan.Rules.Issuing;

/// <summary>
/// 印发与报送规则: in whose name a kind of body issues its rectification plan (整改方案), who gets copies, which meeting must approve the
/// report (整改情况报告) and where that goes. Names as printed; 区 stands for the name of the district.
/// </summary>
/// <param name="PlanIssuers">整改方案以…名义印发.</param>
/// <param name="PlanCopies">整改方案抄送.</param>
/// <param name="ReportMeeting">整改情况报告经…研究讨论.</param>
/// <param name="ReportSigners">整改情况报告以…名义报送.</param>
/// <param name="ReportRecipients">主送.</param>
/// <param name="ReportCopies">抄送.</param>
public sealed record IssuingRule(
    IReadOnlyList<string> PlanIssuers,
    IReadOnlyList<string> PlanCopies,
    string ReportMeeting,
    IReadOnlyList<string> ReportSigners,
    IReadOnlyList<string> ReportRecipients,
    IReadOnlyList<string> ReportCopies
)
{
    /// <summary>What is wrong with the name a plan is to be issued in, or null when it is the rule's.</summary>
    /// <param name="issuers">Names on the plan, e.g. 门头沟区委办公室; a name is right when it ends with the rule's.</param>
    public string? PlanRefusal(IReadOnlyList<string> issuers)
    {
        ArgumentNullException.ThrowIfNull(issuers);
        var missing = PlanIssuers.Where(rule => !issuers.Any(name => Short(name).EndsWith(rule, StringComparison.Ordinal))).ToList();
        return missing.Count == 0
            ? null
            : $"整改方案应以{string.Join('、', PlanIssuers)}名义印发，缺少{string.Join('、', missing)}，请补正。";
    }

    /// <summary>中共北京市门头沟区委员会办公室 and 区人民政府办公室 as the rule writes them.</summary>
    private static string Short(string name) =>
        name.Replace("委员会办公室", "委办公室", StringComparison.Ordinal).Replace("人民政府", "政府", StringComparison.Ordinal);
}
