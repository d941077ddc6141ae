using System.Globalization;
using System.Text.RegularExpressions;

namespace Anlan.Rules.Calendar;

/// <summary>
/// Reads the plain text of the State Council's yearly notice (国务院办公厅关于…年部分节假日安排的通知), pasted as it was published:
/// 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
/// </summary>
/// <remarks>
/// Every weekday and every 共N天 printed in the notice is compared with the calendar, so that a slip of the pen or of the copyist is
/// found before deadlines move. Advice such as 鼓励…安排职工在除夕休息 is not an arrangement and is passed over.
/// </remarks>
public static partial class HolidayNotice
{
    private static readonly string[] HolidayWords = ["元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆"];

    /// <summary>Reads a notice.</summary>
    /// <param name="text">The whole text, line breaks anywhere.</param>
    /// <param name="year">Year of the notice when its title is not part of the text.</param>
    public static TableReading<HolidayRow> Read(string text, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var notice = new NoticeText(text);
        var title = TitleYear().Match(notice.Characters);
        var noticeYear = title.Success ? int.Parse(title.Groups[1].Value, CultureInfo.InvariantCulture) : year;
        if (noticeYear is not (>= 1949 and <= 2200))
        {
            return Refused("没有找到年份：请连同标题“国务院办公厅关于2027年部分节假日安排的通知”一起粘贴，或另选年份。");
        }

        if (title.Success && year is not null && year != noticeYear)
        {
            return Refused(string.Create(CultureInfo.InvariantCulture, $"通知写的是{noticeYear}年，选择的是{year}年，请核对。"));
        }

        var items = Items(notice.Characters);
        if (items.Count == 0)
        {
            return Refused("没有认出任何一条安排：每条应写成“一、元旦：1月1日（周五）至3日（周日）放假，共3天。”的样式。");
        }

        var reading = new NoticeReading(notice, noticeYear.Value, SourceOf(notice.Characters, noticeYear.Value));
        foreach (var (name, start, end) in items)
        {
            reading.ReadItem(name, start, end);
        }

        return reading.Finish();
    }

    private static TableReading<HolidayRow> Refused(string reason) => new([], [new LineRefusal(0, reason)]);

    private static string SourceOf(string characters, int year)
    {
        var number = IssueNumber().Match(characters);
        var title = string.Create(CultureInfo.InvariantCulture, $"国务院办公厅关于{year}年部分节假日安排的通知");
        return number.Success ? $"{title}（国办发明电〔{number.Groups[1].Value}〕{number.Groups[2].Value}号）" : title;
    }

    /// <summary>Items as holiday name and the span of the text behind the colon, up to the next item.</summary>
    private static List<(string Name, int Start, int End)> Items(string characters)
    {
        var heads = ItemHead()
            .Matches(characters)
            .Where(m => HolidayWords.Any(w => m.Groups[1].Value.Contains(w, StringComparison.Ordinal)));
        var items = new List<(string Name, int Start, int End)>();
        foreach (var head in heads)
        {
            if (items.Count > 0)
            {
                items[^1] = items[^1] with { End = head.Index };
            }

            items.Add((head.Groups[1].Value, head.Index + head.Length, characters.Length));
        }

        return items;
    }

    [GeneratedRegex(@"(?:现将)?(\d{4})年(?:部分节假日安排|元旦、)", RegexOptions.CultureInvariant)]
    private static partial Regex TitleYear();

    [GeneratedRegex(@"国办发明电〔(\d{4})〕(\d+)号", RegexOptions.CultureInvariant)]
    private static partial Regex IssueNumber();

    [GeneratedRegex(
        @"(?:[一二三四五六七八九十]{1,2}、|(?:^|(?<=。))\d{1,2}[.．、]?)([^：。，（）\d]{2,12})：",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ItemHead();
}
