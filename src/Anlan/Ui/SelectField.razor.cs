using Anlan.Common;
using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>One of a list: <c>&lt;SelectField Name="Input.UnitId" Label="责任单位" Value="@Input.UnitId" Choices="Units" Empty="请选择" Refusals="Refusals" /&gt;</c>.</summary>
public sealed partial class SelectField
{
    /// <inheritdoc cref="TextField.Name"/>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    [Parameter]
    public string? Value { get; set; }

    /// <summary>Words of the choice that means none: 请选择, 全部.</summary>
    [Parameter]
    public string? Empty { get; set; }

    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <inheritdoc cref="FieldFrame.Css"/>
    [Parameter]
    public string? Css { get; set; }

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];
}
