using Anlan.Modules.Documents.Reading;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Letters.Review;

/// <summary>Figures that were recomputed (请核): those that did not come out right first, each with its answer.</summary>
public sealed partial class CheckItems
{
    [Parameter, EditorRequired]
    public ImportDraft Draft { get; set; } = null!;

    /// <summary>Letters the caller may see, by the ids checks name.</summary>
    [Parameter]
    public IReadOnlyDictionary<Guid, OtherLetter> OtherLetters { get; set; } = new Dictionary<Guid, OtherLetter>();

    [Parameter]
    public bool Editable { get; set; }

    private static Tone Mark(DraftCheck check) =>
        check.Verdict switch
        {
            CheckVerdicts.Consistent => Tone.Good,
            CheckVerdicts.Wrong => Tone.Bad,
            _ => Tone.Waiting,
        };
}
