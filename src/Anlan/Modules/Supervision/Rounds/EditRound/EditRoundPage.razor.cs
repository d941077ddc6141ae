using System.Globalization;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision.Header;
using Anlan.Shell;

namespace Anlan.Modules.Supervision.Rounds.EditRound;

public sealed partial class EditRoundPage(EditRound act, AppDb db, CurrentCaller caller, Answer answer)
    : RoundActPage<HeaderInput>(db, caller, answer)
{
    private OrganisationCatalogue? organisations;

    private IReadOnlyList<OrganisationCatalogue.Entry> Offered { get; set; } = [];

    protected override string Done => "督察信息已保存。";

    protected override async Task LoadAsync(Round round)
    {
        organisations = await OrganisationCatalogue.ReadAsync(Db, Cancelled);
        Offered = organisations.Offered([], round.IssuedOn);
    }

    protected override HeaderInput Begin(Round round) =>
        new()
        {
            Title = round.Title,
            Team = round.TeamName,
            UnitNames =
            [
                .. round.Units.Select(u => organisations!.NameOf(u.OrganisationId)).Order(StringComparer.Ordinal).OfType<string>(),
            ],
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
            Version = FormReader.Shown(round.Version),
        };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    protected override Task<Outcome?> CheckAsync() => act.CheckAsync(Id, Cancelled);

    protected override Task<Outcome> RunAsync(HeaderInput input) => act.RunAsync(Id, input, Cancelled);
}
