using Anlan.Data;

namespace Anlan.Modules.Calendar;

/// <summary>The only way to the rows of this module; the calendar is public.</summary>
internal static class CalendarQueries
{
    public static IQueryable<CalendarDay> CalendarDays(this AppDb db) => db.Set<CalendarDay>();

    public static IQueryable<CalendarYear> CalendarYears(this AppDb db) => db.Set<CalendarYear>();
}
