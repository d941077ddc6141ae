namespace Anlan.Papers.Reading.Problems;

/// <summary>Knows sentences that only announce findings.</summary>
internal static class Introductions
{
    /// <summary>…主要存在以下4个方面问题 introduces the items, and says nothing itself.</summary>
    public static bool Is(string sentence)
    {
        if (sentence.Length > 90)
            return false;
        var announces =
            Announces(sentence)
            || sentence.Contains("方面问题", StringComparison.Ordinal)
            || sentence.Contains("方面的问题", StringComparison.Ordinal)
            || (sentence.Contains("相比", StringComparison.Ordinal) && sentence.Contains("差距", StringComparison.Ordinal))
            || sentence.Contains("如下", StringComparison.Ordinal)
            || sentence.Contains("一些问题", StringComparison.Ordinal)
            || sentence.Contains("不少问题", StringComparison.Ordinal)
            || sentence.Contains("主要表现", StringComparison.Ordinal)
            || sentence is "存在问题：" or "主要问题：" or "存在的问题：" or "发现问题：";
        return announces && sentence[^1] is '：' or '。' && sentence.Count(c => c == '，') <= 3;
    }

    /// <summary>存在以下问题, 以下五个方面; not 规模以下, 限额以下.</summary>
    private static bool Announces(string sentence)
    {
        var at = sentence.IndexOf("以下", StringComparison.Ordinal);
        return at >= 0
            && (
                (at > 0 && sentence[at - 1] is '在' or '有' or '现' or '出' or '了' or '将' or '是')
                || (
                    at + 2 < sentence.Length
                    && (char.IsAsciiDigit(sentence[at + 2]) || "几问方隐不突主两三四五六七八共".Contains(sentence[at + 2]))
                )
            );
    }
}
