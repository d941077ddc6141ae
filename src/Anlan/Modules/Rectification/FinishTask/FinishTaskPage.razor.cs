using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Rectification.FinishTask;

public sealed partial class FinishTaskPage(FinishTask act) : ItemActPage<FinishTask.Form>
{
    [Parameter]
    public Guid TaskId { get; set; }

    private RectificationTask? Assigned { get; set; }

    protected override void Address(FinishTask.Form form) => form.TaskId = TaskId.ToString();

    protected override async Task LoadAsync() => Assigned = await act.TaskAsync(Id, TaskId.ToString(), Cancelled);
}
