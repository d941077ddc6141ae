using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>
/// Filters of a list as a GET form, so that what is seen has an address to send on; fields carry plain query names:
/// <c>&lt;FilterForm Path="/problems"&gt;&lt;TextField Name="q" Label="关键词" Value="@Q" /&gt;&lt;SelectField Name="state" … Empty="全部" /&gt;&lt;/FilterForm&gt;</c>.
/// </summary>
public sealed partial class FilterForm(NavigationManager navigation)
{
    /// <summary>Path of the list without its query.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Beside the buttons: export of what is shown.</summary>
    [Parameter]
    public RenderFragment? Extra { get; set; }

    private bool Filtered => new Uri(navigation.Uri).Query.Length > 1;
}
