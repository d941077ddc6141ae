using Anlan.Papers.Reading.Outlining;

namespace Anlan.Papers.Reading.Problems;

/// <summary>
/// Marks lead sentences: short, nobody and no number in them, and a sentence with more to say behind them. They are headings of level 3,
/// not findings. Bold print is a hint only: it gets lost where a line breaks.
/// </summary>
internal static class LeadFinder
{
    private const int LongestNumbered = 60;
    private const int LongestOpening = 36;
    private const int LongestInside = 30;
    private const int ShortestFinding = 21;

    private const int ShortestName = 4;

    private static readonly string[] Deeds = ["违规", "擅自", "私自"];
    private static readonly string[] Judgements = ["行为", "问题", "现象", "突出", "多发", "严重", "普遍", "不力", "不到位"];

    private static readonly string[] Continuations =
    [
        "如，",
        "如：",
        "例如",
        "其中",
        "同时",
        "但",
        "存在",
        "也",
        "还",
        "并",
        "该",
        "其",
        "没有",
        "未",
    ];

    /// <param name="views">Sentences of the problem part.</param>
    /// <param name="named">Sections whose heading is the name of a firm: every sentence under it is a finding about that firm.</param>
    /// <param name="text">The normal form.</param>
    public static void Mark(IReadOnlyList<SentenceView> views, HashSet<int> named, string text)
    {
        // From the end: whether the next one is a lead itself is needed first.
        for (var i = views.Count - 1; i >= 0; i--)
        {
            var next = i + 1 < views.Count && views[i + 1].Section == views[i].Section ? views[i + 1] : null;
            var isFirst = i == 0 || views[i - 1].Section != views[i].Section;
            views[i].IsLead = !named.Contains(views[i].Section) && IsLead(views[i], next, isFirst, text);
        }
    }

    private static bool IsLead(SentenceView view, SentenceView? next, bool isFirst, string text)
    {
        var sentence = view.At.Of(text);
        // 1.鑫源化工有限公司。… A name alone says whom the sentences behind it are about.
        if (next is not null && view.Subject.IsNamed && view.At.End - view.Subject.At.End <= 1)
            return true;
        // An item with its responsible unit behind it is a finding.
        if (next is null || ResponsibleUnits.Opens(text, next.At))
            return false;
        if (view.IsConcrete || sentence.Contains('；', StringComparison.Ordinal))
            return false;
        if (Array.Exists(Continuations, word => sentence.StartsWith(word, StringComparison.Ordinal)))
            return false;
        var commas = sentence.Count(c => c == '，');
        var isItem = view.Number.Style != NumberStyle.None;
        var nextIsSibling = next.Number.Style == view.Number.Style && isItem;
        if (isItem)
            return !nextIsSibling && sentence.Length <= LongestNumbered && !next.IsLead;
        if (view.IsBold && commas <= 1)
            return true;
        if (next.Number.Style != NumberStyle.None)
            return sentence[^1] == '：' || (isFirst && commas <= 1 && sentence.Length <= LongestOpening);
        if (next.IsLead || commas > 1)
            return false;
        if (view.Subject.IsAggregate && commas > 0)
            return false;
        if (!isFirst && TellsDeed(sentence))
            return false;
        if (isFirst || view.StartsParagraph)
            return sentence.Length <= (next.IsConcrete ? LongestOpening : ShortestFinding)
                && (view.Subject.Kind is not SubjectKind.People || next.IsConcrete);
        if (sentence.Length <= LongestInside && next.IsConcrete && view.Subject.Kind is SubjectKind.None or SubjectKind.Group)
            return true;
        return sentence.Length <= ShortestFinding && commas == 0 && next.At.Length >= 2 * sentence.Length;
    }

    /// <summary>石景山万商汇地下车库违规停放…: somebody without a known ending did something; 违规动火问题突出 speaks of no deed.</summary>
    private static bool TellsDeed(string sentence) =>
        Array.Exists(Deeds, word => sentence.IndexOf(word, StringComparison.Ordinal) >= ShortestName)
        && !Array.Exists(Judgements, word => sentence.Contains(word, StringComparison.Ordinal));
}
