using Anlan.Common;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Plans.CopyMeasures;

public sealed partial class CopyMeasuresPage(CopyMeasures act, Answer answer)
{
    [Parameter]
    public Guid RoundId { get; set; }

    [Parameter]
    public Guid ItemId { get; set; }

    [SupplyParameterFromForm]
    public CopyMeasures.Form? Input { get; set; }

    private IReadOnlyList<Choice> Targets { get; set; } = [];

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private string Back => SupervisionPaths.PlanItem(RoundId, ItemId);

    protected override async Task OnInitializedAsync()
    {
        // Before the first await: the page is rendered once while it loads.
        var opened = Input is null;
        Input ??= new CopyMeasures.Form();
        Targets =
        [
            .. (await act.TargetsAsync(RoundId, ItemId, answer.Cancelled)).Select(p => new Choice(
                p.Id.ToString(),
                $"问题{p.Number}",
                p.Statement
            )),
        ];
        if (opened)
            Blocked = answer.Block(await act.CheckAsync(RoundId, ItemId, answer.Cancelled));
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(
            await act.RunAsync(RoundId, ItemId, Input!, answer.Cancelled),
            to: Back,
            message: "措施已复制，请逐条按实际修改。"
        );
}
