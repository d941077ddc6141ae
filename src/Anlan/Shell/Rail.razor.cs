using Anlan.Modules.Access;
using Microsoft.AspNetCore.Components;

namespace Anlan.Shell;

/// <summary>The caller's entries: a rail at the left of a desk, a bar under a phone's page.</summary>
public sealed partial class Rail(CurrentCaller current, Navigation rail, NavigationManager navigation)
{
    /// <summary>Entries on a phone's bar; the others stand behind 更多, which is the fourth.</summary>
    private const int BarPlaces = 4;

    private IReadOnlyList<NavigationEntry> entries = [];

    private NavigationEntry? here;

    private int OnPhones => entries.Count > BarPlaces ? BarPlaces - 1 : entries.Count;

    protected override void OnInitialized()
    {
        entries = [.. rail.For(current.Value)];
        var path = new Uri(navigation.Uri).AbsolutePath;
        here = entries.Where(e => e.Leads(path)).MaxBy(e => e.Path.Length);
    }
}
