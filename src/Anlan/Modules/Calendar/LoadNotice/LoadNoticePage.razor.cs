using System.Globalization;
using Anlan.Common;
using Anlan.Rules.Calendar;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Calendar.LoadNotice;

public sealed partial class LoadNoticePage(LoadNotice act, Answer answer)
{
    [SupplyParameterFromForm]
    public LoadNotice.Form? Input { get; set; }

    private LoadNotice.Preview? Shown { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override void OnInitialized() => Input ??= new LoadNotice.Form();

    private async Task SubmitAsync()
    {
        if (Input!.Step == "confirm")
        {
            Refusals = answer.Give(await act.RunAsync(Input, answer.Cancelled), CalendarPaths.Year, "放假安排已载入，在办期限已重新计算。");
            return;
        }
        if (await LoadNotice.TakeFileAsync(Input, answer.Cancelled) is { } unreadable)
        {
            Refusals = answer.Give(unreadable, CalendarPaths.Upload);
            return;
        }
        (Shown, var refusals) = await act.LookAsync(Input, answer.Cancelled);
        if (Shown is null)
            Refusals = answer.Give(refusals.ToList(), CalendarPaths.Upload);
    }

    private static string Dates(IEnumerable<HolidayRow> rows, HolidayKind kind) =>
        string.Join(
            '、',
            rows.Where(r => r.Kind == kind)
                .Select(r => r.Date)
                .Order()
                .Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Month}月{d.Day}日"))
        );
}
