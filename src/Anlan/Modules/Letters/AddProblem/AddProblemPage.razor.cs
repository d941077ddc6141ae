using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Anlan.Modules.Organisations;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Letters.AddProblem;

public sealed partial class AddProblemPage(AddProblem act, AppDb db, CurrentCaller caller, TimeProvider clock, Answer answer)
{
    private static readonly Refusal Unusable = new(
        "passage.unusable",
        $"选中的文字不能用：请在原文中只选一个问题的文字，最多{Passages.Longest}个字。也可以在下面直接填写。"
    );

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

    /// <summary>Day of the letter, on which the organisations offered must exist.</summary>
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
        Input ??= await OfferedAsync(draft, ct);
        Input.UnitNames ??= [];
        // Last of all: the page is rendered whenever something is waited for, and shows nothing until this is set.
        Found = true;
    }

    /// <summary>The empty form, or one with the words selected in the letter.</summary>
    private async Task<AddProblem.Form> OfferedAsync(ImportDraft draft, CancellationToken ct)
    {
        var form = new AddProblem.Form { Key = Ids.New(clock).ToString() };
        if (From is null && To is null)
            return form;
        var letter = await db.LettersFor(caller.Value).Where(l => l.Id == draft.LetterId).Select(l => l.Text).SingleOrDefaultAsync(ct);
        if (letter is null || Passages.Selected(letter, From, To) is not { } passage)
            Refusals = [Unusable];
        else
            (form.From, form.To, form.Statement) = (From, To, Passages.Joined(letter, passage));
        return form;
    }

    private async Task SubmitAsync()
    {
        if (!Found)
            return;
        var outcome = await act.RunAsync(DraftId, Input!, answer.Cancelled);
        var to = outcome is Outcome.Done { Id: { } id } ? LettersPaths.Item(DraftId, id) : LettersPaths.Draft(DraftId);
        Refusals = answer.Give(outcome, to, "已新增，原文中的文字已标出。");
    }
}
