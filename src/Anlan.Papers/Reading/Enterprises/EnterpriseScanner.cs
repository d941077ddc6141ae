using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Enterprises;

/// <summary>
/// Finds firms, institutions and sites by their endings, then walks left to the edge of the name: a separator, a bracket that does not close,
/// or a word that never stands inside a name. What is left must hold a proper name, not only words for a kind of firm.
/// </summary>
public static class EnterpriseScanner
{
    private const int LongestName = 40;
    private const int LongestGrowth = 14;
    private const int LongestGap = 6;

    private static readonly WordTable<string[]> Suffixes = WordTable.Of("enterprises");
    private static readonly WordTable<bool> Generic = WordTable.Of(Lexicon.Words("enterprise_generic"));
    private static readonly WordTable<bool> Connectives = WordTable.Of(Lexicon.Words("connectives"));

    /// <summary>Enterprises inside a range of the text, left to right, never overlapping.</summary>
    public static IReadOnlyList<EnterpriseMention> Within(string text, TextSpan range)
    {
        var found = new List<EnterpriseMention>();
        var edge = range.Start;
        for (var i = range.Start; i < range.End; i++)
        {
            var length = Suffixes.LengthAt(text, i, out var row);
            if (length == 0 || i + length > range.End || i <= edge || InsideTitle(text, i, range.Start))
                continue;
            var end = i + length;
            if (end < text.Length && row![3].Contains(text[end], StringComparison.Ordinal))
                continue;
            end = AttachedEnd(text, LegalEnd(text, end, range.End), range.End);
            var grows = row![2] == "1" || text.AsSpan(i, end - i).EndsWith("公司") || text.AsSpan(i, end - i).EndsWith("集团");
            var start = BehindDepartment(text, LeftEdge(text, i, edge, row[1] == "legal"), i);
            if (!IsName(text, start, i, row[1], range.Start))
                continue;
            if (grows)
                end = Grow(text, end, range.End);
            // 产业园项目 is one name; 敬老院装修改造工程 is works at the home.
            else
                end = WorksEnd(text, end, range.End);
            found.Add(new EnterpriseMention(new TextSpan(start, end), text[start..end], row[1] == "place"));
            edge = end;
            i = end - 1;
        }
        ListedFirms.Add(text, range, found);
        return found;
    }

    /// <summary>市卫生健康局某某医院, 新区管委会重大项目: the department before a firm is no part of its name.</summary>
    private static int BehindDepartment(string text, int start, int suffix)
    {
        for (var i = start + 1; i < suffix; i++)
        {
            var length = text.AsSpan(i).StartsWith("管委会") ? 3 : UnitNames.AuthorityLengthAt(text, i);
            if (length > 0 && suffix > i + length)
                start = i += length;
        }
        return start;
    }

    /// <summary>医院管理有限公司, 金石矿业公司: an ending right before a firm's ending is part of its name.</summary>
    private static int LegalEnd(string text, int end, int limit)
    {
        for (var i = end; i < limit && i - end <= LongestGap && IsNameChar(text[i]) && NameStops.LengthAt(text, i) == 0; i++)
            if (
                Suffixes.LengthAt(text, i, out var row) is var length and > 0
                && i + length <= limit
                && (row![1] == "legal" && row[2] == "1" || (i == end && row[1] is "legal" or "named"))
                && !(i + length < text.Length && row[3].Contains(text[i + length], StringComparison.Ordinal))
            )
                return i + length;
        return end;
    }

    /// <summary>师范学院附属小学: what is attached to an institution is another one, and its name holds the first.</summary>
    private static int AttachedEnd(string text, int end, int limit)
    {
        if (!text.AsSpan(end, limit - end).StartsWith("附属"))
            return end;
        for (var i = end + 2; i < limit && i - end <= 8 && IsNameChar(text[i]); i++)
            if (Suffixes.LengthAt(text, i) is var length and > 0 && i + length <= limit)
                return i + length;
        return end;
    }

