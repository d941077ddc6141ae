using System.Globalization;
using Anlan.Common;
using Anlan.Rules.Calendar;
using Anlan.Rules.Deadlines;

namespace Anlan.Modules.Calendar;

/// <summary>Addresses of the working calendar.</summary>
internal static class CalendarPaths
{
    public const string Year = "/calendar";

    public const string Sum = Year + "/sum";

    public const string Upload = Year + "/upload";

    public static string Of(int year) => string.Create(CultureInfo.InvariantCulture, $"{Year}?year={year}");

    /// <summary>The day-by-day sum of a limit; none for limits without a length.</summary>
    public static string? SumOf(Deadline limit)
    {
        var unit = limit.Unit switch
        {
            DeadlineUnit.WorkingDay => "工作日",
            DeadlineUnit.Day => "日",
            DeadlineUnit.Month => "月",
            DeadlineUnit.Year => "年",
            DeadlineUnit.FixedDate or DeadlineUnit.Immediately => null,
        };
        var rule = limit.Rule == CountingRule.NextDay ? "next" : "same";
        return unit is null
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Sum}?from={Today.Show(limit.Start)}&amount={limit.Amount}&unit={Uri.EscapeDataString(unit)}&rule={rule}"
            );
    }
}
