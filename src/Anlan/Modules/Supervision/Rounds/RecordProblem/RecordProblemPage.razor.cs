using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision.Clock;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Rounds.RecordProblem;

public sealed partial class RecordProblemPage(
    RecordProblem act,
    AppDb db,
    CurrentCaller caller,
    Clocks clocks,
    TimeProvider clock,
    Answer answer
)
{
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public RecordProblem.Form? Input { get; set; }

    private SupervisionRecord? Round { get; set; }

    private string Lead { get; set; } = "";

    private IReadOnlyList<OrganisationCatalogue.Entry> Offered { get; set; } = [];

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var ct = answer.Cancelled;
        if (await db.RoundAsync(caller.Value, Id, ct) is not { } round)
        {
            answer.Missing();
            return;
        }
        var organisations = await OrganisationCatalogue.ReadAsync(db, ct);
        Offered = organisations.Offered(organisations.PathsOf(round.Units.Select(u => (Guid?)u.OrganisationId)), round.IssuedOn);
        var due = LetterLimit.DueOf(round, (await clocks.TodayAsync(ct)).Calendar);
        Lead = "登记后责任单位立即收到通知，时钟从印发日期开始走。" + (due is null ? "这次督察没有规定整改时限。" : due.Sentence);
        if (Input is null)
            Blocked = answer.Block(await act.CheckAsync(Id, ct));
        Input ??= new RecordProblem.Form { Key = Ids.New(clock).ToString() };
        Input.UnitNames ??= [];
        // Last of all: the page is rendered whenever something is waited for, and shows nothing until this is set.
        Round = round;
    }

    private async Task SubmitAsync()
    {
        if (Round is null)
            return;
        var to = Input!.Next is null ? SupervisionPaths.Record(Id) : SupervisionPaths.Record(Id, "problems/new");
        Refusals = answer.Give(await act.RunAsync(Id, Input, answer.Cancelled), to, "问题已登记，责任单位会收到通知。");
    }
}
