using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.LookingBack;

public sealed partial class ItemLookBackPart
{
    [Parameter, EditorRequired]
    public List<LookBackItem> Shown { get; set; } = [];
}
