using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>Rows of term and value: <c>&lt;Properties&gt;&lt;Property Term="责任单位"&gt;…&lt;/Property&gt;&lt;/Properties&gt;</c>.</summary>
public sealed partial class Properties
{
    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }
}
