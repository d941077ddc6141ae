using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Checks;

/// <summary>Decides whether the printed name of a whole (占抽查企业总数…) can mean a certain number of the text.</summary>
internal static class WholeName
{
    private static readonly string[] Hollow =
    [
        "总数",
        "总量",
        "总额",
        "总户数",
        "总人数",
        "合计",
        "总",
        "全部",
        "所有",
        "数量",
        "数",
        "量",
        "的",
        "其",
    ];

    /// <summary>占总数的…: no name at all.</summary>
    public static bool IsBare(string name) => Core(name).Length == 0;

    /// <summary>
    /// Two characters in a row of the name must stand in the number's clause, and a scope in the name (全市, 全区) must be said there too:
    /// 高层建筑7028栋，占全市的30% gives the part, and nothing in the text gives the whole.
    /// </summary>
    public static bool Names(CheckText text, CheckSentence sentence, Figure whole, string name)
    {
        var from = text.ClauseStart(whole.At.Start, sentence.At.Start);
        var clause = text.Text[from..text.ClauseEnd(whole.At.End, sentence.At.End)];
        var scope = Array.Find(CheckWords.Scopes, s => name.Contains(s, StringComparison.Ordinal));
        if (scope is not null && !clause.Contains(scope, StringComparison.Ordinal))
            return false;
        var core = Core(scope is null ? name : name.Replace(scope, "", StringComparison.Ordinal));
        if (core.Length < 2)
            return scope is not null || core.Length == 0;
        for (var i = 0; i + 1 < core.Length; i++)
            if (clause.Contains(core.Substring(i, 2), StringComparison.Ordinal))
                return true;
        return false;
    }

    private static string Core(string name)
    {
        foreach (var word in Hollow)
            name = name.Replace(word, "", StringComparison.Ordinal);
        return name;
    }
}
