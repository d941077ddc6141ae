using Anlan.Common;
using Anlan.Rules.Calendar;

namespace Anlan.Modules.Calendar;

/// <summary>The notices that travel with the program (<c>data/holidays</c>): they fill a new store, and serve commands that have no store.</summary>
internal static class ShippedCalendar
{
    /// <summary>All rows of all years, in order of the years.</summary>
    public static IReadOnlyList<HolidayRow> Rows() =>
        [
            .. Directory
                .EnumerateFiles(ProgramFolder.PathOf("data", "holidays"), "*.csv")
                .Order(StringComparer.Ordinal)
                .SelectMany(file => HolidayTable.Read(File.ReadAllText(file)).OrThrow()),
        ];

    public static WorkingDayCalendar Read() => WorkingDayCalendar.Create(Rows()).Value;
}
