using System.Globalization;
using System.Text.RegularExpressions;
using Anlan.Papers.Reading.Figures;

namespace Anlan.Papers.Reading.Headers;

/// <summary>The day of issue: the date that stands alone at the end, glued to the last line, or alone under the title.</summary>
internal static partial class IssueDay
{
    public static DateOnly? Read(NormalText text)
    {
        for (var i = text.Paragraphs.Count - 1; i >= 0 && i >= text.Paragraphs.Count - 4; i--)
            if (Parse(Last().Match(Tail(text.Text, text.Paragraphs[i].At))) is { } date)
                return date;
        for (var i = 0; i < text.Paragraphs.Count && i < 6; i++)
            if (text.Paragraphs[i].At.Length <= 20 && Parse(Alone().Match(text.Paragraphs[i].At.Of(text.Text))) is { } date)
                return date;
        return null;
    }

    private static string Tail(string text, TextSpan paragraph) => text[Math.Max(paragraph.Start, paragraph.End - 24)..paragraph.End];

    private static DateOnly? Parse(Match match)
    {
        if (!match.Success)
            return null;
        var year = Number(match.Groups["y"].Value);
        var month = Number(match.Groups["m"].Value);
        var day = Number(match.Groups["d"].Value);
        return year is >= 1949 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
            return digits;
        // 二〇二三 is read digit by digit, 十二 as a numeral.
        if (text.Length == 4 && !text.Contains('十'))
            return text.Aggregate(0, (sum, c) => sum * 10 + (ChineseNumerals.Parse([c == '○' ? '〇' : c]) ?? 0));
        return ChineseNumerals.Parse(text) ?? 0;
    }

    private const string Date =
        @"(?<y>(?:19|20)\d\d|[一二三四五六七八九〇○零]{4})年(?<m>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<d>\d{1,2}|[一二三四五六七八九十]{1,3})日";

    [GeneratedRegex(@"(?:^|[。）】办会组局府厅委室队])" + Date + "$")]
    private static partial Regex Last();

    [GeneratedRegex("^（?" + Date + "）?$")]
    private static partial Regex Alone();
}
