namespace Anlan.Papers.Reading.Enterprises;

/// <summary>Finds firms whose ending says nothing by the list they stand in.</summary>
internal static class ListedFirms
{
    private const int Shortest = 3;
    private const int Longest = 15;

    /// <summary>How units and areas end: 区商务局、区教委等2家单位 lists no firm.</summary>
    private const string UnitEnds = "局委会办厅处科队省市县区旗镇乡村道";

    /// <summary>Adds what the lists of the range name to the firms found by their endings, in the order of the text.</summary>
    public static void Add(string text, TextSpan range, List<EnterpriseMention> found)
    {
        AddNeighbours(text, range, found);
        AddCounted(text, range, found);
    }

    /// <summary>北京普马仓储有限公司、北京鲲熙汇等: a list element between firms is a firm, whatever its ending.</summary>
    private static void AddNeighbours(string text, TextSpan range, List<EnterpriseMention> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var at = found[i].At.End;
            if (at >= range.End || text[at] != '、' || (i + 1 < found.Count && found[i + 1].At.Start == at + 1))
                continue;
            var end = at + 1;
            while (end < range.End && EnterpriseScanner.IsNameChar(text[end]) && text[end] != '等' && NameStops.LengthAt(text, end) == 0)
                end++;
            var isListed = end < range.End && (text[end] == '等' || text[end] == '、');
            var element = new TextSpan(at + 1, end);
            if (isListed && !found[i].IsPlace && IsFirm(text, element, range.Start, found))
                found.Insert(i + 1, new EnterpriseMention(element, element.Of(text), false));
        }
    }

    /// <summary>老张涮肉、川香园等6家: what is counted by 家 or 户 is a firm, whatever its ending.</summary>
    private static void AddCounted(string text, TextSpan range, List<EnterpriseMention> found)
    {
        var before = found.Count;
        for (var i = range.Start; i < range.End; i++)
        {
            if (text[i] != '等' || !IsCountOfFirms(text, i + 1, range.End))
                continue;
            for (var end = i; end > range.Start; )
            {
                var element = new TextSpan(EnterpriseScanner.LeftEdge(text, end, range.Start, isLegal: false), end);
                if (!UnitEnds.Contains(text[end - 1], StringComparison.Ordinal) && IsFirm(text, element, range.Start, found))
                    found.Add(new EnterpriseMention(element, element.Of(text), false));
                if (element.Start <= range.Start || text[element.Start - 1] != '、')
                    break;
                end = element.Start - 1;
            }
        }
        if (found.Count > before)
            found.Sort((a, b) => a.At.Start.CompareTo(b.At.Start));
    }

    private static bool IsCountOfFirms(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && char.IsAsciiDigit(text[end]))
            end++;
        return end > at && end < limit && text[end] is '家' or '户';
    }

    private static bool IsFirm(string text, TextSpan element, int from, List<EnterpriseMention> found) =>
        element.Length is >= Shortest and <= Longest
        && !found.Any(f => f.At.Overlaps(element))
        && EnterpriseScanner.IsName(text, element.Start, element.End, "named", from);
}
