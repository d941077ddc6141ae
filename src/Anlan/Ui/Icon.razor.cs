using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>A drawing of <c>Web/public/icons.svg</c>, always beside the word that says the same: <c>&lt;Icon Name="upload" /&gt;导入</c>.</summary>
public sealed partial class Icon
{
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";
}
