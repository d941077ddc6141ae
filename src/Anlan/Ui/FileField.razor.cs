using Anlan.Common;
using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>
/// A file to send, in a form with <c>enctype="multipart/form-data"</c>:
/// <c>&lt;FileField Name="Input.File" Label="反馈意见" Accept=".docx,.pdf,.txt,.md" Hint="不超过20 MB" Refusals="Refusals" Required /&gt;</c>.
/// </summary>
public sealed partial class FileField
{
    /// <inheritdoc cref="TextField.Name"/>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Endings offered by the browser; what arrives is checked by the act.</summary>
    [Parameter]
    public string? Accept { get; set; }

    [Parameter]
    public bool Multiple { get; set; }

    [Parameter]
    public bool Required { get; set; }

    /// <summary>Kinds and largest size, in words.</summary>
    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];
}
