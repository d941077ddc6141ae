using Anlan.Common;
using Anlan.Shell;

namespace Anlan.Modules.Rectification.ExplainDelay;

public sealed partial class ExplainDelayPage(ExplainDelay act, ItemSheets sheets, Answer answer, TimeProvider clock)
    : ItemActPage<ExplainDelay.Form>(sheets, answer)
{
    protected override string Done => "说明已保存，将写入整改情况报告。";

    protected override ExplainDelay.Form Begin(string? version) => new() { Key = Ids.New(clock).ToString() };

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(ExplainDelay.Form input) => act.RunAsync(Id, input, Cancelled);
}
