using Anlan.Common;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Problems.AssignTask;

public sealed partial class AssignTaskPage(AssignTask act, ProblemSheets sheets, Answer answer, TimeProvider clock)
{
    [Parameter]
    public Guid Id { get; set; }

    private IReadOnlyList<Choice> Units { get; set; } = [];

    [SupplyParameterFromForm]
    public AssignTask.Form? Input { get; set; }

    private ProblemSheet? Sheet { get; set; }

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        // Before the first await: the page is rendered once while it loads.
        var opened = Input is null;
        Input ??= new AssignTask.Form { Key = Ids.New(clock).ToString() };
        Sheet = await sheets.ReadAsync(Id, answer.Cancelled);
        Units = [.. (await act.UnitsAsync(Id, answer.Cancelled)).Select(u => new Choice(u.Id.ToString(), u.Name))];
        if (!opened)
            return;
        if (Sheet is null)
            answer.Missing();
        else
            Blocked = answer.Block(await act.CheckAsync(Id, answer.Cancelled));
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(
            await act.RunAsync(Id, Input!, answer.Cancelled),
            to: $"/supervision/problems/{Id}",
            message: "任务已布置，承办单位会收到通知。"
        );
}
