using Anlan.Rules.Calendar;

namespace Anlan.Rules.Deadlines;

/// <summary>期限: a length of time a rule sets, not yet bound to a start. The act it limits is the rule's code.</summary>
/// <param name="Amount">How many units, from 1.</param>
/// <param name="Unit">Working days, days, months or years.</param>
/// <param name="Act">The act in Chinese, as shown: 完成督察整改任务.</param>
public sealed record TimeLimit(int Amount, DeadlineUnit Unit, string Act)
{
    /// <summary>The deadline of the act when the period starts on a day.</summary>
    public Deadline From(DateOnly start, CountingRule rule = CountingRule.NextDay, RestDayRule restDays = RestDayRule.Keep) =>
        Deadline.Within(Amount, Unit, start, rule, restDays).Value;
}
