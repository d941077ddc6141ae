using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Units;

/// <summary>Reads names of areas: known ones, those with an ending of <c>unit_suffixes.csv</c>, and the numbered ones of the Corps.</summary>
internal sealed class AreaReader(WordTable<bool> places)
{
    private const int LongestStem = 5;

    // 积石山保安族东乡族撒拉族自治县: the peoples of an autonomous area stand in its name.
    private const int LongestAutonomousStem = 14;

    private static readonly WordTable<string[]> Suffixes = WordTable.Of("unit_suffixes");
    private static readonly WordTable<string[]> Aggregates = WordTable.Of("aggregates");

    /// <summary>Where the areas printed one after the other end: 石景山区广宁街道麻峪社区. <paramref name="start"/> when none is.</summary>
    public int ChainEnd(string text, int start, int limit, out UnitKind kind)
    {
        kind = UnitKind.Place;
        var at = start;
        for (var i = 0; i < 4 && End(text, at, limit, at > start, out var found) is var end and > 0; i++)
            (at, kind) = (end, found);
        return at;
    }

    public static UnitKind KindOf(string kind) =>
        kind switch
        {
            "place" => UnitKind.Place,
            "street" => UnitKind.Street,
            "grass" => UnitKind.Grass,
            "division" => UnitKind.Division,
            _ => UnitKind.Organisation,
        };

    public static bool IsFollowed(string text, int end, string notBefore) =>
        end < text.Length && notBefore.Contains(text[end], StringComparison.Ordinal);

    private int End(string text, int start, int limit, bool inside, out UnitKind kind)
    {
        kind = UnitKind.Place;
        if (start >= limit)
            return 0;
        // 临塔县和石屏镇 are two, 和平街道 is one: 和 joins when what follows it is a whole name.
        if (inside && text[start] is '和' or '与' or '及' && End(text, start + 1, limit, false, out _) > 0)
            return 0;
        var known = places.LengthAt(text, start);
        if (known > 0 && start + known <= limit)
        {
            kind = KindOfArea(text, start + known);
            return start + known;
        }
        if (NumberedEnd(text, start, limit, inside, out kind) is var numbered and > 0)
            return numbered;
        var autonomous = text.AsSpan(start, Math.Min(LongestAutonomousStem + 2, limit - start)).IndexOf("自治");
        var longest = autonomous > LongestStem ? autonomous : LongestStem;
        for (var i = start; i < limit && i - start <= longest; i++)
        {
            if (!UnitEndings.IsHan(text[i]) || NameStops.LengthAt(text, i) > 0)
                return 0;
            // 县商务局和县供销社 are two: no area runs over a department before it.
            if (i > start && text[i] is '和' or '与' or '及' && text[i - 1] is '局' or '委' or '厅' or '处' or '队' or '办')
                return 0;
            var length = Suffixes.LengthAt(text, i, out var row);
            // 开发区管委会和市…: a body of its own ends there.
            if (length >= 3 && row![1] == "org" && inside)
                return 0;
            if (length == 0 || i == start || row![1] is "org" or "division")
                continue;
            var isAutonomous = row[0].StartsWith("自治", StringComparison.Ordinal);
            if ((i - start > LongestStem && !isAutonomous) || !IsName(text, start, i, i + length, limit, inside, row))
                continue;
            kind = KindOf(row[1]);
            return i + length;
        }
        return 0;
    }

    private static bool IsName(string text, int start, int suffix, int end, int limit, bool inside, string[] row)
    {
        var stem = suffix - start;
        // 单县, 岚县, 辉苏木: a county may have a name of one character; a village only behind its town.
        var isShort = stem < 2 && !(row[0] is "县" or "苏木" && !IsDeterminer(text[start])) && !(inside && row[0] is "村" or "乡" or "镇");
        return !isShort
            && end <= limit
            && !IsFollowed(text, end, row[2])
            && !UnitEndings.IsWordOfItsOwn(text, start, end, inside)
            && Aggregates.LengthAt(text, start) == 0
            && !(row[1] == "grass" && !inside && stem > 4)
            && !(row[0] == "地区" && inside);
    }

    /// <summary>第十一师, 一四七团, 148团, 十二连 behind its 团: the Corps numbers its areas, in characters or digits.</summary>
    private static int NumberedEnd(string text, int start, int limit, bool inside, out UnitKind kind)
    {
        var at = text[start] == '第' ? start + 1 : start;
        var first = at;
        while (at < limit && at - first < 4 && (char.IsAsciiDigit(text[at]) || ChineseNumerals.IsNumeral(text[at])))
            at++;
        var ending = at < limit ? text[at] : '\0';
        kind =
            ending == '师' ? UnitKind.Place
            : ending == '团' ? UnitKind.Street
            : UnitKind.Grass;
        // 一团和气, 一连3起: one character alone is no number of an area.
        var isNumber = at - start >= 2 || (inside && at > first);
        return isNumber && (ending is '师' or '团' || (ending == '连' && inside)) ? at + 1 : 0;
    }

    private static bool IsDeterminer(char c) =>
        c is '各' or '该' or '本' or '我' or '全' or '市' or '省' or '州' or '两' or '三' or '几' or '多' or '邻' or '外' or '同' or '区';

    private static UnitKind KindOfArea(string text, int end)
    {
        for (var length = Math.Min(5, end); length > 0; length--)
            if (Suffixes.TryGet(text.AsSpan(end - length, length), out var row))
                return KindOf(row![1]);
        return UnitKind.Place;
    }
}
