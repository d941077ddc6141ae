using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>One row of <see cref="Properties"/>: <c>&lt;Property Term="期限" Value="@Today.Show(due)" /&gt;</c>, or with content of its own. An empty value shows as —.</summary>
public sealed partial class Property
{
    [Parameter, EditorRequired]
    public string Term { get; set; } = "";

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private RenderFragment Plain => builder => builder.AddContent(0, string.IsNullOrWhiteSpace(Value) ? "—" : Value);
}
