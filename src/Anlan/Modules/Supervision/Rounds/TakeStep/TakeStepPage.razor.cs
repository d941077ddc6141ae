using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Anlan.Ui;

namespace Anlan.Modules.Supervision.Rounds.TakeStep;

public sealed partial class TakeStepPage(TakeStep act, AppDb db, CurrentCaller caller, Answer answer)
    : RoundActPage<TakeStep.Form>(db, caller, answer)
{
    private IReadOnlyList<Choice> Steps { get; set; } = [];

    protected override string Done => "督察阶段已更新。";

    protected override Task LoadAsync(Round round)
    {
        Steps = [.. Caller.StepsOf(round).Select(s => new Choice(s.ToString(), $"{s.Term()}，转入“{round.Stage.After(s)?.Term()}”"))];
        return Task.CompletedTask;
    }

    protected override TakeStep.Form Begin(Round round) => new() { Version = FormReader.Shown(round.Version) };

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(TakeStep.Form input) => act.RunAsync(Id, input, Cancelled);
}
