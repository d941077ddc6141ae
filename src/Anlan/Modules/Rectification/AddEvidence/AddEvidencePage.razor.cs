using Anlan.Common;
using Anlan.Shell;

namespace Anlan.Modules.Rectification.AddEvidence;

public sealed partial class AddEvidencePage(AddEvidence act, ItemSheets sheets, Answer answer, TimeProvider clock)
    : ItemActPage<AddEvidence.Form>(sheets, answer)
{
    protected override string Done => "佐证材料已收到。";

    protected override AddEvidence.Form Begin(string? version) => new() { Key = Ids.New(clock).ToString() };

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(AddEvidence.Form input) => act.RunAsync(Id, input, Cancelled);
}
