using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>The way to this page, shown in the top bar: <c>&lt;Crumbs Items="@([new Crumb("/problems", "问题")])" Here="问题12" /&gt;</c>.</summary>
public sealed partial class Crumbs
{
    [Parameter, EditorRequired]
    public IReadOnlyList<Crumb> Items { get; set; } = [];

    /// <summary>This page.</summary>
    [Parameter]
    public string? Here { get; set; }
}
