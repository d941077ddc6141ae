using System.Globalization;
using Anlan.Rules.Text;

namespace Anlan.Rules.Calendar;

/// <summary>Checks on the rows of a yearly notice before they are taken: a wrong row would move every running deadline.</summary>
internal static class HolidayChecks
{
    /// <summary>The seven holidays of 全国年节及纪念日放假办法 art. 2 that every year's notice arranges.</summary>
    private static readonly string[] Holidays = ["元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆"];

    private static readonly (int Month, int Day)[] FixedDays = [(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)];

    /// <summary>All refusals of a table, in order of lines; faults of the table as a whole come last.</summary>
    public static IReadOnlyList<LineRefusal> Check(IReadOnlyList<(int Line, HolidayRow Row)> rows)
    {
        var refusals = new List<LineRefusal>();
        var seen = new Dictionary<DateOnly, (int Line, HolidayKind Kind)>();
        foreach (var (line, row) in rows)
        {
            var reason = WrongYear(row) ?? WrongWeekday(row);
            if (reason is null && !seen.TryAdd(row.Date, (line, row.Kind)))
            {
                var first = seen[row.Date];
                reason =
                    first.Kind == row.Kind
                        ? string.Create(CultureInfo.InvariantCulture, $"{Show(row.Date)}与第{first.Line}行重复，请删去一处。")
                        : Contradiction(row.Date);
            }

            if (reason is not null)
            {
                refusals.Add(new LineRefusal(line, reason));
            }
        }

        refusals.AddRange(rows.Select(r => r.Row.Year).Distinct().Order().SelectMany(year => Gaps(year, rows)));
        return refusals;
    }

    /// <summary>A worked day must be a weekend day: a weekday is worked anyway.</summary>
    public static string? WrongWeekday(HolidayRow row) =>
        row.Kind == HolidayKind.Working && row.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            ? $"{Show(row.Date)}是{Weekdays.Name(row.Date)}，本来就上班，不能列为调休上班日，请核对日期。"
            : null;

    /// <summary>One date both off and worked.</summary>
    public static string Contradiction(DateOnly date) => $"{Show(date)}既列为放假又列为上班，请只留一种。";

    private static string? WrongYear(HolidayRow row) =>
        row.Date.Year == row.Year || (row.Date.Year == row.Year - 1 && row.Date.Month == 12)
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Show(row.Date)}不属于{row.Year}年的安排（只能是当年或上年12月），请核对年份和日期。"
            );

    private static IEnumerable<LineRefusal> Gaps(int year, IReadOnlyList<(int Line, HolidayRow Row)> rows)
    {
        var off = rows.Select(r => r.Row).Where(r => r.Year == year && r.Kind == HolidayKind.Off).ToList();
        var missing = Holidays.Where(h => !off.Exists(r => r.Name.Contains(h, StringComparison.Ordinal))).ToList();
        if (missing.Count > 0)
        {
            yield return new LineRefusal(
                0,
                string.Create(CultureInfo.InvariantCulture, $"{year}年的安排不全，缺少：{string.Join('、', missing)}。请补齐后再上传。")
            );
            yield break;
        }

        foreach (var (month, day) in FixedDays)
        {
            var date = new DateOnly(year, month, day);
            if (!off.Exists(r => r.Date == date))
            {
                yield return new LineRefusal(0, $"{Show(date)}是法定假日，但没有列为放假，请核对。");
            }
        }
    }

    private static string Show(DateOnly date) => ChineseDate.Format(date);
}
