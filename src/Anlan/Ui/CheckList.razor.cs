using Anlan.Common;
using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>
/// Several of a list, or with <see cref="One"/> exactly one, all in sight:
/// <c>&lt;CheckList Name="Input.UnitIds" Label="责任单位" Choices="Units" Values="Input.UnitIds" Refusals="Refusals" /&gt;</c> binds to a <c>List&lt;string&gt;</c>.
/// </summary>
public sealed partial class CheckList
{
    private FieldMarks marks = FieldMarks.For("", null, []);

    /// <inheritdoc cref="TextField.Name"/>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    [Parameter]
    public IReadOnlyCollection<string> Values { get; set; } = [];

    /// <summary>Radio buttons: one answer.</summary>
    [Parameter]
    public bool One { get; set; }

    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <inheritdoc cref="FieldFrame.Css"/>
    [Parameter]
    public string? Css { get; set; }

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override void OnParametersSet() => marks = FieldMarks.For(Name, Hint, Refusals);
}
