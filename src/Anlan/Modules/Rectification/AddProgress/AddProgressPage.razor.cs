using Anlan.Common;
using Anlan.Shell;

namespace Anlan.Modules.Rectification.AddProgress;

public sealed partial class AddProgressPage(AddProgress act, ItemSheets sheets, Answer answer, TimeProvider clock)
    : ItemActPage<AddProgress.Form>(sheets, answer)
{
    protected override string Done => "进展已登记。";

    protected override AddProgress.Form Begin(string? version) => new() { Key = Ids.New(clock).ToString() };

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(AddProgress.Form input) => act.RunAsync(Id, input, Cancelled);
}