    /// <summary>Where the name that runs up to <paramref name="suffix"/> starts.</summary>
    internal static int LeftEdge(string text, int suffix, int edge, bool isLegal)
    {
        var depth = 0;
        var at = suffix;
        while (at > edge && suffix - at < LongestName)
        {
            var c = text[at - 1];
            if (c == '）')
                depth++;
            else if (c == '（')
            {
                if (--depth < 0)
                    break;
            }
            else if (depth == 0 && !IsNameChar(c) && !(isLegal && c is '“' or '”'))
                break;
            if (depth == 0 && StopEndsAt(text, at, edge) is var stop and > 0)
                break;
            at--;
        }
        while (at < suffix && Connectives.LengthAt(text, at) is var skip and > 0 && at + skip < suffix)
            at += skip;
        return at;
    }

    /// <summary>Whether a word that ends a name's left side stands right before <paramref name="at"/>.</summary>
    private static int StopEndsAt(string text, int at, int edge)
    {
        if (NameStops.LengthBefore(text, at, edge) is var stop and > 0)
            return stop;
        if (IsCounted(text, at, edge))
            return 1;
        return text[at - 1] is '和' or '及' or '或' or '于' or '使' or '给' ? 1 : 0;
    }

    /// <summary>2家企业, 57所学校: a number and its measure word stand before it. 万家乐 and 个体 hold such characters too.</summary>
    private static bool IsCounted(string text, int at, int edge) =>
        at - 2 >= edge
        && text[at - 1] is '家' or '个' or '名' or '所' or '座' or '处' or '条' or '台' or '栋' or '户' or '间' or '口'
        && (char.IsAsciiDigit(text[at - 2]) || text[at - 2] is '余' or '多' or '几' or '两' or '三');

    /// <summary>A proper name must be left when words for kinds of firms are taken out.</summary>
    internal static bool IsName(string text, int start, int suffix, string strength, int rangeStart)
    {
        // 重庆某公司 hides a name on purpose.
        if (text.AsSpan(start, suffix - start).Contains('某'))
            return false;
        var area = AreaEnd(text, start, suffix);
        // 57所学校, 3个老旧厂房: what is counted is not named.
        if (text[start] is '各' or '全' || IsCounted(text, start, rangeStart))
            return false;
        // 宁川经开区污水处理厂, 白榆县医院, 市燃气集团: one of its kind in its area.
        if (OnlyOne.IsName(text, start, area, suffix))
            return true;
        if (area == suffix && area > start && text[suffix] != '养')
            return false;
        var proper = 0;
        for (var i = area; i < suffix; )
        {
            var length = Generic.LengthAt(text, i);
            if (length > 0 && i + length <= suffix && !(text[i] == '家' && length == 1 && proper > 0))
                i += length;
            else
            {
                proper += text[i] is '（' or '）' or '“' or '”' ? 0 : 1;
                i++;
            }
        }
        // “生命防护工程” is a campaign, not a site.
        if (strength == "site" && start > 0 && text[start - 1] == '“')
            return false;
        if (strength == "site")
            return proper >= 3 && IsCleanEdge(text, start, rangeStart);
        return proper >= 2;
    }

    /// <summary>医院门诊楼项目, 中学迁建项目: the project at an institution is a name of its own.</summary>
    private static int WorksEnd(string text, int end, int limit)
    {
        if (Suffixes.LengthAt(text, end, out var site) is var length and > 0 && IsWorks(text, end + length, site!) && end + length <= limit)
            return LotEnd(text, end + length, limit);
        if (LotEnd(text, end, limit) is var lot && lot > end)
            return lot;
        // 景区漂流项目 is something to ride on.
        if (text[end - 1] == '区')
            return end;
        for (var i = end; i < limit && i - end <= LongestGap && IsNameChar(text[i]) && NameStops.LengthAt(text, i) == 0; i++)
            if (
                Suffixes.LengthAt(text, i, out var row) is var more and > 0
                && row![0].EndsWith("项目", StringComparison.Ordinal)
                && IsWorks(text, i + more, row)
                && i + more <= limit
            )
                return i + more;
        return end;
    }

