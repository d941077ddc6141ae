using Anlan.Ui;

namespace Anlan.Modules.Rectification.AssignTask;

public sealed partial class AssignTaskPage(ItemUnits units) : ItemActPage<AssignTask.Form>
{
    private IReadOnlyList<Choice> Units { get; set; } = [];

    protected override async Task LoadAsync() =>
        Units = [.. (await units.ForTasksAsync(Id, Cancelled)).Select(u => new Choice(u.Id.ToString(), u.Name))];
}
