using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Outlining;

/// <summary>How a heading is numbered, from the highest rank down.</summary>
internal enum NumberStyle
{
    None,

    /// <summary>一、 and 第一部分</summary>
    Chinese,

    /// <summary>（一）</summary>
    BracketedChinese,

    /// <summary>一是</summary>
    ChineseIs,

    /// <summary>1. 1．1、</summary>
    Arabic,

    /// <summary>（1） and ①</summary>
    BracketedArabic,
}

/// <summary>The number at the head of a paragraph.</summary>
/// <param name="Style">Its style.</param>
/// <param name="Length">Characters it takes, with its stop or brackets.</param>
/// <param name="Printed">The number as the contract prints it: "二", "（三）", "一是", "1.".</param>
/// <param name="Value">1, 2, 3 …</param>
internal readonly record struct Numbering(NumberStyle Style, int Length, string Printed, int Value)
{
    public static Numbering None { get; } = new(NumberStyle.None, 0, "", 0);

    public int Level =>
        Style switch
        {
            NumberStyle.Chinese => 1,
            NumberStyle.BracketedChinese => 2,
            NumberStyle.ChineseIs or NumberStyle.Arabic => 3,
            NumberStyle.BracketedArabic => 4,
            _ => 0,
        };

    /// <summary>Reads the number at <paramref name="at"/> of a normal-form text.</summary>
    public static Numbering At(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
            return None;
        if (text[at] == '（')
            return Bracketed(text, at);
        if (text[at] is >= '①' and <= '⑳')
            return new Numbering(NumberStyle.BracketedArabic, 1, text[at].ToString(), text[at] - '①' + 1);
        if (char.IsAsciiDigit(text[at]))
            return Arabic(text, at);
        var from = text[at] == '第' ? at + 1 : at;
        var end = from;
        while (end < text.Length && end - from < 4 && ChineseNumerals.IsNumeral(text[end]))
            end++;
        if (end == from || end >= text.Length || ChineseNumerals.Parse(text[from..end]) is not { } value)
            return None;
        var number = text[from..end].ToString();
        if (text[at] == '第')
            return text[end..].StartsWith("部分")
                ? new Numbering(NumberStyle.Chinese, PartLength(text, end + 2) - at, number, value)
                : None;
        return text[end] switch
        {
            '、' or '．' or '.' => new Numbering(NumberStyle.Chinese, end - at + 1, number, value),
            '是' => new Numbering(NumberStyle.ChineseIs, end - at + 1, number + "是", value),
            _ => None,
        };
    }

    private static int PartLength(ReadOnlySpan<char> text, int end) => end < text.Length && text[end] is '：' or '、' ? end + 1 : end;

    private static Numbering Bracketed(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at < 5 && (ChineseNumerals.IsNumeral(text[end]) || char.IsAsciiDigit(text[end])))
            end++;
        if (end == at + 1 || end >= text.Length || text[end] != '）')
            return None;
        var inside = text[(at + 1)..end];
        var printed = text[at..(end + 1)].ToString();
        if (int.TryParse(inside, out var digits))
            return new Numbering(NumberStyle.BracketedArabic, end - at + 1, printed, digits);
        return ChineseNumerals.Parse(inside) is { } value
            ? new Numbering(NumberStyle.BracketedChinese, end - at + 1, printed, value)
            : None;
    }

    private static Numbering Arabic(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 3 && char.IsAsciiDigit(text[end]))
            end++;
        if (
            end - at > 2
            || end >= text.Length
            || text[end] is not ('.' or '．' or '、' or '，')
            || !int.TryParse(text[at..end], out var value)
            || value == 0
        )
            return None;
        if (text[end] == '，')
            return None;
        if (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && text[end] == '.' && !IsItemBeforeNumber(text, end + 1))
            return None;
        return new Numbering(NumberStyle.Arabic, end - at + 1, text[at..end].ToString() + ".", value);
    }

    /// <summary>"1.1号塔吊" and "4.2024年…" are item 1 and item 4; "1.2项" and "3.5%" are numbers.</summary>
    private static bool IsItemBeforeNumber(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end < text.Length
            && (text[end] is '号' or '#' || (text[end] == '年' && end - at == 4) || (text[end] == '月' && end - at <= 2));
    }
}
