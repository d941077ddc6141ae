using Anlan.Common;
using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>A yes or no: <c>&lt;CheckField Name="Input.Major" Label="重大问题" Value="@Input.Major" /&gt;</c>; sends <c>true</c> when ticked and nothing otherwise.</summary>
public sealed partial class CheckField
{
    private FieldMarks marks = FieldMarks.For("", null, []);

    /// <inheritdoc cref="TextField.Name"/>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override void OnParametersSet() => marks = FieldMarks.For(Name, Hint, Refusals);
}
