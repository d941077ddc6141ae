using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision.Plans.SavePlanItem;

namespace Anlan.Modules.Supervision.Plans.CopyMeasures;

/// <summary>
/// Puts one item's measures under other problems as a first draft (复制措施). Never over what is written there, and the plan marks items that
/// then say the same.
/// </summary>
public sealed class CopyMeasures(AppDb db, CaseLog log, CurrentCaller caller, TimeProvider clock)
{
    public sealed class Form
    {
        public List<string> To { get; set; } = [];
    }

    private static readonly Refusal Nothing = new("plan.nothing-to-copy", "这一条还没有填写整改措施，请先填写再复制。");

    public async Task<Outcome?> CheckAsync(Guid roundId, Guid itemId, CancellationToken ct) => (await OpenAsync(roundId, itemId, ct)).No;

    /// <summary>Items that may take the measures: those that have none yet.</summary>
    public async Task<IReadOnlyList<Item>> TargetsAsync(Guid roundId, Guid itemId, CancellationToken ct) =>
        await db.PlanCaseOfAsync(caller.Value, roundId, itemId, ct) is var (at, problem) ? [.. Targets(at, problem)] : [];

    public async Task<Outcome> RunAsync(Guid roundId, Guid itemId, Form form, CancellationToken ct)
    {
        var (at, problem, no) = await OpenAsync(roundId, itemId, ct);
        if (at is null || problem is null || no is not null)
            return no ?? Outcome.NotFound;
        if (form.To.Count == 0)
            return new Refusal("plan.copy-to", "请选择要复制到哪几个问题。", nameof(form.To));
        var targets = Targets(at, problem).Where(p => form.To.Contains(p.Id.ToString())).ToList();
        // The same form sent twice finds nothing left to do.
        if (targets.Count == 0)
            return Outcome.Stored();
        foreach (var target in targets)
        {
            var item = at.ItemOf(target);
            if (item is null)
            {
                item = new PlanItem
                {
                    Id = Ids.New(clock),
                    PlanId = at.Plan!.Id,
                    ItemId = target.Id,
                };
                db.Add(item);
            }
            item.Measures = at.ItemOf(problem)!.Measures;
        }
        log.Add(new MeasuresCopied(at.Plan!.Id, roundId, problem.Number, [.. targets.Select(t => t.Number)]));
        return await db.SaveActAsync(ct);
    }

    private static IEnumerable<Item> Targets(PlanCase at, Item from) =>
        at.Waiting.Where(p => p.Id != from.Id && string.IsNullOrWhiteSpace(at.ItemOf(p)?.Measures));

    private async Task<(PlanCase? At, Item? Item, Outcome? No)> OpenAsync(Guid roundId, Guid itemId, CancellationToken ct)
    {
        if (await db.PlanCaseOfAsync(caller.Value, roundId, itemId, ct) is not var (at, problem))
            return (null, null, Outcome.NotFound);
        if (!caller.Value.MayWrite(at))
            return (at, problem, Outcome.Denied);
        if (!at.IsOpen(problem))
            return (at, problem, PlanItemSheet.Closed(problem));
        return (at, problem, string.IsNullOrWhiteSpace(at.ItemOf(problem)?.Measures) ? (Outcome)Nothing : null);
    }
}
