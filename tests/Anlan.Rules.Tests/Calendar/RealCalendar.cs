using Anlan.Rules.Calendar;

namespace Anlan.Rules.Tests.Calendar;

/// <summary>The calendar of the shipped notices, 2018 to 2026.</summary>
internal static class RealCalendar
{
    public static IReadOnlyList<HolidayRow> Rows { get; } =
    [.. Repository.Files("data/holidays", "*.csv").SelectMany(f => HolidayTable.Read(File.ReadAllText(f)).OrThrow())];

    public static WorkingDayCalendar Value { get; } = WorkingDayCalendar.Create(Rows).Value;
}
