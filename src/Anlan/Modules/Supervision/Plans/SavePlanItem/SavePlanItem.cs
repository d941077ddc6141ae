using System.Globalization;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Supervision.Plans.SavePlanItem;

/// <summary>
/// Writes what the plan says of one problem (方案条目). It may be saved unfinished; only handing in asks for all five elements.
/// </summary>
public sealed class SavePlanItem(AppDb db, CaseLog log, CurrentCaller caller, PlanLikes likes, TimeProvider clock, Today today)
{
    public sealed class Form
    {
        /// <summary>Version of the item seen; empty when there was none.</summary>
        public string? Version { get; set; }
        public string? Goal { get; set; }
        public string? Measures { get; set; }
        public string? ResponsibleUnitId { get; set; }
        public string? ResponsiblePerson { get; set; }
        public string? DueOn { get; set; }

        /// <summary>Where to go then: <c>next</c> is the next unfinished item.</summary>
        public string? Then { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid roundId, Guid itemId, CancellationToken ct) => (await OpenAsync(roundId, itemId, ct)).No;

    /// <summary>What the page shows beside the form, and the form as the item stands.</summary>
    public async Task<PlanItemSheet?> SheetAsync(Guid roundId, Guid itemId, CancellationToken ct)
    {
        if (await db.PlanCaseOfAsync(caller.Value, roundId, itemId, ct) is not var (at, problem))
            return null;
        var item = at.ItemOf(problem);
        var lead = (problem.Units.Find(u => u.IsLead) ?? problem.Units[0]).OrganisationId;
        return new PlanItemSheet(
            problem.Number,
            problem.Statement,
            problem.DueOn,
            at.Unit.Name,
            at.Path,
            at.Complete,
            at.Items.Count,
            (await likes.ReadAsync(at, ct)).FirstOrDefault(l => l.ItemId == itemId),
            item?.Measures is { Length: > 0 },
            at.Items.FirstOrDefault(p =>
                p.Number > problem.Number && p.State == ItemState.AwaitingPlan && (at.ItemOf(p)?.MissingElements().Any() ?? true)
            )
                is { } next
                ? at.ItemPath(next)
                : null,
            await UnitsAsync(at, problem, ct),
            new Form
            {
                Version = item?.Version.ToString(CultureInfo.InvariantCulture),
                Goal = item?.Goal,
                Measures = item?.Measures,
                ResponsibleUnitId = (item?.ResponsibleUnitId ?? lead).ToString(),
                ResponsiblePerson = item?.ResponsiblePerson,
                DueOn = Today.Show(item?.DueOn),
            }
        );
    }

    public async Task<Outcome> RunAsync(Guid roundId, Guid itemId, Form form, CancellationToken ct)
    {
        var (at, problem, no) = await OpenAsync(roundId, itemId, ct);
        if (at is null || problem is null || no is not null)
            return no ?? Outcome.NotFound;
        var read = new FormReader();
        var goal = read.Optional(form.Goal, nameof(form.Goal), "整改目标");
        var measures = read.Optional(form.Measures, nameof(form.Measures), "整改措施", 8000);
        var person = read.Optional(form.ResponsiblePerson, nameof(form.ResponsiblePerson), "责任人", 100);
        var due = read.OptionalDate(form.DueOn, nameof(form.DueOn), "完成时限", at.Round.IssuedOn, problem.DueOn);
        Guid? unit = null;
        if (!string.IsNullOrEmpty(form.ResponsibleUnitId))
        {
            unit = (await UnitsAsync(at, problem, ct)).FirstOrDefault(u => u.Id.ToString() == form.ResponsibleUnitId)?.Id;
            if (unit is null)
                read.Refusals.Add(
                    new Refusal("plan.unit", "请在本单位、下属单位和这个问题的责任单位里选择责任单位。", nameof(form.ResponsibleUnitId))
                );
        }
        if (!read.Ok)
            return read.Refusals;
        var item = at.ItemOf(problem);
        var seen = item is null ? string.IsNullOrEmpty(form.Version) : FormReader.Saw(form.Version, item.Version);
        var plan = db.Open(at, Ids.New(clock));
        if (item is null)
        {
            item = new PlanItem
            {
                Id = Ids.New(clock),
                PlanId = plan.Id,
                ItemId = itemId,
            };
            db.Add(item);
        }
        (item.Goal, item.Measures, item.ResponsibleUnitId, item.ResponsiblePerson, item.DueOn) = (goal, measures, unit, person, due);
        if (!db.ChangeTracker.HasChanges())
            return Outcome.Stored();
        if (!seen)
            return new Outcome.Stale();
        log.Add(new PlanItemWritten(plan.Id, roundId, itemId, problem.Number));
        return await db.SaveActAsync(ct);
    }

    /// <summary>Units that may answer for the item: those of the problem first, then the unit of the plan and what stands right under it.</summary>
    private async Task<IReadOnlyList<Organisation>> UnitsAsync(PlanCase at, Item problem, CancellationToken ct)
    {
        var own = problem.Units.Select(u => u.OrganisationId).ToList();
        var units = await db.Organisations()
            .AsNoTracking()
            .Where(o => own.Contains(o.Id) || o.Id == at.Unit.Id || o.ParentId == at.Unit.Id)
            .OrderBy(o => o.SortKey)
            .ToListAsync(ct);
        return [.. units.Where(o => o.Exists(today.Date)).OrderByDescending(o => own.Contains(o.Id))];
    }

    private async Task<(PlanCase? At, Item? Item, Outcome? No)> OpenAsync(Guid roundId, Guid itemId, CancellationToken ct)
    {
        if (await db.PlanCaseOfAsync(caller.Value, roundId, itemId, ct) is not var (at, problem))
            return (null, null, Outcome.NotFound);
        if (!caller.Value.MayWrite(at))
            return (at, problem, Outcome.Denied);
        return (at, problem, at.IsOpen(problem) ? null : PlanItemSheet.Closed(problem));
    }
}
