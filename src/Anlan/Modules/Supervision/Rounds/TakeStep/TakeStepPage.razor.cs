using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Supervision.Import;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Rounds.TakeStep;

public sealed partial class TakeStepPage(TakeStep act, AppDb db, CurrentCaller caller, Answer answer)
{
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public TakeStep.Form? Input { get; set; }

    private SupervisionRecord? Round { get; set; }

    private IReadOnlyList<Choice> Steps { get; set; } = [];

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        if (await db.RoundAsync(caller.Value, Id, answer.Cancelled) is not { } round)
        {
            answer.Missing();
            return;
        }
        Steps = [.. caller.Value.StepsOf(round).Select(s => new Choice(s.ToString(), $"{s.Term()}，转入“{round.Stage.After(s)?.Term()}”"))];
        if (Input is null)
            Blocked = answer.Block(await act.CheckAsync(Id, answer.Cancelled));
        Input ??= new TakeStep.Form { Version = Versions.Show(round.Version) };
        // Last of all: the page is rendered whenever something is waited for, and shows nothing until this is set.
        Round = round;
    }

    private async Task SubmitAsync()
    {
        if (Round is not null)
            Refusals = answer.Give(await act.RunAsync(Id, Input!, answer.Cancelled), SupervisionPaths.Record(Id), "督察阶段已更新。");
    }
}
