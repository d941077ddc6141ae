using Anlan.Common;
using Anlan.Shell;
using Anlan.Ui;

namespace Anlan.Modules.Rectification.AssignTask;

public sealed partial class AssignTaskPage(AssignTask act, ItemSheets sheets, Answer answer, TimeProvider clock)
    : ItemActPage<AssignTask.Form>(sheets, answer)
{
    private IReadOnlyList<Choice> Units { get; set; } = [];

    protected override string Done => "任务已布置，承办单位会收到通知。";

    protected override AssignTask.Form Begin(string? version) => new() { Key = Ids.New(clock).ToString() };

    protected override async Task LoadAsync() =>
        Units = [.. (await act.UnitsAsync(Id, Cancelled)).Select(u => new Choice(u.Id.ToString(), u.Name))];

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(AssignTask.Form input) => act.RunAsync(Id, input, Cancelled);
}
