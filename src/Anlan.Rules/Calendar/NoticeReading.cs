using System.Globalization;
using System.Text.RegularExpressions;

namespace Anlan.Rules.Calendar;

/// <summary>Reads the items of one notice into rows and collects what is wrong with them.</summary>
internal sealed partial class NoticeReading(NoticeText notice, int year, string source)
{
    private static readonly string[] ProseStarts = ["鼓励", "节假日期间", "国务院办公厅", "特此通知", "各地", "请"];

    private readonly List<(int Line, HolidayRow Row)> _rows = [];
    private readonly List<LineRefusal> _refusals = [];

    /// <summary>Reads one item clause by clause until the advice behind it starts.</summary>
    public void ReadItem(string name, int start, int end)
    {
        var offDays = 0;
        foreach (var (from, to) in Clauses(start, end))
        {
            var clause = notice.Characters[from..to];
            if (Array.Exists(ProseStarts, p => clause.StartsWith(p, StringComparison.Ordinal)))
            {
                break;
            }

            if (DateSpan().IsMatch(clause))
            {
                offDays += ReadDates(name, clause, from);
            }
            else if (clause.Contains("上班", StringComparison.Ordinal))
            {
                Refuse(from, $"“{clause}”里没有认出日期，请写成“2月8日（周六）上班”的样式。");
            }

            // 与周末连休 counts weekend days the notice does not list: its 共N天 cannot be compared.
            var stated = StatedDays().Match(clause);
            if (stated.Success && !WithWeekend(start, end) && Number(stated.Groups[1]) != offDays)
            {
                Refuse(from, string.Create(CultureInfo.InvariantCulture, $"{name}写明{stated.Value}，列出的日期是{offDays}天，请核对。"));
            }
        }
    }

    /// <summary>The rows, or all refusals including those of the table as a whole.</summary>
    public TableReading<HolidayRow> Finish()
    {
        _refusals.AddRange(_refusals.Count > 0 ? [] : HolidayChecks.Check(_rows));
        return new TableReading<HolidayRow>(_refusals.Count > 0 ? [] : [.. _rows.Select(r => r.Row)], _refusals);
    }

    /// <summary>Takes the dates of a clause; returns how many days off it adds.</summary>
    private int ReadDates(string name, string clause, int from)
    {
        HolidayKind? kind =
            clause.Contains("上班", StringComparison.Ordinal) ? HolidayKind.Working
            : OffWords().IsMatch(clause) ? HolidayKind.Off
            : null;
        if (kind is null)
        {
            Refuse(from, $"“{clause}”没有写明放假还是上班，请补上。");
            return 0;
        }

        var added = 0;
        foreach (Match span in DateSpan().Matches(clause))
        {
            added += ReadSpan(name, span, kind.Value, from + span.Index);
        }

        return kind == HolidayKind.Off ? added : 0;
    }

    private int ReadSpan(string name, Match span, HolidayKind kind, int at)
    {
        var month = Number(span.Groups["m1"]);
        // The New Year item may begin in December of the year before; the notice then prints the year, a retyped copy may not.
        var firstYear = Number(span.Groups["y1"]) ?? (month == 12 && name.Contains("元旦", StringComparison.Ordinal) ? year - 1 : year);
        var first = ReadDate(firstYear, month, span.Groups["d1"], span.Groups["n1"], at);
        if (first is null || !span.Groups["d2"].Success)
        {
            return first is null ? 0 : Take(name, kind, first.Value, first.Value, at);
        }

        var lastMonth = Number(span.Groups["m2"]) ?? month;
        var lastYear = Number(span.Groups["y2"]) ?? (lastMonth < month ? firstYear + 1 : firstYear);
        var last = ReadDate(lastYear, lastMonth, span.Groups["d2"], span.Groups["n2"], at);
        if (last is not null && (last < first || last.Value.DayNumber - first.Value.DayNumber > 30))
        {
            Refuse(at, $"“{span.Value}”的起止日期不对，请核对。");
            return 0;
        }

        return last is null ? 0 : Take(name, kind, first.Value, last.Value, at);
    }

    private int Take(string name, HolidayKind kind, DateOnly first, DateOnly last, int at)
    {
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            _rows.Add((notice.LineAt(at), new HolidayRow(year, date, kind, name, source)));
        }

        return last.DayNumber - first.DayNumber + 1;
    }

    private DateOnly? ReadDate(int dateYear, int? month, Group day, Group note, int at)
    {
        var shown = string.Create(CultureInfo.InvariantCulture, $"{dateYear}年{month}月{day.Value}日");
        if (Math.Abs(dateYear - year) > 1)
        {
            Refuse(at, string.Create(CultureInfo.InvariantCulture, $"{shown}不属于{year}年的安排，请核对。"));
            return null;
        }

        if (!DateOnly.TryParseExact(shown, "yyyy年M月d日", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            Refuse(at, $"{shown}不是一个存在的日期，请核对。");
            return null;
        }

        var weekday = PrintedWeekday().Match(note.Value);
        if (weekday.Success && Weekdays.Of(weekday.Groups[1].Value[0]) != date.DayOfWeek)
        {
            Refuse(at, $"{shown}标为{weekday.Value}，实际是{Weekdays.Name(date)}，请核对。");
        }

        return date;
    }

    private bool WithWeekend(int start, int end) => notice.Characters.AsSpan(start, end - start).Contains("连休", StringComparison.Ordinal);

    /// <summary>Spans between 。，； outside brackets.</summary>
    private IEnumerable<(int From, int To)> Clauses(int start, int end)
    {
        var depth = 0;
        var from = start;
        for (var i = start; i < end; i++)
        {
            var c = notice.Characters[i];
            depth += c == '（' ? 1 : 0;
            depth -= c == '）' ? 1 : 0;
            if ((c is '，' or '；' && depth <= 0) || c == '。')
            {
                if (i > from)
                {
                    yield return (from, i);
                }

                from = i + 1;
                depth = 0;
            }
        }

        if (end > from)
        {
            yield return (from, end);
        }
    }

    private static int? Number(Group group) =>
        group.Success && int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private void Refuse(int at, string reason) => _refusals.Add(new LineRefusal(notice.LineAt(at), reason));

    [GeneratedRegex(
        @"(?:(?<y1>\d{4})年)?(?<m1>\d{1,2})月(?<d1>\d{1,2})日(?:（(?<n1>[^（）]*)）)?"
            + @"(?:至(?:(?<y2>\d{4})年)?(?:(?<m2>\d{1,2})月)?(?<d2>\d{1,2})日(?:（(?<n2>[^（）]*)）)?)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex DateSpan();

    [GeneratedRegex(@"(?:共|放假)(\d{1,2})天", RegexOptions.CultureInvariant)]
    private static partial Regex StatedDays();

    [GeneratedRegex("放假|补休|调休", RegexOptions.CultureInvariant)]
    private static partial Regex OffWords();

    [GeneratedRegex("(?:周|星期)([一二三四五六日天])", RegexOptions.CultureInvariant)]
    private static partial Regex PrintedWeekday();
}
