using System.Globalization;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Supervision;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Desk.Overview;

public sealed partial class OverviewPage(AppDb db, CurrentCaller caller, Clocks clocks, OverviewQuery query, IHttpContextAccessor accessor)
    : ComponentBase
{
    private static readonly IReadOnlyList<ItemState> States = Enum.GetValues<ItemState>();

    private CityOverview Numbers { get; set; } = new([], [], [], [], null);

    private IReadOnlyList<Choice> Rounds { get; set; } = [];

    private Guid? Supervision { get; set; }

    private string? Median => Numbers.MedianDaysToClose is { } days ? $"到销号用时中位数{days:0.#}个工作日" : null;

    private int CategoryTotal => Numbers.Categories.Sum(c => c.Count);

    protected override async Task OnInitializedAsync()
    {
        var http = accessor.HttpContext!;
        Supervision = Guid.TryParse(http.Request.Query["supervision"], out var id) ? id : null;
        var rounds = await db.RoundsFor(caller.Value)
            .OrderByDescending(s => s.IssuedOn)
            .ThenByDescending(s => s.Id)
            .Take(200)
            .Select(s => new { s.Id, s.Title })
            .ToListAsync(http.RequestAborted);
        Rounds = [.. rounds.Select(r => new Choice(r.Id.ToString(), r.Title))];
        Numbers = await query.ReadAsync(caller.Value, await clocks.TodayAsync(http.RequestAborted), Supervision, http.RequestAborted);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Alarm red is for something to be alarmed at, not for a nought.</summary>
    private static Tone Alarm(int number) => number > 0 ? Tone.Bad : Tone.Neutral;
}
