using System.Globalization;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Rectification.Overview;

/// <summary>Shows where items stand.</summary>
public sealed partial class ItemNumbersView
{
    private static readonly IReadOnlyList<ItemState> States = Enum.GetValues<ItemState>();

    [Parameter, EditorRequired]
    public required ItemNumbers Shown { get; set; }

    private string? Median => Shown.MedianDaysToClose is { } days ? $"到销号用时中位数{days:0.#}个工作日" : null;

    private int CategoryTotal => Shown.Categories.Sum(c => c.Count);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Alarm red is for something to be alarmed at, not for a nought.</summary>
    private static Tone Alarm(int number) => number > 0 ? Tone.Bad : Tone.Neutral;
}
