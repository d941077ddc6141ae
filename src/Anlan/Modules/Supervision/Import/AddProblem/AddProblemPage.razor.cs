using System.Globalization;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Anlan.Modules.Organisations;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Import.AddProblem;

public sealed partial class AddProblemPage(AddProblem act, AppDb db, CurrentCaller caller, TimeProvider clock, Answer answer)
{
    /// <summary>A passage offered as the problem's words is no longer than this.</summary>
    private const int LongestOffered = 2000;

    [Parameter]
    public Guid DraftId { get; set; }

    /// <summary>Start of a passage of the letter, offered as the words of the problem.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? To { get; set; }

    [SupplyParameterFromForm]
    public AddProblem.Form? Input { get; set; }

    private bool Found { get; set; }

    private IReadOnlyList<OrganisationCatalogue.Entry> Offered { get; set; } = [];

    /// <summary>Day of the letter, on which the bodies offered must exist.</summary>
    private DateOnly? Day { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var ct = answer.Cancelled;
        if (await db.DraftAsync(caller.Value, DraftId, ct) is not { } draft)
        {
            answer.Missing();
            return;
        }
        var organisations = await OrganisationCatalogue.ReadAsync(db, ct);
        Offered = organisations.Offered(organisations.PathsOf(draft.Units.Select(u => u.OrganisationId)), draft.IssuedOn);
        Day = draft.IssuedOn;
        Input ??= new AddProblem.Form { Key = Ids.New(clock).ToString(), Statement = await PassageAsync(draft, ct) };
        Input.UnitNames ??= [];
        // Last of all: the page is rendered whenever something is waited for, and shows nothing until this is set.
        Found = true;
    }

    private async Task<string?> PassageAsync(ImportDraft draft, CancellationToken ct)
    {
        if (Number(From) is not { } from || Number(To) is not { } to || to <= from || to - from > LongestOffered)
            return null;
        var letter = await db.LettersFor(caller.Value).Where(l => l.Id == draft.LetterId).Select(l => l.Text).SingleOrDefaultAsync(ct);
        // Lines are joined: within Chinese text white space only comes from the layout.
        return letter is null || to > letter.Length ? null : string.Concat(letter[from..to].Where(c => !char.IsWhiteSpace(c)));
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task SubmitAsync()
    {
        if (!Found)
            return;
        var outcome = await act.RunAsync(DraftId, Input!, answer.Cancelled);
        var to = outcome is Outcome.Done { Id: { } id } ? ImportPaths.Item(DraftId, id) : ImportPaths.Draft(DraftId);
        Refusals = answer.Give(outcome, to, "已补录。");
    }
}
