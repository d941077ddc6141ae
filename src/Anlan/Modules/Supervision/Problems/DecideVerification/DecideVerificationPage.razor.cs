using System.Globalization;
using Anlan.Common;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Problems.DecideVerification;

public sealed partial class DecideVerificationPage(DecideVerification act, ProblemSheets sheets, Answer answer)
{
    [Parameter]
    public Guid Id { get; set; }

    private static IReadOnlyList<Choice> Results { get; } =
    [new(DecideVerification.Accept, "通过", "整改属实，下一步销号"), new(DecideVerification.Return, "退回", "整改不到位，继续整改")];

    private Verification? Open { get; set; }

    [SupplyParameterFromForm]
    public DecideVerification.Form? Input { get; set; }

    private ProblemSheet? Sheet { get; set; }

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        // Before the first await: the page is rendered once while it loads.
        var opened = Input is null;
        Input ??= new DecideVerification.Form();
        Sheet = await sheets.ReadAsync(Id, answer.Cancelled);
        if (Sheet is not null)
            Open = await act.OpenRequestAsync(Id, answer.Cancelled);
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
            message: "复核结论已提交，责任单位会收到通知。"
        );
}
