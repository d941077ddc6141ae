using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>What would be here and how to begin: <c>&lt;EmptyState Title="还没有导入反馈意见" Path="/imports/new" Label="导入"&gt;收到督察反馈意见后……&lt;/EmptyState&gt;</c>.</summary>
public sealed partial class EmptyState
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Where to begin.</summary>
    [Parameter]
    public string? Path { get; set; }

    [Parameter]
    public string? Label { get; set; }
}
