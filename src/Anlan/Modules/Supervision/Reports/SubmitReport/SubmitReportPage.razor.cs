using Anlan.Common;
using Anlan.Modules.Supervision.Plans;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Reports.SubmitReport;

public sealed partial class SubmitReportPage(SubmitReport act, Answer answer, TimeProvider clock)
{
    [Parameter]
    public Guid RoundId { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [SupplyParameterFromForm]
    public SubmitReport.Form? Input { get; set; }

    private IReadOnlyList<PlanGap> Gaps { get; set; } = [];

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private string Back => SupervisionPaths.Report(RoundId, Unit);

    protected override async Task OnInitializedAsync()
    {
        // Before the first await: the page is rendered once while it loads.
        var opened = Input is null;
        Input ??= new SubmitReport.Form { Key = Ids.New(clock).ToString() };
        Gaps = await act.GapsAsync(RoundId, Unit, answer.Cancelled);
        if (!opened)
            return;
        Input.MeetingBody = await act.MeetingAsync(RoundId, Unit, answer.Cancelled);
        Blocked = answer.Block(await act.CheckAsync(RoundId, Unit, answer.Cancelled));
    }

    private async Task SubmitAsync() =>
        Refusals = answer.Give(await act.RunAsync(RoundId, Unit, Input!, answer.Cancelled), to: Back, message: "整改情况报告已报送。");
}
