using Anlan.Common;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Plans.SubmitPlan;

public sealed partial class SubmitPlanPage(SubmitPlan act, PlanViews views, PlanLikes likes, PlanReturns returns, Answer answer)
{
    [Parameter]
    public Guid RoundId { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [SupplyParameterFromForm]
    public SubmitPlan.Form? Input { get; set; }

    private IReadOnlyList<PlanGap> Gaps { get; set; } = [];

    private ReturnedPlan? Returned { get; set; }

    private IReadOnlyList<LikeItem> Likes { get; set; } = [];

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private string Back => SupervisionPaths.Plan(RoundId, Unit);

    protected override async Task OnInitializedAsync()
    {
        // Before the first await: the page is rendered once while it loads.
        var opened = Input is null;
        Input ??= new SubmitPlan.Form();
        Gaps = await act.GapsAsync(RoundId, Unit, answer.Cancelled);
        Likes = await likes.ReadAsync(RoundId, Unit, answer.Cancelled);
        Returned = await returns.LastAsync(RoundId, Unit, answer.Cancelled);
        if (!opened)
            return;
        Input.Version = await views.VersionAsync(RoundId, Unit, answer.Cancelled);
        Blocked = answer.Block(await act.CheckAsync(RoundId, Unit, answer.Cancelled));
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(
            await act.RunAsync(RoundId, Unit, Input!, answer.Cancelled),
            to: Back,
            message: "整改方案已提交，等待审定。"
        );
}
