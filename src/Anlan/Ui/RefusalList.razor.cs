using Anlan.Common;
using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>
/// Everything a form was refused for, above it, each sentence leading to its field: <c>&lt;RefusalList Refusals="Refusals" /&gt;</c>.
/// The sentence of a field stands beside the field as well.
/// </summary>
public sealed partial class RefusalList
{
    [Parameter, EditorRequired]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <summary>What stands before a refusal's field in the form names.</summary>
    [Parameter]
    public string Prefix { get; set; } = "Input.";
}
