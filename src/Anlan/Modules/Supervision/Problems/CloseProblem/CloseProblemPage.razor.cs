using System.Globalization;
using Anlan.Common;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Problems.CloseProblem;

public sealed partial class CloseProblemPage(CloseProblem act, ProblemSheets sheets, Answer answer)
{
    [Parameter]
    public Guid Id { get; set; }

    private Verification? Last { get; set; }

    [SupplyParameterFromForm]
    public CloseProblem.Form? Input { get; set; }

    private ProblemSheet? Sheet { get; set; }

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        // Before the first await: the page is rendered once while it loads.
        var opened = Input is null;
        Input ??= new CloseProblem.Form();
        Sheet = await sheets.ReadAsync(Id, answer.Cancelled);
        if (Sheet is not null)
            Last = await act.LastVerificationAsync(Id, answer.Cancelled);
        if (!opened)
            return;
        Input.Version = Sheet?.Version.ToString(CultureInfo.InvariantCulture);
        if (Sheet is null)
            answer.Missing();
        else
            Blocked = answer.Block(await act.CheckAsync(Id, answer.Cancelled));
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(await act.RunAsync(Id, Input!, answer.Cancelled), to: $"/supervision/problems/{Id}", message: "已销号。");
}
