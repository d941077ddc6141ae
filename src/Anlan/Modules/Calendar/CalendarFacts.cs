using Anlan.Data;

namespace Anlan.Modules.Calendar;

/// <summary>The notice of a year was loaded; running deadlines were counted anew in the same act.</summary>
public sealed record HolidaysLoaded(Guid YearId, int Year, string Source, int DaysOff, int DaysWorked, int DeadlinesMoved)
    : Fact(nameof(CalendarYear), YearId)
{
    public override string Title => $"载入{Year}年节假日安排";
}
