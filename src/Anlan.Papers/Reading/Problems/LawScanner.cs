namespace Anlan.Papers.Reading.Problems;

/// <summary>Finds 《…》 that name laws, rules and documents, with the number in the bracket behind.</summary>
internal static class LawScanner
{
    private static readonly string[] Endings =
    [
        "法",
        "条例",
        "规定",
        "办法",
        "细则",
        "标准",
        "规范",
        "规程",
        "意见",
        "通知",
        "方案",
        "决定",
        "规则",
        "导则",
    ];

    private const int LongestTitle = 300;

    public static IReadOnlyList<LawReference> Scan(string text)
    {
        var found = new List<LawReference>();
        for (var open = text.IndexOf('《'); open >= 0; open = text.IndexOf('《', open + 1))
        {
            var close = text.IndexOf('》', open);
            if (close < 0)
                break;
            // No title is that long; hostile text must not be copied once for every mark.
            if (close - open > LongestTitle)
                continue;
            var title = text[(open + 1)..close];
            var bare = title.EndsWith('）') ? title[..Math.Max(0, title.LastIndexOf('（'))] : title;
            if (!Array.Exists(Endings, ending => bare.EndsWith(ending, StringComparison.Ordinal)))
                continue;
            var reference = new LawReference(title, NumberAt(text, close + 1));
            if (!found.Contains(reference))
                found.Add(reference);
        }
        return found;
    }

    /// <summary>（京办发〔2019〕82号） or （市政府令第285号） right behind the title.</summary>
    private static string? NumberAt(string text, int at)
    {
        if (at >= text.Length || text[at] != '（')
            return null;
        var close = text.IndexOf('）', at);
        var inside = close < 0 ? "" : text[(at + 1)..close];
        return inside.Length <= 40 && (inside.Contains('号', StringComparison.Ordinal) || inside.StartsWith("GB", StringComparison.Ordinal))
            ? inside
            : null;
    }
}
