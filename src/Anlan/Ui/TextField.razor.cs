using Anlan.Common;
using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>A labelled input of one value, with its hint and its refusal. Values are text: parsing is the act's, so nothing typed is lost.</summary>
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

    [Parameter]
    public int Rows { get; set; } = 1;

    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public int? MaxLength { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Autocomplete { get; set; }

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private string Id => "f-" + Name.Replace('.', '-');

    private Refusal? Own => Refusals.FirstOrDefault(r => r.Field is not null && Name.EndsWith("." + r.Field, StringComparison.Ordinal));

    private string? Describing =>
        Own is not null ? $"{Id}-error"
        : Hint is not null ? $"{Id}-hint"
        : null;
}
