namespace Anlan.Papers.Reading.Figures;

/// <summary>Reads the small Chinese numerals that letters write out: 两, 五, 十二, 二十五, 三百.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    public static bool IsNumeral(char c) => c is '两' or '十' or '百' or '千' or '〇' || Digits.Contains(c);

    /// <summary>Value of the numeral, or null when the characters are no numeral.</summary>
    public static int? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return null;
        int total = 0,
            digit = -1;
        foreach (var c in text)
        {
            var unit = c switch
            {
                '十' => 10,
                '百' => 100,
                '千' => 1000,
                _ => 0,
            };
            if (unit > 0)
            {
                total += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
                continue;
            }
            var value =
                c == '两' ? 2
                : c == '〇' ? 0
                : Digits.IndexOf(c);
            if (value < 0 || digit > 0)
                return null;
            digit = value;
        }
        return total + Math.Max(digit, 0);
    }
}
