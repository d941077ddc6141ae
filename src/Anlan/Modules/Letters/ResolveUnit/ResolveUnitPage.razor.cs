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
            : "勾选的问题一并指定；别的单位负责的，先去掉勾选，下次再指定。";

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
        // A problem that names nobody is usually owed by the inspected units themselves.
        Input.UnitNames ??=
            printed.Length == 0 ? [.. draft.Units.Select(u => organisations.NameOf(u.OrganisationId)).OfType<string>()] : [];
        Offered = organisations.Offered(near, draft.IssuedOn);
        Day = draft.IssuedOn;
        Problems =
        [
            .. draft.Kept.Where(p =>
                printed.Length == 0 ? p.Units.Count == 0 : p.Units.Exists(u => u.OrganisationId is null && u.Printed == printed)
            ),
        ];
        if (opened)
            Input.Problems = [.. Problems.Select(p => p.Id.ToString())];
        // Last of all: the page is rendered whenever something is waited for, and shows nothing until this is set.
        Draft = draft;
    }

    private async Task SubmitAsync()
    {
        if (Draft is not null)
            Refusals = answer.Give(await act.RunAsync(DraftId, Input!, answer.Cancelled), LettersPaths.Draft(DraftId), "单位已认定。");
    }
}
