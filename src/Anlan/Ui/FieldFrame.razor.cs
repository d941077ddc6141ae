using Anlan.Common;
using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>Label, hint and refusal around an input of one's own: <c>&lt;FieldFrame Name Label Refusals&gt;&lt;input id="@context.Id" …&gt;&lt;/FieldFrame&gt;</c>.</summary>
public sealed partial class FieldFrame
{
    private FieldMarks marks = FieldMarks.For("", null, []);

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public RenderFragment<FieldMarks> ChildContent { get; set; } = _ => _ => { };

    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Width on a desk: <c>narrow</c> for dates and numbers, <c>half</c>, or the whole line.</summary>
    [Parameter]
    public string? Css { get; set; }

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override void OnParametersSet() => marks = FieldMarks.For(Name, Hint, Refusals);
}
