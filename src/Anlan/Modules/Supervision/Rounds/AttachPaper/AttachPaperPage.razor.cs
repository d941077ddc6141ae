using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Rounds.AttachPaper;

public sealed partial class AttachPaperPage(AttachPaper act, AppDb db, CurrentCaller caller, TimeProvider clock, Answer answer)
{
    private static readonly IReadOnlyList<Choice> Kinds = [.. Enum.GetValues<PaperKind>().Select(k => new Choice(k.ToString(), k.Term()))];

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public AttachPaper.Form? Input { get; set; }

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
        Input ??= new AttachPaper.Form { Key = Ids.New(clock).ToString() };
        // Last of all: the page is rendered whenever something is waited for, and shows nothing until this is set.
        Round = round;
    }

    private async Task SubmitAsync()
    {
        if (Round is not null)
            Refusals = answer.Give(
                await act.RunAsync(Id, Input!, answer.Cancelled),
                SupervisionPaths.Record(Id) + "#documents",
                "文书已入库。"
            );
    }
}
