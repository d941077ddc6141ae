using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>The word of a state with its mark: <c>&lt;StateBadge Text="@problem.State.Term()" Tone="@problem.State.Tone()" /&gt;</c>.</summary>
public sealed partial class StateBadge
{
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter]
    public Tone Tone { get; set; }
}
