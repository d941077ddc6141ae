using System.Text.RegularExpressions;
using Anlan.Papers.Reading.Enterprises;
using Anlan.Papers.Reading.Units;

namespace Anlan.Papers.Reading.Problems;

/// <summary>Reads who a list of findings makes responsible: （牵头单位：市商务局；配合单位：市应急局、城投集团）.</summary>
internal static partial class ResponsibleUnits
{
    // A bracket with more names than this is no bracket (characters).
    private const int LongestName = 30;

    /// <summary>Everybody named behind 责任单位：, 牵头单位：, 配合单位： …; null when the span has no such words.</summary>
    public static IReadOnlyList<UnitMention>? In(string text, TextSpan span, UnitScanner scanner)
    {
        var units = new List<UnitMention>();
        for (var match = Label().Match(text, span.Start, span.Length); match.Success; match = match.NextMatch())
            units.AddRange(ListAt(text, match.Index + match.Length, span.End, scanner));
        return units.Count > 0 ? units : null;
    }

    /// <summary>Whether the span is nothing but such a note.</summary>
    public static bool Opens(string text, TextSpan span) =>
        Label().Match(text, span.Start, span.Length) is { Success: true } match
        && text.AsSpan(span.Start, match.Index - span.Start).TrimStart("（【[").IsEmpty;

    /// <summary>Here every element is a name, whatever its ending: a firm answers as a department does.</summary>
    private static IEnumerable<UnitMention> ListAt(string text, int start, int limit, UnitScanner scanner)
    {
        for (var at = start; at < limit; at++)
        {
            var end = NameEnd(text, at, limit);
            if (!IsFirm(text, at, end) && UnitList.ReadAt(text, at, FirmFrom(text, end, limit), scanner) is { } list)
            {
                foreach (var mention in list.Mentions)
                    yield return mention;
                at = list.At.End;
            }
            else
            {
                if (end - at is >= 3 and <= LongestName)
                    yield return new UnitMention(new TextSpan(at, end), text[at..end], "", text[at..end], '\0', UnitKind.Organisation);
                at = end;
            }
            if (at >= limit || text[at] is not ('、' or '，'))
                yield break;
        }
    }

    /// <summary>鹤城中燃城市燃气发展有限公司 opens like an area, and is none.</summary>
    private static bool IsFirm(string text, int at, int end) =>
        EnterpriseScanner.Within(text, new TextSpan(at, end)) is [{ At: var firm }] && firm == new TextSpan(at, end);

    /// <summary>Where the first firm of the list behind <paramref name="at"/> stands; the limit when none does.</summary>
    private static int FirmFrom(string text, int at, int limit)
    {
        while (at < limit && text[at] is '、' or '，')
        {
            var end = NameEnd(text, at + 1, limit);
            if (IsFirm(text, at + 1, end))
                return at + 1;
            at = end;
        }
        return limit;
    }

    private static int NameEnd(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && end - at <= LongestName && !IsEdge(text[end]))
            end++;
        return end;
    }

    private static bool IsEdge(char c) => c is '、' or '，' or '；' or '。' or '）' or '】' or ']' or '\n' or '：';

    [GeneratedRegex("(?:整改)?(?:责任|整改|牵头|配合|协同|主管|监管|属地|落实)(?:责任)?(?:单位|部门|主体|地区)(?:：|为)")]
    private static partial Regex Label();
}
