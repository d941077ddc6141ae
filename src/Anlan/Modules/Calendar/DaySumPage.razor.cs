using System.Globalization;
using Anlan.Common;
using Anlan.Rules.Calendar;
using Anlan.Rules.Deadlines;
using Anlan.Shell;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Calendar;

/// <summary>The day-by-day sum of any period; deadlines elsewhere link here with their own numbers (<see cref="CalendarPaths.SumOf"/>).</summary>
public sealed partial class DaySumPage(WorkingDays workingDays, Answer answer)
{
    private static readonly IReadOnlyList<Choice> Units = [new("工作日", "个工作日"), new("日", "日"), new("月", "个月"), new("年", "年")];

    private static readonly IReadOnlyList<Choice> RuleChoices = [new("next", "次日起算"), new("same", "当日起算")];

    private DueDate? due;

    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "amount")]
    public string? Amount { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "rule")]
    public string? Rule { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        if (string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(Amount))
            return;
        if (!DateOnly.TryParseExact(From?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start))
        {
            Refusals = [new Refusal("sum.from", "起算日看不懂，请写成 2020-11-04 的样式。", "from")];
            return;
        }
        if (!int.TryParse(Amount?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
        {
            Refusals = [new Refusal("sum.amount", "时限请写数字，例如 60。", "amount")];
            return;
        }
        var deadline = Deadline.Within(
            amount,
            Deadline.UnitOf(Unit ?? "") ?? DeadlineUnit.WorkingDay,
            start,
            Rule == "same" ? CountingRule.SameDay : CountingRule.NextDay
        );
        if (deadline.Ok)
            due = deadline.Value.Due(await workingDays.CalendarAsync(answer.Cancelled));
        else
            Refusals = [new Refusal("sum.limit", deadline.Refusal!, "amount")];
    }
}
