using Anlan.Common;
using Anlan.Shell;

namespace Anlan.Modules.Supervision.Problems.CloseProblem;

public sealed partial class CloseProblemPage(CloseProblem act, ProblemSheets sheets, Answer answer)
    : ProblemActPage<CloseProblem.Form>(sheets, answer)
{
    private Verification? Last { get; set; }

    protected override string Done => "已销号。";

    protected override CloseProblem.Form Begin(string? version) => new() { Version = version };

    protected override async Task LoadAsync() => Last = await act.LastVerificationAsync(Id, Cancelled);

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(CloseProblem.Form input) => act.RunAsync(Id, input, Cancelled);
}
