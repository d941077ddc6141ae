using Anlan.Common;
using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>
/// A labelled input of one value: <c>&lt;TextField Name="Input.Reason" Label="原因" Value="@Input.Reason" Refusals="Refusals" Rows="4" Required /&gt;</c>.
/// Values are text: parsing is the act's, so nothing typed is lost.
/// </summary>
public sealed partial class TextField
{
    /// <summary>Form name, e.g. <c>Input.Reason</c>; the refusal's field is its last part.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Value { get; set; }

    /// <summary>HTML input type: text, password, date, number, search.</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    /// <summary>More than one makes it a text area.</summary>
    [Parameter]
    public int Rows { get; set; } = 1;

    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    [Parameter]
    public int? MaxLength { get; set; }

    /// <summary>Least value of a date or number, as HTML writes it.</summary>
    [Parameter]
    public string? Min { get; set; }

    [Parameter]
    public string? Max { get; set; }

    [Parameter]
    public string? Step { get; set; }

    /// <summary>Unit written after the input: 个工作日, %.</summary>
    [Parameter]
    public string? Suffix { get; set; }

    /// <summary>Id of a <c>datalist</c> with suggestions.</summary>
    [Parameter]
    public string? List { get; set; }

    /// <summary>Address that answers <c>?q=</c> with what may be meant (see <c>Web/src/combobox.ts</c>); without scripts the field is plain.</summary>
    [Parameter]
    public string? Options { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>An example of what to type; never the only place where something is said.</summary>
    [Parameter]
    public string? Placeholder { get; set; }

    [Parameter]
    public string? Autocomplete { get; set; }

    /// <inheritdoc cref="FieldFrame.Css"/>
    [Parameter]
    public string? Css { get; set; }

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];
}
