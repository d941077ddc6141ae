using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Supervision.Plans;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Rounds;

/// <summary>One supervision: who was looked at by whom and when, what was found, where it stands, its papers.</summary>
public sealed partial class RoundPage(AppDb db, CurrentCaller caller, Clocks clocks, PlanViews plans, Answer answer)
{
    [Parameter]
    public Guid Id { get; set; }

    private RoundView? View { get; set; }

    protected override async Task OnInitializedAsync()
    {
        View = await RoundView.ReadAsync(db, caller.Value, clocks, plans, Id, answer.Cancelled);
        if (View is null)
            answer.Missing();
    }
}
