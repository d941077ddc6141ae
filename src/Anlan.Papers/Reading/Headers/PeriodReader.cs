using System.Globalization;
using System.Text.RegularExpressions;

namespace Anlan.Papers.Reading.Headers;

/// <summary>Reads 2023年6月19日至12月1日, 2023年6月至11月, 4月15日至18日. A part that is missing at the end is the start's.</summary>
internal static partial class PeriodReader
{
    public static LetterPeriod? Read(string text)
    {
        var year = 0;
        foreach (Match match in Range().Matches(text))
        {
            year = Number(match, "y1") ?? year;
            if (match.Groups["sep"].Success && year > 0)
                return Make(match, year);
        }
        // No range: one single day is the whole visit.
        foreach (Match match in Range().Matches(text))
            if (Number(match, "y1") is { } only && Number(match, "d1") is { } day)
            {
                var date = Format(only, Number(match, "m1")!.Value, day);
                return new LetterPeriod(date, date, match.Value);
            }
        return null;
    }

    private static LetterPeriod Make(Match match, int year)
    {
        var startMonth = Number(match, "m1")!.Value;
        var endMonth = Number(match, "m2") ?? startMonth;
        // 11月23日至1月5日 runs over the end of the year.
        var endYear = Number(match, "y2") ?? (endMonth < startMonth ? year + 1 : year);
        var startDay = Number(match, "d1");
        return new LetterPeriod(Format(year, startMonth, startDay), Format(endYear, endMonth, Number(match, "d2")), match.Value);
    }

    private static string Format(int year, int month, int? day) =>
        day is null
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"(?:(?<y1>(?:19|20)\d\d)年)?(?<m1>\d{1,2})月(?:(?<d1>\d{1,2})日|上旬|中旬|下旬|初|底)?(?:(?<sep>至|到|—{1,2}|－|–|-|~|～)(?:(?<y2>(?:19|20)\d\d)年)?(?:(?:(?<m2>\d{1,2})月)(?:(?<d2>\d{1,2})日|上旬|中旬|下旬|初|底)?|(?<d2>\d{1,2})日))?"
    )]
    private static partial Regex Range();
}
