namespace Anlan.Rules.Versions;

/// <summary>How far a rule's text may be trusted and quoted.</summary>
public enum Provenance
{
    /// <summary>read: seen in a copy of the law or document named as source; may be quoted after proof-reading.</summary>
    Read,

    /// <summary>knowledge: known but not seen in a text; configurable, never printed as law.</summary>
    FromKnowledge,

    /// <summary>proposed: our own default where no rule is known; a setting like any other.</summary>
    Proposed,
}
