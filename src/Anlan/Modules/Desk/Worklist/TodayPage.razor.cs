using Anlan.Common;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Clock;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Desk.Worklist;

public sealed partial class TodayPage(CurrentCaller caller, Clocks clocks, WorklistQuery query, Today today, IHttpContextAccessor accessor)
    : ComponentBase
{
    private CurrentCaller Caller => caller;

    private DateOnly Day => today.Date;

    private IReadOnlyList<WorkGroup> Groups { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var ct = accessor.HttpContext!.RequestAborted;
        if (caller.Value.May(RectificationPermissions.Read))
            Groups = await query.ReadAsync(caller.Value, await clocks.TodayAsync(ct), ct);
    }
}
