using System.Globalization;
using Anlan.Common;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Problems.RequestVerification;

public sealed partial class RequestVerificationPage(RequestVerification act, ProblemSheets sheets, Answer answer, TimeProvider clock)
{
    [Parameter]
    public Guid Id { get; set; }

    private int Files { get; set; }

    [SupplyParameterFromForm]
    public RequestVerification.Form? Input { get; set; }

    private ProblemSheet? Sheet { get; set; }

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        // Before the first await: the page is rendered once while it loads.
        var opened = Input is null;
        Input ??= new RequestVerification.Form { Key = Ids.New(clock).ToString() };
        Sheet = await sheets.ReadAsync(Id, answer.Cancelled);
        if (Sheet is not null)
            Files = await act.EvidenceFilesAsync(Id, answer.Cancelled);
        if (!opened)
            return;
        Input.Version = Sheet?.Version.ToString(CultureInfo.InvariantCulture);
        if (Sheet is null)
            answer.Missing();
        else
            Blocked = answer.Block(await act.CheckAsync(Id, answer.Cancelled));
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(
            await act.RunAsync(Id, Input!, answer.Cancelled),
            to: $"/supervision/problems/{Id}",
            message: "已报完成，等待督察一方复核。"
        );
}
