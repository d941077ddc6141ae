using Anlan.Common;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Plans.SavePlan;

public sealed partial class SavePlanPage(SavePlan act, Answer answer)
{
    [Parameter]
    public Guid RoundId { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [SupplyParameterFromForm]
    public SavePlan.Form? Input { get; set; }

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private string Back => SupervisionPaths.Plan(RoundId, Unit);

    protected override async Task OnInitializedAsync()
    {
        // Before the first await: the page is rendered once while it loads.
        var opened = Input is null;
        Input ??= new SavePlan.Form();
        if (!opened)
            return;
        Input = await act.FormAsync(RoundId, Unit, answer.Cancelled) ?? Input;
        Blocked = answer.Block(await act.CheckAsync(RoundId, Unit, answer.Cancelled));
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(await act.RunAsync(RoundId, Unit, Input!, answer.Cancelled), to: Back, message: "总体内容已保存。");
}
