using System.Globalization;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.LookingBack.DrawSample;

public sealed partial class DrawSamplePage(DrawSample act, AppDb db, CurrentCaller caller, TimeProvider clock, Today today, Answer answer)
    : ComponentBase
{
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public DrawSample.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new DrawSample.Form
        {
            Key = Ids.New(clock).ToString(),
            Seed = today.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        };
        if (await db.RoundWithUnitsAsync(caller.Value, Id, answer.Cancelled) is not { } round)
            answer.Missing();
        else if (!caller.Value.Supervises(round.Keeping, SupervisionPermissions.LookBack))
            Blocked = answer.Block(Outcome.Denied);
    }

    private async Task SubmitAsync()
    {
        var outcome = await act.RunAsync(Id, Input!, answer.Cancelled);
        var to = outcome is Outcome.Done { Id: { } made } ? SupervisionPaths.LookBack(made) : "/";
        Refusals = answer.Give(outcome, to, "样本已抽出，请逐个到现场再看。");
    }
}