    /// <summary>工程05标段, 工程土建03标: the numbered lot behind the works is part of its name.</summary>
    private static int LotEnd(string text, int end, int limit)
    {
        if (text[end - 1] is not ('程' or '目'))
            return end;
        for (var i = end; i < limit && i - end <= LongestGap && IsNameChar(text[i]); i++)
            if (text[i] == '标' && i > end && char.IsAsciiLetterOrDigit(text[i - 1]))
                return i + 1 < limit && text[i + 1] == '段' ? i + 2 : i + 1;
        return end;
    }

    /// <summary>项目, 工程 or 迁建工程 right behind the name, and not the start of 项目经理.</summary>
    private static bool IsWorks(string text, int end, string[] row) =>
        (row[0].Contains("项目", StringComparison.Ordinal) || row[0] is "工程" || row[0].EndsWith("建工程", StringComparison.Ordinal))
        && !(end < text.Length && row[3].Contains(text[end], StringComparison.Ordinal));

    /// <summary>Behind the areas at the head: 昌平区涉危实验室 is a kind of place in 昌平区, not a name.</summary>
    private static int AreaEnd(string text, int start, int suffix)
    {
        var end = start;
        for (var i = start; i < suffix && i - end <= 5; i++)
            if ((AreaLevels.IsLevel(text[i]) || EndsStreet(text, i)) && i - end >= 2)
                end = i + 1;
        return end;
    }

    private static bool EndsStreet(string text, int i) =>
        (text[i] == '道' && text[i - 1] == '街') || (text[i] == '区' && text[i - 1] == '社');

    private static bool IsCleanEdge(string text, int start, int rangeStart) =>
        start == rangeStart
        || !IsNameChar(text[start - 1])
        || Connectives.LengthBefore(text, start, out _) > 0
        || StopEndsAt(text, start, rangeStart) > 1
        || text[start - 1] is '对' or '由' or '将'
        || text.AsSpan(0, start).EndsWith("监管的")
        || text.AsSpan(0, start).EndsWith("承建的")
        || text.AsSpan(0, start).EndsWith("实施的");

    /// <summary>…有限公司搬迁改造项目: words for the kind of works alone name no site, and the firm is meant.</summary>
    private static bool IsOnlyWorks(string text, int from, int site)
    {
        var i = from;
        while (i < site && Generic.LengthAt(text, i) is var word and > 0)
            i += word;
        return i >= site;
    }

    /// <summary>A branch printed behind the firm: …有限公司第一客运分公司草桥场站.</summary>
    private static int Grow(string text, int end, int limit)
    {
        for (var i = end; i < limit && i - end <= LongestGrowth; i++)
        {
            // G328海丰段项目 goes on with the name; 126座 counts.
            var counts = char.IsAsciiDigit(text[i]) && !char.IsAsciiLetterOrDigit(text[i - 1]);
            if (!IsNameChar(text[i]) || counts || NameStops.LengthAt(text, i) > 0)
                break;
            var length = Suffixes.LengthAt(text, i, out var row);
            var isBranch =
                length > 0
                    ? row![1] is "legal" or "named" || row[0] is "车队" || (IsWorks(text, i + length, row) && !IsOnlyWorks(text, end, i))
                    : text[i] == '部' && i > end;
            if (!isBranch || (i == end && length == 0) || i + Math.Max(length, 1) > limit)
                continue;
            end = i + Math.Max(length, 1);
            i = end - 1;
        }
        return end;
    }

    private static bool InsideTitle(string text, int at, int from)
    {
        for (var i = at - 1; i >= from && at - i < 60; i--)
        {
            if (text[i] == '》')
                return false;
            if (text[i] == '《')
                return true;
        }
        return false;
    }

    internal static bool IsNameChar(char c) =>
        c is >= '\u4e00' and <= '\u9fff' or '·' or '—' or '-' or '#' or ' ' or >= '\u3400' and <= '\u4dbf' || char.IsAsciiLetterOrDigit(c);
}
