using System.Globalization;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Documents;
using Anlan.Modules.Organisations;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Letters.EditProblem;

public sealed partial class EditProblemPage(EditProblem act, AppDb db, CurrentCaller caller, Answer answer)
{
    [Parameter]
    public Guid DraftId { get; set; }

    [Parameter]
    public Guid ProblemId { get; set; }

    [SupplyParameterFromForm]
    public EditProblem.Form? Input { get; set; }

    private DraftProblem? Problem { get; set; }

    private string? Passage { get; set; }

    private IReadOnlyList<OrganisationCatalogue.Entry> Offered { get; set; } = [];

    /// <summary>Day of the letter, on which the organisations offered must exist.</summary>
    private DateOnly? Day { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var ct = answer.Cancelled;
        if (
            await db.DraftAsync(caller.Value, DraftId, ct) is not { } draft
            || draft.Problems.Find(p => p.Id == ProblemId) is not { } problem
        )
        {
            answer.Missing();
            return;
        }
        var organisations = await OrganisationCatalogue.ReadAsync(db, ct);
        Offered = organisations.Offered(organisations.PathsOf(draft.Units.Select(u => u.OrganisationId)), draft.IssuedOn);
        Day = draft.IssuedOn;
        if (problem is { PassageStart: { } start, PassageEnd: { } end })
            Passage = (await db.LettersFor(caller.Value).Where(l => l.Id == draft.LetterId).Select(l => l.Text).SingleOrDefaultAsync(ct))?[
                start..end
            ];
        Input ??= Filled(problem, organisations);
        Input.UnitNames ??= [];
        // Last of all: the page is rendered whenever something is waited for, and shows nothing until this is set.
        Problem = problem;
    }

    private static EditProblem.Form Filled(DraftProblem problem, OrganisationCatalogue organisations)
    {
        var units = problem.Units.OrderBy(u => u.Id).ToList();
        return new EditProblem.Form
        {
            Statement = problem.Statement,
            Category = problem.Category,
            Industry = problem.IndustryCode,
            Major = problem.Major ? "true" : null,
            UnitNames = [.. units.Select(u => organisations.NameOf(u.OrganisationId) ?? u.Printed)],
            Lead = Math.Max(0, units.FindIndex(u => u.IsLead)).ToString(CultureInfo.InvariantCulture),
            Enterprises = problem.Enterprises,
            Figures = problem.Figures,
            Version = FormReader.Shown(problem.Version),
        };
    }

    private async Task SubmitAsync()
    {
        if (Problem is null)
            return;
        Refusals = answer.Give(
            await act.RunAsync(DraftId, ProblemId, Input!, answer.Cancelled),
            LettersPaths.Item(DraftId, ProblemId),
            "已保存修改。"
        );
    }
}
