using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Calendar;
using Anlan.Rules.Deadlines;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Problems;

/// <summary>The sum behind the last day of a problem: every day counted, or why not, and how extensions moved it.</summary>
public sealed partial class ClockPage(AppDb db, CurrentCaller caller, WorkingDays days, ProblemSheets sheets, Answer answer)
{
    [Parameter]
    public Guid Id { get; set; }

    private ProblemSheet? Sheet { get; set; }

    private DueDate? Sum { get; set; }

    private IReadOnlyList<ExtensionRequest> Granted { get; set; } = [];

    /// <summary>Whether the day in force is the sum's, moved by extensions at most.</summary>
    private bool Explained => Sum is not null && (Granted.Count > 0 ? Granted[0].FormerDueOn : Sheet?.DueOn) == Sum.Date;

    protected override async Task OnInitializedAsync()
    {
        Sheet = await sheets.ReadAsync(Id, answer.Cancelled);
        if (Sheet is null || await db.ProblemCaseAsync(caller.Value, Id, answer.Cancelled) is not { } at)
        {
            answer.Missing();
            return;
        }
        Granted = await db.ExtensionsOf(Id)
            .AsNoTracking()
            .Where(r => r.Granted == true)
            .OrderBy(r => r.DecidedAt)
            .ToListAsync(answer.Cancelled);
        if (at.Round is { LimitAmount: { } amount, LimitUnit: { } unit and not (DeadlineUnit.FixedDate or DeadlineUnit.Immediately) })
        {
            var limit = Deadline.Within(amount, unit, at.Problem.OpenedOn, at.Round.CountingRule);
            Sum = limit.Ok ? limit.Value.Due(await days.CalendarAsync(answer.Cancelled)) : null;
        }
    }
}
