using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>
/// Buttons that end a form, fixed at the thumb on phones, the primary one first:
/// <c>&lt;ActionBar&gt;&lt;button class="btn btn-primary"&gt;提交&lt;/button&gt;&lt;a class="btn" href="…"&gt;返回&lt;/a&gt;&lt;/ActionBar&gt;</c>. One a page.
/// </summary>
public sealed partial class ActionBar
{
    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }
}
