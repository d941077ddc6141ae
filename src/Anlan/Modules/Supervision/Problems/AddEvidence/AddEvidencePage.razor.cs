using Anlan.Common;
using Anlan.Shell;

namespace Anlan.Modules.Supervision.Problems.AddEvidence;

public sealed partial class AddEvidencePage(AddEvidence act, ProblemSheets sheets, Answer answer, TimeProvider clock)
    : ProblemActPage<AddEvidence.Form>(sheets, answer)
{
    protected override string Done => "佐证材料已收到。";

    protected override AddEvidence.Form Begin(string? version) => new() { Key = Ids.New(clock).ToString() };

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(AddEvidence.Form input) => act.RunAsync(Id, input, Cancelled);
}
