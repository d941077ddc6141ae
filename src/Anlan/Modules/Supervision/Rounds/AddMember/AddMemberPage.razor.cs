using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Rounds.AddMember;

public sealed partial class AddMemberPage(AddMember act, AppDb db, CurrentCaller caller, TimeProvider clock, Answer answer)
{
    private static readonly IReadOnlyList<Choice> Duties = [.. Enum.GetValues<TeamDuty>().Select(d => new Choice(d.ToString(), d.Term()))];

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public AddMember.Form? Input { get; set; }

    private SupervisionRecord? Round { get; set; }

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        if (await db.RoundAsync(caller.Value, Id, answer.Cancelled) is not { } round)
        {
            answer.Missing();
            return;
        }
        if (Input is null)
            Blocked = answer.Block(await act.CheckAsync(Id, answer.Cancelled));
        Input ??= new AddMember.Form { Key = Ids.New(clock).ToString() };
        // Last of all: the page is rendered whenever something is waited for, and shows nothing until this is set.
        Round = round;
    }

    private async Task SubmitAsync()
    {
        if (Round is not null)
            Refusals = answer.Give(
                await act.RunAsync(Id, Input!, answer.Cancelled),
                SupervisionPaths.Record(Id) + "#members",
                "人员已添加。"
            );
    }
}
