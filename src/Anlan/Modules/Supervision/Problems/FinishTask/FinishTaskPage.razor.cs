using Anlan.Common;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Problems.FinishTask;

public sealed partial class FinishTaskPage(FinishTask act, ProblemSheets sheets, Answer answer)
{
    [Parameter]
    public Guid Id { get; set; }

    [Parameter]
    public Guid TaskId { get; set; }

    private RectificationTask? Assigned { get; set; }

    [SupplyParameterFromForm]
    public FinishTask.Form? Input { get; set; }

    private ProblemSheet? Sheet { get; set; }

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        // Before the first await: the page is rendered once while it loads.
        var opened = Input is null;
        Input ??= new FinishTask.Form();
        Sheet = await sheets.ReadAsync(Id, answer.Cancelled);
        Assigned = await act.TaskAsync(Id, TaskId, answer.Cancelled);
        if (!opened)
            return;
        if (Sheet is null)
            answer.Missing();
        else
            Blocked = answer.Block(await act.CheckAsync(Id, TaskId, answer.Cancelled));
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(
            await act.RunAsync(Id, TaskId, Input!, answer.Cancelled),
            to: $"/supervision/problems/{Id}",
            message: "任务已办结。"
        );
}
