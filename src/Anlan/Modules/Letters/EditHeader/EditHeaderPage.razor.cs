using System.Globalization;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Supervision.Header;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Letters.EditHeader;

public sealed partial class EditHeaderPage(EditHeader act, AppDb db, CurrentCaller caller, Answer answer)
{
    [Parameter]
    public Guid DraftId { get; set; }

    [SupplyParameterFromForm]
    public HeaderInput? Input { get; set; }

    private bool Found { get; set; }

    private IReadOnlyList<OrganisationCatalogue.Entry> Offered { get; set; } = [];

    /// <summary>Day of the letter, on which the organisations offered must exist.</summary>
    private DateOnly? Day { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        if (await db.DraftAsync(caller.Value, DraftId, answer.Cancelled) is not { } draft)
        {
            answer.Missing();
            return;
        }
        var organisations = await OrganisationCatalogue.ReadAsync(db, answer.Cancelled);
        Offered = organisations.Offered([], draft.IssuedOn);
        Day = draft.IssuedOn;
        Input ??= Filled(draft, organisations);
        Input.UnitNames ??= [];
        // Last of all: the page is rendered whenever something is waited for, and shows nothing until this is set.
        Found = true;
    }

    private static HeaderInput Filled(ImportDraft draft, OrganisationCatalogue organisations) =>
        new()
        {
            Title = draft.Title,
            Team = draft.TeamName,
            UnitNames = [.. draft.Units.OrderBy(u => u.Id).Select(u => organisations.NameOf(u.OrganisationId) ?? u.Printed)],
            PeriodStart = Today.Show(draft.PeriodStart),
            PeriodEnd = Today.Show(draft.PeriodEnd),
            LetterNumber = draft.LetterNumber,
            IssuedOn = Today.Show(draft.IssuedOn),
            LimitAmount = Text(draft.LimitAmount),
            LimitUnit = draft.LimitUnit?.ToString(),
            LimitDate = Today.Show(draft.LimitDate),
            CountingRule = draft.CountingRule.ToString(),
            Interviews = Text(draft.Interviews),
            DocumentsRead = Text(draft.DocumentsRead),
            UnitsInspected = Text(draft.UnitsInspected),
            EnterprisesInspected = Text(draft.EnterprisesInspected),
            HazardsFound = Text(draft.HazardsFound),
            Version = FormReader.Shown(draft.Version),
        };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private async Task SubmitAsync()
    {
        if (Found)
            Refusals = answer.Give(await act.RunAsync(DraftId, Input!, answer.Cancelled), LettersPaths.Draft(DraftId), "题头已保存。");
    }
}
