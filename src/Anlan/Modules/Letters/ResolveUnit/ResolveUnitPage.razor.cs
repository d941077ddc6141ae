using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Letters.ResolveUnit;

public sealed partial class ResolveUnitPage(ResolveUnit act, AppDb db, CurrentCaller caller, Answer answer)
{
    private const int Shown = 8;

    [Parameter]
    public Guid DraftId { get; set; }

    /// <summary>The name as printed; empty for the problems without any unit.</summary>
    [SupplyParameterFromQuery(Name = "name")]
    public string? Printed { get; set; }

    /// <summary>The problem without any unit from which somebody came: the only one that is ticked.</summary>
    [SupplyParameterFromQuery(Name = "problem")]
    public string? Chosen { get; set; }

    [SupplyParameterFromForm]
    public ResolveUnit.Form? Input { get; set; }

    private ImportDraft? Draft { get; set; }

    private IReadOnlyList<DraftProblem> Problems { get; set; } = [];

    private IReadOnlyList<OrganisationCatalogue.Entry> Offered { get; set; } = [];

    /// <summary>Day of the letter, on which the organisations offered must exist.</summary>
    private DateOnly? Day { get; set; }

    private IReadOnlyList<OrganisationCatalogue.Entry> Like { get; set; } = [];

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private string Heading => Input!.Printed is { Length: > 0 } printed ? $"认定“{printed}”" : "指定责任单位";

    private string Under =>
        Input!.Printed is { Length: > 0 }
            ? $"涉及{Problems.Count}个问题，保存后一并生效。"
            : "单位只给勾选的问题。同一单位负责的可以一并勾选。";

    protected override async Task OnInitializedAsync()
    {
        if (await db.DraftAsync(caller.Value, DraftId, answer.Cancelled) is not { } draft)
        {
            answer.Missing();
            return;
        }
        var organisations = await OrganisationCatalogue.ReadAsync(db, answer.Cancelled);
        var near = organisations.PathsOf(draft.Units.Select(u => u.OrganisationId));
        var opened = Input is null;
        Input ??= new ResolveUnit.Form { Printed = Printed ?? "" };
        var printed = Input.Printed ?? "";
        Like = organisations.Like(printed, near, draft.IssuedOn, Shown);
        // The passage names nobody: whoever decides writes down who it is.
        Input.UnitNames ??= [];
        Offered = organisations.Offered(near, draft.IssuedOn);
        Day = draft.IssuedOn;
        Problems =
        [
            .. draft.Kept.Where(p =>
                printed.Length == 0 ? p.Units.Count == 0 : p.Units.Exists(u => u.OrganisationId is null && u.Printed == printed)
            ),
        ];
        if (opened)
            Input.Problems = [.. Problems.Select(p => p.Id.ToString()).Where(id => id == Chosen)];
        // Last of all: the page is rendered whenever something is waited for, and shows nothing until this is set.
        Draft = draft;
    }

    private async Task SubmitAsync()
    {
        if (Draft is not null)
            Refusals = answer.Give(await act.RunAsync(DraftId, Input!, answer.Cancelled), LettersPaths.Draft(DraftId), "单位已认定。");
    }
}
