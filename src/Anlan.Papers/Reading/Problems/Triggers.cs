using System.Globalization;

namespace Anlan.Papers.Reading.Problems;

/// <summary>Weighs the words of a passage that say something is missing, wrong or weak. Titles in 《》 do not count.</summary>
internal static class Triggers
{
    private sealed record Trigger(int Weight, string NotAfter, string NotBefore);

    private static readonly WordTable<Trigger> Words = new(
        Lexicon
            .Rows("triggers")
            .Select(row => KeyValuePair.Create(row[0], new Trigger(int.Parse(row[1], CultureInfo.InvariantCulture), row[2], row[3])))
    );
    private static readonly WordTable<bool> Consequences = WordTable.Of(Lexicon.Words("consequences"));

    /// <summary>2 or more: a fact is named; 1: a sign that needs another; 0: none.</summary>
    public static int Weight(string text, TextSpan range)
    {
        var total = 0;
        var title = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            title +=
                text[i] == '《' ? 1
                : text[i] == '》' && title > 0 ? -1
                : 0;
            if (title > 0)
                continue;
            if (text[i] == '多' && IsMuchOfOneLittleOfOther(text, i, range.End))
                total += 2;
            if (text[i] == '重' && IsOneBeforeOther(text, i, range.End))
                total += 2;
            var length = Words.LengthAt(text, i, out var word);
            if (length == 0 || i + length > range.End)
                continue;
            var turned =
                (i > 0 && word!.NotAfter.Contains(text[i - 1], StringComparison.Ordinal))
                || (i + length < text.Length && word!.NotBefore.Contains(text[i + length], StringComparison.Ordinal));
            if (!turned)
                total += word!.Weight;
            i += length - 1;
        }
        return total;
    }

    /// <summary>检查多、发现问题少: much of one thing and little of the other says what is wrong without a word for it.</summary>
    private static bool IsMuchOfOneLittleOfOther(string text, int at, int end)
    {
        if (at + 1 >= end || text[at + 1] is not ('、' or '，'))
            return false;
        for (var i = at + 2; i < end && i < at + 24; i++)
            if (text[i] == '少' && (i + 1 == text.Length || text[i + 1] is '、' or '，' or '。' or '；' or '的'))
                return true;
        return false;
    }

    /// <summary>重发展轻安全, 重建设、轻管理.</summary>
    private static bool IsOneBeforeOther(string text, int at, int end)
    {
        var light = text.IndexOf('轻', at, Math.Min(8, end - at));
        return light > at + 1 && light + 1 < end && text[light + 1] is not ('重' or '工' or '纺' or '伤');
    }

    public static bool IsConsequence(string text, int at) => Consequences.LengthAt(text, at) > 0;
}
