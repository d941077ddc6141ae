using Anlan.Modules.Supervision.Plans;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Reports;

/// <summary>整改情况报告: how every problem stands, and the report once it is sent.</summary>
public sealed partial class ReportPage(ReportViews views, PlanViews plans, Answer answer)
{
    [Parameter]
    public Guid RoundId { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    private ReportView? View { get; set; }

    private IReadOnlyList<PlanOfUnit> Units { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        View = await views.ReadAsync(RoundId, Unit, answer.Cancelled);
        if (View is null && string.IsNullOrEmpty(Unit))
            Units = await plans.UnitsAsync(RoundId, answer.Cancelled);
        if (View is null && Units.Count == 0)
            answer.Missing();
    }
}
