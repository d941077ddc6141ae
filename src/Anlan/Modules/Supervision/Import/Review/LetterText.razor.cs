using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Import.Review;

/// <summary>The letter with the passage of every problem marked; passages set aside are grey.</summary>
public sealed partial class LetterText
{
    [Parameter, EditorRequired]
    public string Letter { get; set; } = "";

    [Parameter, EditorRequired]
    public ImportDraft Draft { get; set; } = null!;

    [Parameter]
    public bool Editable { get; set; }

    private IReadOnlyList<LetterMarks.Piece> Pieces { get; set; } = [];

    protected override void OnParametersSet() =>
        Pieces = LetterMarks.Cut(
            Letter,
            Draft
                .Ordered.Where(p => p.PassageStart is not null && p.PassageEnd is not null)
                .Select(p => new LetterMarks.Mark(p.Id, p.PassageStart!.Value, p.PassageEnd!.Value, p.Removed))
        );

    /// <summary>The text with its line ends as breaks.</summary>
    private static IEnumerable<RenderFragment> Lines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var (line, isFirst) = (lines[i], i == 0);
            yield return builder =>
            {
                if (!isFirst)
                {
                    builder.OpenElement(0, "br");
                    builder.CloseElement();
                }
                builder.AddContent(1, line);
            };
        }
    }
}
