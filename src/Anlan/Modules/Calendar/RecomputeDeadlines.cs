using Anlan.Rules.Calendar;

namespace Anlan.Modules.Calendar;

/// <summary>
/// Counts the running deadlines of a module anew by a calendar, within the act that is being saved, and tells their owners.
/// Modules above this one register one each, because this module knows none of them.
/// </summary>
/// <param name="calendar">The calendar as it will be.</param>
/// <param name="announce">False while somebody only looks at what would move: nothing may be changed then.</param>
/// <returns>How many deadlines move.</returns>
public delegate Task<int> RecomputeDeadlines(WorkingDayCalendar calendar, bool announce, CancellationToken ct);
