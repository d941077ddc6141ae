using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>A number that opens the list behind it, in a <c>div class="figures"</c>: <c>&lt;FigureLink Value="12" Label="逾期" Path="/problems?light=red" Tone="Tone.Bad" /&gt;</c>.</summary>
public sealed partial class FigureLink
{
    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    [Parameter]
    public string? Unit { get; set; }

    [Parameter]
    public string? Note { get; set; }

    [Parameter]
    public Tone Tone { get; set; }
}
