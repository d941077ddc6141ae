using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Letters.SplitProblem;

public sealed partial class SplitProblemPage(SplitProblem act, AppDb db, CurrentCaller caller, Answer answer)
{
    [Parameter]
    public Guid DraftId { get; set; }

    [Parameter]
    public Guid ProblemId { get; set; }

    [SupplyParameterFromForm]
    public SplitProblem.Form? Input { get; set; }

    private DraftProblem? Problem { get; set; }

    /// <summary>As it was when the page was asked for: splitting shortens the problem's own.</summary>
    private string Statement { get; set; } = "";

    private IReadOnlyList<int> Cuts { get; set; } = [];

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var draft = await db.DraftAsync(caller.Value, DraftId, answer.Cancelled);
        if (draft?.Problems.Find(p => p.Id == ProblemId) is not { } problem)
        {
            answer.Missing();
            return;
        }
        Statement = problem.Statement;
        Cuts = Clauses.Cuts(Statement);
        Input ??= new SplitProblem.Form { Version = FormReader.Shown(problem.Version) };
        Problem = problem;
    }

    private async Task SubmitAsync()
    {
        if (Problem is null)
            return;
        Refusals = answer.Give(
            await act.RunAsync(DraftId, ProblemId, Input!, answer.Cancelled),
            LettersPaths.Item(DraftId, ProblemId),
            "已拆成两条，请分别核对责任单位。"
        );
    }
}
