using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Enterprises;

/// <summary>Knows names made of an area or a level word and words for a kind of institution: 市博物馆, 澥浦镇中心幼儿园, 区供电公司.</summary>
internal static class OnlyOne
{
    private static readonly WordTable<string[]> Suffixes = WordTable.Of("enterprises");
    private static readonly WordTable<bool> Generic = WordTable.Of(Lexicon.Words("enterprise_generic"));

    /// <param name="text">The normal form.</param>
    /// <param name="start">Where the name would begin.</param>
    /// <param name="area">Where the areas at its head end; <paramref name="start"/> when none stands there.</param>
    /// <param name="suffix">Where its ending begins.</param>
    public static bool IsName(string text, int start, int area, int suffix)
    {
        if (Suffixes.LengthAt(text, suffix, out var row) is var length && row is null)
            return false;
        var (rule, last) = (row[4], text[suffix + length - 1]);
        // 宁川经开区污水处理厂: a works of its kind right behind its area.
        if (area == suffix && area > start && (last == '厂' || rule == "area"))
            return true;
        var isLevel = area == start && IsLevelWord(text, start);
        if (rule.Length == 0 || (area == start && !isLevel) || (rule == "level" && !isLevel))
            return false;
        // 中心幼儿园, 第二人民医院, 公交集团.
        var first = isLevel ? start + 1 : area;
        var i = first;
        while (i < suffix && Generic.LengthAt(text, i) is var word and > 0 && i + word <= suffix)
            i += word;
        return i == suffix && (i > first || (isLevel && rule == "area"));
    }

    /// <summary>市 of 市博物馆, not of 市属医院, 市场 or 城市.</summary>
    private static bool IsLevelWord(string text, int at) =>
        AreaLevels.IsLevel(text[at])
        && (at == 0 || !UnitEndings.IsHan(text[at - 1]) || text[at - 1] is '和' or '与' or '及' || NameStops.LengthBefore(text, at, 0) > 0)
        && text[at + 1] is not ('级' or '属' or '直' or '内' or '区' or '场' or '民' or '政' or '域');
}
