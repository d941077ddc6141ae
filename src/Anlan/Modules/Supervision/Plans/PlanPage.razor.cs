using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Plans;

/// <summary>整改方案: the plan of one unit; where the caller sees several, a choice; for units that carry out parts of it, those parts.</summary>
public sealed partial class PlanPage(PlanViews views, Answer answer)
{
    [Parameter]
    public Guid RoundId { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    private PlanView? View { get; set; }

    private string? RoundTitle { get; set; }

    private IReadOnlyList<PlanOfUnit> Units { get; set; } = [];

    private IReadOnlyList<OwnItem> Own { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        RoundTitle = await views.RoundTitleAsync(RoundId, answer.Cancelled);
        View = await views.ReadAsync(RoundId, Unit, answer.Cancelled);
        if (RoundTitle is null || (View is null && !string.IsNullOrEmpty(Unit)))
            answer.Missing();
        else if (View is null)
        {
            Units = await views.UnitsAsync(RoundId, answer.Cancelled);
            Own = Units.Count > 0 ? [] : await views.OwnItemsAsync(RoundId, answer.Cancelled);
        }
    }

    private static string Cut(string? text) =>
        text is null ? ""
        : text.Length <= 60 ? text
        : text[..60] + "……";
}
