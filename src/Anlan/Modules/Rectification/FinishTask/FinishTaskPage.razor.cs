using Anlan.Common;
using Anlan.Modules.Supervision;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Rectification.FinishTask;

public sealed partial class FinishTaskPage(FinishTask act, ItemSheets sheets, Answer answer) : ItemActPage<FinishTask.Form>(sheets, answer)
{
    [Parameter]
    public Guid TaskId { get; set; }

    private RectificationTask? Assigned { get; set; }

    protected override string Done => "任务已办结。";

    protected override FinishTask.Form Begin(string? version) => new();

    protected override async Task LoadAsync() => Assigned = await act.TaskAsync(Id, TaskId, Cancelled);

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, TaskId, Cancelled);

    protected override Task<Outcome> RunAsync(FinishTask.Form input) => act.RunAsync(Id, TaskId, input, Cancelled);
}
