using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Problems;

/// <summary>Decides whether a piece of the problem part is a finding, and how sure that is.</summary>
internal static class FindingJudge
{
    private static readonly WordTable<bool> Praise = WordTable.Of(Lexicon.Words("positive", 1, "praise"));
    private static readonly string[] Comparisons = ["占", "增加", "上升", "高于", "达到", "突出", "集中"];

    /// <param name="draft">The piece with its units.</param>
    /// <param name="text">The normal form.</param>
    /// <param name="current">Units the sentences before were about.</param>
    public static bool IsFinding(Draft draft, string text, IReadOnlyList<string> current)
    {
        var isConsequence = Triggers.IsConsequence(text, draft.At.Start);
        // A conclusion is a finding only when it names somebody new.
        if (
            isConsequence
            && (draft.Units.Count == 0 || draft.Weight < 2 || draft.Subject.Kind != SubjectKind.Units || draft.Units.All(current.Contains))
        )
            return false;
        if (draft.Weight >= 2 || draft.SharesPredicate)
            return true;
        // 部分…、个别…、有的… stand in the problem part only to be blamed; a firm is named there for the same reason.
        if (draft.Subject.Kind is SubjectKind.People or SubjectKind.Group && draft.Aggregated && draft.At.Length >= 12)
            return true;
        if (draft.Subject.Kind == SubjectKind.Enterprises && draft.At.Length >= 14)
            return true;
        if (draft.Weight >= 1 && draft.Subject.IsNamed)
            return true;
        // A department or street stands in the problem part for what it did, unless it is praised there first.
        if (
            draft.Subject is { Kind: SubjectKind.Units }
            && draft.Subject.Units.Any(IsActor)
            && draft.At.Length >= 16
            && !Demands(text, draft.Subject.At.End)
            && !Praise.AnyIn(text.AsSpan(draft.At.Start, draft.At.Length))
        )
            return true;
        // About one finding in seven names no lack at all: the figures side by side are the finding.
        if (draft.FigureCount > 0 && draft.Subject.IsNamed)
            return true;
        return draft.FigureCount > 1
            || draft.FigureCount > 0 && current.Count > 0 && (draft.Weight >= 1 || draft.FigureCount >= 2 || Compares(text, draft.At));
    }

    /// <summary>区司法部门要求，… tells what the rule is.</summary>
    private static bool Demands(string text, int at) =>
        text.AsSpan(at).StartsWith("要求") || text.AsSpan(at).StartsWith("规定") || text.AsSpan(at).StartsWith("明确");

    private static bool IsActor(UnitMention unit) => unit.Kind is UnitKind.Street or UnitKind.Grass || unit.Core.Length > 0;

    /// <summary>More independent signs, more confidence; never certainty.</summary>
    public static double Confidence(Draft draft)
    {
        var signs = 0.5;
        if (draft.Weight >= 2)
            signs += 0.2;
        if (draft.Units.Count > 0 || draft.Enterprises.Count > 0)
            signs += 0.15;
        if (draft.FigureCount > 0)
            signs += 0.05;
        if (draft.Weight >= 4)
            signs += 0.05;
        return Math.Round(signs - (draft.Aggregated ? 0.05 : 0), 2);
    }

    private static bool Compares(string text, TextSpan span) =>
        Array.Exists(Comparisons, word => text.AsSpan(span.Start, span.Length).Contains(word, StringComparison.Ordinal));
}
