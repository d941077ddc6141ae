using Anlan.Rules.Deadlines;
using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>The light on a running time limit, by shape, word and colour: <c>&lt;ClockMark Reading="@clock" DueOn="@problem.DueOn" /&gt;</c> shows ▲ 临期 剩3个工作日.</summary>
public sealed partial class ClockMark
{
    /// <summary>What the clock shows today; nothing where no clock runs.</summary>
    [Parameter, EditorRequired]
    public ClockReading? Reading { get; set; }

    [Parameter]
    public DateOnly? DueOn { get; set; }

    /// <summary>Whether the due day rests on a year without a holiday notice yet.</summary>
    [Parameter]
    public bool Provisional { get; set; }

    /// <summary>Words where no clock runs: 未设期限, 已销号.</summary>
    [Parameter]
    public string None { get; set; } = "未设期限";

    /// <summary>逾期3天 says the light's name itself; the other readings stand after it.</summary>
    private static string Word(ClockReading reading) => reading.Light == Light.Red ? reading.Text : reading.Light.Name();

    private static string Left(ClockReading reading) => reading.Light == Light.Red ? "" : reading.Text;

    private string Shape =>
        Reading?.Light switch
        {
            Light.Red => "■",
            Light.Amber => "▲",
            _ => "●",
        };

    private string Css =>
        Reading?.Light switch
        {
            Light.Red => "clock-red",
            Light.Amber => "clock-amber",
            _ => "clock-green",
        };
}
