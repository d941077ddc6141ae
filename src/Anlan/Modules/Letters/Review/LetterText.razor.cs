using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Letters.Review;

/// <summary>
/// The letter with the passages marked that the list beside it speaks of. Every run of text says where in the letter it begins
/// (<c>data-from</c>), so that words selected on the page are found there again.
/// </summary>
public sealed partial class LetterText
{
    [Parameter, EditorRequired]
    public string Letter { get; set; } = "";

    [Parameter, EditorRequired]
    public ImportDraft Draft { get; set; } = null!;

    /// <summary>Whether the questioned figures are marked instead of the problems.</summary>
    [Parameter]
    public bool ShowChecks { get; set; }

    [Parameter]
    public bool Editable { get; set; }

    private IReadOnlyList<LetterMarks.Piece> Pieces { get; set; } = [];

    protected override void OnParametersSet() => Pieces = LetterMarks.Cut(Letter, ShowChecks ? CheckMarks() : ProblemMarks());

    private IEnumerable<LetterMarks.Mark> ProblemMarks() =>
        Draft.Problems.Select(p => MarkOf(p.Id, p.PassageStart, p.PassageEnd, p.Removed)).OfType<LetterMarks.Mark>();

    private IEnumerable<LetterMarks.Mark> CheckMarks() =>
        Draft.Checks.Select(c => MarkOf(c.Id, c.PassageStart, c.PassageEnd, removed: false)).OfType<LetterMarks.Mark>();

    private static LetterMarks.Mark? MarkOf(Guid id, int? start, int? end, bool removed) =>
        start is { } from && end is { } to ? new LetterMarks.Mark(id, from, to, removed) : null;

    private static RenderFragment Show(LetterMarks.Run run) =>
        builder =>
        {
            if (run.Text.Length > 0)
            {
                builder.OpenElement(0, "span");
                builder.AddAttribute(1, "data-from", run.From.ToString(CultureInfo.InvariantCulture));
                builder.AddContent(2, run.Text);
                builder.CloseElement();
            }
            if (run.Breaks)
            {
                builder.OpenElement(3, "br");
                builder.CloseElement();
            }
        };
}
