using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>Rows of term and value: <c>&lt;Facts&gt;&lt;Fact Term="责任单位"&gt;…&lt;/Fact&gt;&lt;/Facts&gt;</c>.</summary>
public sealed partial class Facts
{
    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }
}
