using System.Text.RegularExpressions;

namespace Anlan.Papers.Reading.Checks;

/// <summary>The names of a printed list. 和、及、与 may join two items or belong to one name, so the number of items is a range.</summary>
internal sealed partial class NameList
{
    private NameList(IReadOnlyList<string> items, int most)
    {
        Items = items;
        Most = most;
    }

    public IReadOnlyList<string> Items { get; }

    /// <summary>Items when every 和、及、与 separates, except in quoted names.</summary>
    public int Most { get; }

    /// <summary>Items as separated by 、 or quotation marks; 和 before the last one separates, too.</summary>
    public int Count => Items.Count;

    public bool AllQuoted => Items.All(i => i[^1] is '》' or '”');

    public bool Fits(decimal number) => number >= Math.Min(Count, Least) && number <= Most;

    /// <summary>Items when no 和、及、与 separates.</summary>
    private int Least { get; init; }

    public static bool IsJoint(char c) => c is '、' or '和' or '及' or '与' or '或' or '对' or '的';

    public static NameList Of(string list)
    {
        var quoted = Quoted().Matches(list);
        var tail = QuotedTail().Match(list);
        if (tail.Success && quoted.Count >= 2)
        {
            var names = Quoted().Matches(tail.Value).Select(m => m.Value).ToList();
            return new NameList(names, names.Count) { Least = names.Count };
        }
        var plain = list.Split('、', StringSplitOptions.RemoveEmptyEntries);
        if (plain.Length == 0)
            return new NameList([], 0);
        var joints = Joint().Count(list);
        var last = Joint().Split(plain[^1]);
        var items = last.Length == 2 && last.All(p => p.Length > 1) ? [.. plain[..^1], .. last] : plain;
        return new NameList(items, plain.Length + joints) { Least = plain.Length };
    }

    [GeneratedRegex("《[^》]{1,300}》|“[^”]{1,300}”")]
    private static partial Regex Quoted();

    /// <summary>Names in marks following each other up to the end, with joints between them or none.</summary>
    [GeneratedRegex("(?:(?:《[^》]{1,300}》|“[^”]{1,300}”)(?:、|和|及|与|以及)?){2,}$")]
    private static partial Regex QuotedTail();

    [GeneratedRegex("以及|和|及|与")]
    private static partial Regex Joint();
}
