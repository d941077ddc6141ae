using System.Globalization;
using System.Text.RegularExpressions;

namespace Anlan.Rules.Text;

/// <summary>Civil dates as papers write them, both ways.</summary>
public static partial class ChineseDate
{
    /// <summary>Reads 2023年6月19日 (spaces and widths as they come), 二〇二三年六月十九日, 2023-06-19, 2023/6/19, 2023.6.19.</summary>
    /// <param name="text">The date and nothing else.</param>
    /// <param name="year">Year to take when the text has only month and day (6月19日); without it such a text is refused.</param>
    public static Parsed<DateOnly> Parse(string text, int? year = null)
    {
        var normal = Narrow.Of(text);
        var match = Form().Match(normal);
        if (!match.Success)
        {
            return Parsed<DateOnly>.Refused($"日期“{text}”看不懂，请写成“2023年6月19日”的样式。");
        }

        var written = match.Groups["year"].Success ? ChineseNumeral.Read(match.Groups["year"].Value) : year;
        if (written is null)
        {
            return Parsed<DateOnly>.Refused($"日期“{text}”没有年份，请补上，如“2023年6月19日”。");
        }

        var (month, day) = (ChineseNumeral.Read(match.Groups["month"].Value), ChineseNumeral.Read(match.Groups["day"].Value));
        return
            written is >= 1 and <= 9_999
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth((int)written.Value, (int)month.Value)
            ? Parsed<DateOnly>.Of(new DateOnly((int)written.Value, (int)month.Value, (int)day.Value))
            : Parsed<DateOnly>.Refused($"日期“{text}”不存在，请核对。");
    }

    /// <summary>For text and for the date line (成文日期) of an official document: Arabic digits, full year, no leading zeros (GB/T 9704-2012, 7.3.5.4).</summary>
    public static string Format(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>In characters, as certificates and documents before 2012 print it: 二〇二三年六月十九日.</summary>
    public static string FormatInCharacters(DateOnly date) =>
        $"{ChineseNumeral.WriteDigits(date.Year)}年{ChineseNumeral.Write(date.Month)}月{ChineseNumeral.Write(date.Day)}日";

    // Four-digit years only: 23年6月19日 leaves the century to guessing.
    [GeneratedRegex(
        @"^(?:(?:(?<year>\d{4}|[〇○О零一二三四五六七八九]{4})年)?(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]"
            + @"|(?<year>\d{4})(?<sep>[-/.])(?<month>\d{1,2})\k<sep>(?<day>\d{1,2}))$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
