using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision.Header;
using Anlan.Rules.Calendar;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Rounds.CreateRound;

public sealed partial class CreateRoundPage(CreateRound act, AppDb db, CurrentCaller caller, TimeProvider clock, Answer answer)
{
    [SupplyParameterFromForm]
    public HeaderInput? Input { get; set; }

    private bool Ready { get; set; }

    private IReadOnlyList<OrganisationCatalogue.Entry> Offered { get; set; } = [];

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var organisations = await OrganisationCatalogue.ReadAsync(db, answer.Cancelled);
        Offered = organisations.Offered([], null);
        Input ??= new HeaderInput
        {
            Key = Ids.New(clock).ToString(),
            Team = TeamOf(organisations),
            CountingRule = nameof(CountingRule.NextDay),
        };
        // Last of all: the page is rendered whenever something is waited for, and shows nothing until this is set.
        Ready = true;
    }

    /// <summary>A team begins its own rounds.</summary>
    private string? TeamOf(OrganisationCatalogue organisations) =>
        CreateRound.OwnerOf(caller.Value) is { } owner && organisations.Find(owner) is { Kind: OrganisationKind.Team } team
            ? team.Name
            : null;

    private async Task SubmitAsync()
    {
        if (!Ready)
            return;
        var outcome = await act.RunAsync(Input!, answer.Cancelled);
        var to = outcome is Outcome.Done { Id: { } id } ? SupervisionPaths.Round(id) : SupervisionPaths.List;
        Refusals = answer.Give(outcome, to, "督察已建立。");
    }
}
