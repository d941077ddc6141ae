using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Anlan.Ui;

namespace Anlan.Modules.Supervision.Rounds.AddMember;

public sealed partial class AddMemberPage(AddMember act, AppDb db, CurrentCaller caller, TimeProvider clock, Answer answer)
    : RoundActPage<AddMember.Form>(db, caller, answer)
{
    private static readonly IReadOnlyList<Choice> Duties = [.. Enum.GetValues<TeamDuty>().Select(v => new Choice(v.ToString(), v.Term()))];

    protected override string Done => "人员已添加。";

    protected override string To => SupervisionPaths.Round(Id) + "#members";

    protected override AddMember.Form Begin(Round round) => new() { Key = Ids.New(clock).ToString() };

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(AddMember.Form input) => act.RunAsync(Id, input, Cancelled);
}
