using Anlan.Common;
using Anlan.Modules.Organisations;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Letters.Review;

/// <summary>The problems as they would come to be, each with what can be done with it. One form holds all buttons.</summary>
public sealed partial class ProblemItems
{
    [Parameter, EditorRequired]
    public ImportDraft Draft { get; set; } = null!;

    [Parameter, EditorRequired]
    public OrganisationCatalogue Organisations { get; set; } = null!;

    [Parameter]
    public ItemFilter Only { get; set; }

    [Parameter]
    public bool Editable { get; set; }

    private string Back => LettersPaths.Only(Draft.Id, Only);

    /// <summary>Problems with the number they would get; those set aside have none.</summary>
    private IReadOnlyList<(DraftProblem Problem, int? Number)> Shown { get; set; } = [];

    protected override void OnParametersSet()
    {
        var number = 0;
        Shown = [.. Draft.Ordered.Select(p => (p, p.Removed ? (int?)null : ++number)).Where(p => IsShown(p.p))];
    }

    private bool IsShown(DraftProblem problem) =>
        Only switch
        {
            ItemFilter.Units => problem.LacksUnit,
            ItemFilter.Attention => problem.NeedsAttention,
            _ => true,
        };

    private string Act(DraftProblem problem, string act) =>
        $"{LettersPaths.Problem(Draft.Id, problem.Id)}/{act}?v={FormReader.Shown(problem.Version)}";
}
