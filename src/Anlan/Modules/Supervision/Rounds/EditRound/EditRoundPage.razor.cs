using System.Globalization;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision.Import;
using Anlan.Modules.Supervision.Import.EditHeader;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Rounds.EditRound;

public sealed partial class EditRoundPage(EditRound act, AppDb db, CurrentCaller caller, Answer answer)
{
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm]
    public EditHeader.Form? Input { get; set; }

    private SupervisionRecord? Round { get; set; }

    private IReadOnlyList<OrganisationCatalogue.Entry> Offered { get; set; } = [];

    private IReadOnlyList<Refusal>? Blocked { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        if (await db.RoundAsync(caller.Value, Id, answer.Cancelled) is not { } round)
        {
            answer.Missing();
            return;
        }
        var organisations = await OrganisationCatalogue.ReadAsync(db, answer.Cancelled);
        Offered = organisations.Offered([], round.IssuedOn);
        if (Input is null)
            Blocked = answer.Block(await act.CheckAsync(Id, answer.Cancelled));
        Input ??= Filled(round, organisations);
        Input.UnitNames ??= [];
        // Last of all: the page is rendered whenever something is waited for, and shows nothing until this is set.
        Round = round;
    }

    private static EditHeader.Form Filled(SupervisionRecord round, OrganisationCatalogue organisations) =>
        new()
        {
            Title = round.Title,
            Team = round.TeamName,
            UnitNames = [.. round.Units.Select(u => organisations.NameOf(u.OrganisationId)).Order(StringComparer.Ordinal).OfType<string>()],
            PeriodStart = Today.Show(round.PeriodStart),
            PeriodEnd = Today.Show(round.PeriodEnd),
            LetterNumber = round.LetterNumber,
            IssuedOn = Today.Show(round.IssuedOn),
            LimitAmount = Text(round.LimitAmount),
            LimitUnit = round.LimitUnit?.ToString(),
            LimitDate = Today.Show(round.LimitDate),
            CountingRule = round.CountingRule.ToString(),
            Interviews = Text(round.Interviews),
            DocumentsRead = Text(round.DocumentsRead),
            UnitsInspected = Text(round.UnitsInspected),
            EnterprisesInspected = Text(round.EnterprisesInspected),
            HazardsFound = Text(round.HazardsFound),
            Version = Versions.Show(round.Version),
        };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private async Task SubmitAsync()
    {
        if (Round is not null)
            Refusals = answer.Give(await act.RunAsync(Id, Input!, answer.Cancelled), SupervisionPaths.Record(Id), "督察信息已保存。");
    }
}
