using Anlan.Rules.Calendar;

namespace Anlan.Shell;

/// <summary>Counts the running deadlines of a module anew by a calendar, within the act that is being saved, and tells their owners.</summary>
public abstract class RecomputeDeadlines
{
    /// <param name="next">The calendar as it will be.</param>
    /// <param name="change">False while somebody only looks at what would move: nothing may be changed then.</param>
    /// <returns>How many deadlines move.</returns>
    public abstract Task<int> RunAsync(WorkingDayCalendar next, bool change, CancellationToken ct);
}
