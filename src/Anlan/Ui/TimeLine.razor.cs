using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>What happened, in the order given: <c>&lt;TimeLine Entries="Events" /&gt;</c>.</summary>
public sealed partial class TimeLine
{
    [Parameter, EditorRequired]
    public IReadOnlyList<TimeLineEntry> Entries { get; set; } = [];

    [Parameter]
    public string Empty { get; set; } = "还没有记录。";
}
