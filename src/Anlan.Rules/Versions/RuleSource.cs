namespace Anlan.Rules.Versions;

/// <summary>Where a rule comes from.</summary>
/// <param name="Law">Title of the law or document, with its number where it has one.</param>
/// <param name="Article">Article, clause or annex; empty where the source has none.</param>
/// <param name="Provenance">How it was learnt.</param>
public sealed record RuleSource(string Law, string Article, Provenance Provenance)
{
    /// <summary>As shown beside a judgement: 《…》第十七条; a rule not read in a text says so.</summary>
    public string Text =>
        Provenance switch
        {
            Provenance.Read => $"《{Law}》{Article}",
            Provenance.FromKnowledge => $"《{Law}》{Article}（未核对原文）",
            Provenance.Proposed => "系统默认值，可在设置中修改",
        };
}
