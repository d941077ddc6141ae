using Anlan.Common;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Plans.DecidePlan;

public sealed partial class DecidePlanPage(DecidePlan act, PlanViews views, PlanLikes likes, PlanReturns returns, Answer answer)
{
    [Parameter]
    public Guid RoundId { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [SupplyParameterFromForm]
    public DecidePlan.Form? Input { get; set; }

    private static IReadOnlyList<Choice> Results { get; } = [new(DecidePlan.Accept, "通过"), new(DecidePlan.Return, "退回")];

    private ReturnedPlan? Returned { get; set; }

    private IReadOnlyList<LikeItem> Likes { get; set; } = [];

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private string Back => SupervisionPaths.Plan(RoundId, Unit);

    protected override async Task OnInitializedAsync()
    {
        // Before the first await: the page is rendered once while it loads.
        var opened = Input is null;
        Input ??= new DecidePlan.Form();
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
            message: "结论已提交，单位会收到通知。"
        );
}
