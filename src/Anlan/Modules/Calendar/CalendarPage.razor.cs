using System.Globalization;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Rules.Calendar;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Calendar;

/// <summary>A year of the calendar with its source, and how far the known years reach.</summary>
public sealed partial class CalendarPage(AppDb db, WorkingDays workingDays, CurrentCaller caller, Today today, Answer answer)
{
    private static readonly string[] WeekNames = ["一", "二", "三", "四", "五", "六", "日"];

    private WorkingDayCalendar calendar = WorkingDayCalendar.Create([]).Value;
    private CalendarYear? notice;
    private int year;

    [SupplyParameterFromQuery(Name = "year")]
    public string? YearText { get; set; }

    private bool MayLoad => caller.Value.May(CalendarPermissions.Manage);

    /// <summary>The known years and the next one, which shows that its notice is missing.</summary>
    private IEnumerable<int> Years
    {
        get
        {
            var last = Math.Max(calendar.LastKnownYear ?? today.Date.Year, today.Date.Year) + 1;
            var first = calendar.FirstKnownYear ?? today.Date.Year;
            return Enumerable.Range(first, last - first + 1);
        }
    }

    private string Summary
    {
        get
        {
            var days = calendar.WorkingDaysWithin(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            return notice is null ? $"暂按{days}个工作日" : $"全年{days}个工作日";
        }
    }

    private string Provisional =>
        calendar.LastKnownYear is { } last
            ? string.Create(CultureInfo.InvariantCulture, $"{last + 1}年安排尚未发布，超过{last}-12-31的期限为暂定。")
            : "还没有载入任何一年的安排，所有期限为暂定。";

    protected override async Task OnInitializedAsync()
    {
        // Set before the first await: the page is rendered once while the store is still asked.
        year =
            int.TryParse(YearText, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is >= 1990 and <= 2200
                ? asked
                : today.Date.Year;
        calendar = await workingDays.CalendarAsync(answer.Cancelled);
        notice = await db.CalendarYears().SingleOrDefaultAsync(y => y.Year == year, answer.Cancelled);
    }

    private IEnumerable<Day[]> Weeks(int month)
    {
        var first = new DateOnly(year, month, 1);
        var before = ((int)first.DayOfWeek + 6) % 7;
        return Enumerable
            .Repeat(Day.None, before)
            .Concat(Enumerable.Range(0, DateTime.DaysInMonth(year, month)).Select(at => Of(first.AddDays(at))))
            .Chunk(7)
            .Select(week => week.Length == 7 ? week : [.. week, .. Enumerable.Repeat(Day.None, 7 - week.Length)]);
    }

    private Day Of(DateOnly date)
    {
        var row = calendar.RowOf(date);
        var number = date.Day.ToString(CultureInfo.InvariantCulture);
        return row?.Kind switch
        {
            HolidayKind.Off => new Day(number, "day-off", "休", $"{row.Name}放假"),
            HolidayKind.Working => new Day(number, "day-worked", "班", $"{row.Name}调休上班"),
            null => new Day(number, calendar.IsWorkingDay(date) ? null : "day-weekend", null, null),
        };
    }

    private sealed record Day(string Number, string? Css, string? Mark, string? Title)
    {
        public static Day None { get; } = new("", null, null, null);
    }
}
