using System.Globalization;
using Anlan.Common;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Problems.RequestExtension;

public sealed partial class RequestExtensionPage(RequestExtension act, ProblemSheets sheets, Answer answer, TimeProvider clock)
{
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public RequestExtension.Form? Input { get; set; }

    private ProblemSheet? Sheet { get; set; }

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        // Before the first await: the page is rendered once while it loads.
        var opened = Input is null;
        Input ??= new RequestExtension.Form { Key = Ids.New(clock).ToString() };
        Sheet = await sheets.ReadAsync(Id, answer.Cancelled);
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
            message: "延期申请已提交，等待批准。批准之前原期限不变。"
        );
}
