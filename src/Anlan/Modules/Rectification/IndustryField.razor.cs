using Anlan.Common;
using Anlan.Modules.Access;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Rectification;

/// <summary>The choice of a problem's industry, the same wherever a problem is written.</summary>
public sealed partial class IndustryField
{
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string? Value { get; set; }

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <summary>Why what was sent is no industry; nothing when it is one or was left open.</summary>
    internal static Refusal? Refuse(string? code, string field) =>
        string.IsNullOrWhiteSpace(code) || Industries.Known(code) is not null
            ? null
            : new Refusal("item.industry", "请从列表中选择行业，不能确定就选“未定”。", field, "GB/T 4754-2017");
}
