using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>
/// The page's one h1 with the object's state and the one next action at the right:
/// <c>&lt;TitleBar Title="问题12"&gt;&lt;State&gt;&lt;StateBadge … /&gt;&lt;/State&gt;&lt;Action&gt;&lt;a class="btn btn-primary" …&gt;申请复核&lt;/a&gt;&lt;/Action&gt;&lt;/TitleBar&gt;</c>.
/// </summary>
public sealed partial class TitleBar
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>A quiet line above: what kind of thing this is, its number.</summary>
    [Parameter]
    public string? Over { get; set; }

    /// <summary>A quiet line below: whose, since when.</summary>
    [Parameter]
    public string? Under { get; set; }

    [Parameter]
    public RenderFragment? State { get; set; }

    [Parameter]
    public RenderFragment? Action { get; set; }
}
