using Anlan.Common;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Plans.SavePlanItem;

public sealed partial class SavePlanItemPage(SavePlanItem act, Answer answer)
{
    [Parameter]
    public Guid RoundId { get; set; }

    [Parameter]
    public Guid ItemId { get; set; }

    [SupplyParameterFromForm]
    public SavePlanItem.Form? Input { get; set; }

    private PlanItemSheet? Sheet { get; set; }

    private IReadOnlyList<Choice> Units => Sheet is null ? [] : [.. Sheet.Units.Select(u => new Choice(u.Id.ToString(), u.Name))];

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private string Back => Sheet?.PlanPath ?? SupervisionPaths.Plan(RoundId);

    private string? Over => Sheet is null ? null : $"{Sheet.UnitName} · 问题{Sheet.Number}";

    protected override async Task OnInitializedAsync()
    {
        // Before the first await: the page is rendered once while it loads.
        var opened = Input is null;
        Input ??= new SavePlanItem.Form();
        Sheet = await act.SheetAsync(RoundId, ItemId, answer.Cancelled);
        if (opened && Sheet is not null)
            Input = Sheet.Form;
        if (opened)
            Blocked = answer.Block(await act.CheckAsync(RoundId, ItemId, answer.Cancelled));
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(
            await act.RunAsync(RoundId, ItemId, Input!, answer.Cancelled),
            to: Input!.Then == "next" && Sheet?.NextPath is { } next ? next : Back,
            message: "方案条目已保存。"
        );
}
