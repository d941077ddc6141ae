using Anlan.Rules.Calendar;
using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>How a period of working days was counted, one line a day: <c>&lt;DaySum Days="@due.DayByDay()" /&gt;</c>. The page <c>/calendar/sum</c> shows it for any period.</summary>
public sealed partial class DaySum
{
    [Parameter, EditorRequired]
    public IReadOnlyList<CountedDay> Days { get; set; } = [];
}
