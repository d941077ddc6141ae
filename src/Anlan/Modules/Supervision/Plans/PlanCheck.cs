using Anlan.Common;
using Anlan.Modules.Rectification;
using Anlan.Rules.Issuing;
using Anlan.Rules.Numbering;

namespace Anlan.Modules.Supervision.Plans;

/// <summary>What a plan still lacks, with the page on which it is put right.</summary>
public sealed record PlanGap(string Text, string Path);

/// <summary>
/// Whether a plan is whole: every problem with goal, measures, unit, person and last day (反馈意见：目标、措施、责任单位、时限), the head filled
/// in, and issued in the name the rule asks for.
/// </summary>
internal static class PlanCheck
{
    /// <summary>Everything that is missing, head first, then the problems by number; empty when the plan may go out.</summary>
    public static IReadOnlyList<PlanGap> Gaps(PlanCase at, IssuingRule? rule)
    {
        var gaps = new List<PlanGap>();
        var plan = at.Plan;
        Need(plan?.OverallGoal, "总体目标");
        Need(plan?.WiderSearch, "举一反三措施");
        Need(plan?.IssuedInNameOf, "印发名义");
        Need(plan?.CopyTo, "抄送");
        Need(plan?.Number, "文号");
        if (plan?.IssuedOn is null)
            gaps.Add(new PlanGap("没有填写印发日期。", at.HeadPath));
        if (plan?.IssuedInNameOf is { Length: > 0 } name && rule?.PlanRefusal(Names(name)) is { } wrong)
            gaps.Add(new PlanGap(wrong, at.HeadPath));
        foreach (var copy in rule?.PlanCopies ?? [])
            if (plan?.CopyTo is { Length: > 0 } copies && !copies.Contains(copy, StringComparison.Ordinal))
                gaps.Add(new PlanGap($"抄送里没有{copy}。", at.HeadPath));
        foreach (var problem in at.Waiting)
        {
            if (Gap(problem, at.ItemOf(problem)) is { } gap)
                gaps.Add(new PlanGap(gap, at.ItemPath(problem)));
        }
        return gaps;

        void Need(string? value, string what)
        {
            if (string.IsNullOrWhiteSpace(value))
                gaps.Add(new PlanGap($"没有填写{what}。", at.HeadPath));
        }
    }

    /// <summary>Names of several organisations, as typed.</summary>
    public static IReadOnlyList<string> Names(string? text) =>
        text?.Split(['、', '，', ',', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Refuses a number that is no 文号.</summary>
    public static Refusal? CheckNumber(string? number, string field) =>
        number is { Length: > 0 } && DocumentNumber.Parse(number).Refusal is { } why ? new Refusal("plan.number", why, field) : null;

    private static string? Gap(Item problem, PlanItem? item)
    {
        if (item is null)
            return $"问题{problem.Number}没有列入方案。";
        var missing = item.MissingElements().ToList();
        if (missing.Count > 0)
            return $"问题{problem.Number}缺{string.Join('、', missing)}。";
        return problem.DueOn is { } due && item.DueOn > due
            ? $"问题{problem.Number}的完成时限晚于反馈意见的期限{Today.Written(due)}。"
            : null;
    }
}
