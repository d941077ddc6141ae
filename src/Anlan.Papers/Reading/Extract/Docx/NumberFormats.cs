using System.Globalization;
using System.Text;
using Anlan.Rules.Text;

namespace Anlan.Papers.Reading.Extract.Docx;

/// <summary>Writes a counter in the number formats of Open XML (ST_NumberFormat) that official documents use.</summary>
internal static class NumberFormats
{
    private const string Digits = "〇一二三四五六七八九";
    private const string PlainForms = "零一二三四五六七八九十百千万亿";
    private const string ChequeForms = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>The counter as text; formats without meaning for text (bullets, none) give an empty string.</summary>
    public static string Format(string format, int number)
    {
        if (number < 0)
            return "";
        return format switch
        {
            "bullet" or "none" => "",
            "chineseCounting"
            or "chineseCountingThousand"
            or "japaneseCounting"
            or "taiwaneseCounting"
            or "taiwaneseCountingThousand"
            or "koreanCounting" => ChineseNumeral.Write(number),
            "chineseLegalSimplified" or "ideographLegalTraditional" => Cheque(number),
            "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => EachDigit(number, Digits),
            "ideographTraditional" => Cycle(number, Stems),
            "ideographZodiac" => Cycle(number, Branches),
            "decimalFullWidth" or "decimalFullWidth2" => EachDigit(number, "０１２３４５６７８９"),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(number, '①', 20),
            "decimalEnclosedParen" => Enclosed(number, '⑴', 20),
            "decimalEnclosedFullstop" => Enclosed(number, '⒈', 20),
            "ideographEnclosedCircle" => Enclosed(number, '㊀', 10),
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "upperLetter" => Letters(number, 'A'),
            "lowerLetter" => Letters(number, 'a'),
            "upperRoman" => Roman(number),
            "lowerRoman" => Roman(number).ToLowerInvariant(),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>壹拾贰: the forms for cheques, which never drop the leading one.</summary>
    private static string Cheque(int number)
    {
        var spoken = ChineseNumeral.Write(number);
        return string.Concat(
            (spoken[0] == '十' ? "一" + spoken : spoken).Select(c => ChequeForms[PlainForms.IndexOf(c, StringComparison.Ordinal)])
        );
    }

    private static string EachDigit(int number, string digits) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => digits[c - '0']));

    private static string Cycle(int number, string names) => number == 0 ? "" : names[(number - 1) % names.Length].ToString();

    private static string Enclosed(int number, char first, int last) =>
        number >= 1 && number <= last ? ((char)(first + number - 1)).ToString() : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Word repeats the letter after z: aa, bb.</summary>
    private static string Letters(int number, char first) =>
        number == 0 ? "" : new string((char)(first + (number - 1) % 26), Math.Min((number - 1) / 26 + 1, 8));

    private static string Roman(int number)
    {
        if (number is 0 or > 3999)
            return number.ToString(CultureInfo.InvariantCulture);
        (int Value, string Sign)[] signs =
        [
            (1000, "M"),
            (900, "CM"),
            (500, "D"),
            (400, "CD"),
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        var text = new StringBuilder();
        foreach (var (value, sign) in signs)
            for (; number >= value; number -= value)
                text.Append(sign);
        return text.ToString();
    }
}
